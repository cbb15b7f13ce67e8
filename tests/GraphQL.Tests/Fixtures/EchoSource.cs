using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Fixtures;

/// <summary>
/// Plans anything, and answers each field with its own name: an object for an object, a list of one for a list, and for a leaf a string that
/// tells the arguments, with <c>$0=</c> before a value that came from a slot.
/// </summary>
internal sealed class EchoSource(List<string>? log = null) : IPlannedSource
{
    /// <summary>The paths of the planned fields, one entry for each plan that was made.</summary>
    public List<string> Plans { get; } = [];

    public int Opened { get; private set; }

    public int Disposed { get; private set; }

    public Func<NormalizedOperation, IReadOnlyList<GraphQLError>> Refuse { get; init; } = _ => [];

    public Exception? FailsToOpen { get; init; }

    /// <summary>Bytes written before a field named "crashing" crashes.</summary>
    public int CrashAfter { get; init; }

    public PlanResult Plan(NormalizedOperation operation, IReadOnlyList<SelectedField> fields, object scope)
    {
        Plans.Add(string.Join(" ", fields.Select(field => string.Join(".", field.Path))));
        var errors = Refuse(operation);
        return errors.Count > 0 ? new(null, errors) : new(new Planned(this, fields, scope), []);
    }

    private sealed class Planned(EchoSource source, IReadOnlyList<SelectedField> fields, object scope) : IPlannedOperation
    {
        public ValueTask<IPlannedExecution> OpenAsync(IReadOnlyList<object> slots, CancellationToken cancellation)
        {
            source.Opened++;
            source.Log("open");
            return source.FailsToOpen is null
                ? ValueTask.FromResult<IPlannedExecution>(new Execution(source, fields, scope, slots))
                : throw source.FailsToOpen;
        }
    }

    private sealed class Execution(EchoSource source, IReadOnlyList<SelectedField> fields, object scope, IReadOnlyList<object> slots)
        : IPlannedExecution
    {
        public async ValueTask WriteAsync(int field, object? parent, ResponseWriter writer, CancellationToken cancellation)
        {
            source.Log($"write {fields[field].ResponseKey}{(parent is null ? "" : $" of {parent}")}");
            if (fields[field].Definition.Name == "crashing")
            {
                writer.Raw(new byte[source.CrashAfter]);
                await writer.FlushIfFullAsync(cancellation);
                throw new InvalidOperationException("disk on fire");
            }

            Write(fields[field], fields[field].Definition.Type.Nullable, writer);
        }

        public ValueTask DisposeAsync()
        {
            source.Disposed++;
            return ValueTask.CompletedTask;
        }

        private void Write(SelectedField field, GraphQLType type, ResponseWriter writer)
        {
            switch (type)
            {
                case ListType list:
                    writer.Raw((byte)'[');
                    Write(field, list.OfType.Nullable, writer);
                    writer.Raw((byte)']');
                    break;
                case ObjectType or InterfaceType:
                    WriteObject(field.Selection!, type as ObjectType ?? LibrarySchema.Book, writer);
                    break;
                default:
                    writer.String(Text(field));
                    break;
            }
        }

        private void WriteObject(SelectionSet selection, ObjectType type, ResponseWriter writer)
        {
            var separator = (byte)'{';
            foreach (var field in selection.FieldsFor(type))
            {
                writer.Raw(separator);
                separator = (byte)',';
                writer.String(field.ResponseKey);
                writer.Raw((byte)':');
                if (field.Definition == MetaFields.TypeName)
                {
                    writer.String(type.Name);
                }
                else
                {
                    Write(field, field.Definition.Type.Nullable, writer);
                }
            }

            writer.Raw((byte)'}');
        }

        private string Text(SelectedField field) =>
            field.Definition.Name == "title" ? $"title for {scope}"
            : field.Arguments.Count == 0 ? field.Definition.Name
            : string.Join(" ", field.Arguments.Select(argument => $"{argument.Key}={Text(argument.Value)}"));

        private string Text(InputValue value) => value switch
        {
            InputValue.Constant constant => $"{constant.Value}",
            InputValue.Slot slot => $"${slot.Index}={slots[slot.Index]}",
            InputValue.List list => $"[{string.Join(",", list.Items.Select(Text))}]",
            InputValue.Object @object => $"{{{string.Join(",", @object.Fields.Select(entry => $"{entry.Field.Name}:{Text(entry.Value)}"))}}}",
            _ => "null",
        };
    }

    private void Log(string entry) => log?.Add(entry);
}
