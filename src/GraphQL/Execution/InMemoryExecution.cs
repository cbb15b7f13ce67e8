using System.Collections;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Resolves the in-memory fields of one operation into a draft (section 6.4). Every method that completes a value answers false when the
/// value is null where it must not be; its error stands already, and the nearest nullable value above becomes null.
/// </summary>
internal sealed class InMemoryExecution
{
    private static readonly IReadOnlyDictionary<string, object?> NoValues = new Dictionary<string, object?>();

    private readonly GraphQLSchema schema;
    private readonly OperationPlan plan;
    private readonly IReadOnlyList<object> slots;
    private readonly Draft draft;
    private readonly FieldErrors errors;
    private readonly int mostBytes;
    private readonly ResolverArguments noArguments;
    private readonly Dictionary<SelectedField, ResolverArguments> arguments = [];
    private readonly List<(string? Key, int Index)> path = [];

    /// <param name="mostBytes">How long the draft may become; more is a <see cref="DraftLimitException"/>.</param>
    public InMemoryExecution(
        GraphQLSchema schema, PreparedOperation operation, object? state, Draft draft, FieldErrors errors, int mostBytes, CancellationToken cancellation)
    {
        this.schema = schema;
        plan = operation.Shared;
        slots = operation.Slots;
        this.draft = draft;
        this.errors = errors;
        this.mostBytes = mostBytes;
        noArguments = new ResolverArguments(NoValues, state, cancellation);
    }

    public async ValueTask<bool> WriteObjectAsync(SelectionSet selection, ObjectType type, object? value)
    {
        draft.Text.Raw((byte)'{');
        var isFirst = true;
        foreach (var field in selection.FieldsFor(type))
        {
            if (!isFirst)
            {
                draft.Text.Raw((byte)',');
            }

            isFirst = false;
            draft.Text.String(field.ResponseKey);
            draft.Text.Raw((byte)':');
            if (!await WriteFieldAsync(field, type, value))
            {
                return false;
            }
        }

        draft.Text.Raw((byte)'}');
        return true;
    }

    /// <summary>Writes the value of one field, without its response key.</summary>
    public async ValueTask<bool> WriteFieldAsync(SelectedField field, ObjectType parentType, object? parent)
    {
        if (field.Definition.IsPlanned && field.Refusal is null)
        {
            draft.AddHole(plan.IndexOf(field), parent);
            return true;
        }

        // Resolvers of values in memory never wait, so that nothing else would notice.
        noArguments.Cancellation.ThrowIfCancellationRequested();
        if (draft.Text.Length > mostBytes)
        {
            throw new DraftLimitException(mostBytes, field);
        }

        var (mark, depth) = (draft.Mark, path.Count);
        path.Add((field.ResponseKey, 0));
        try
        {
            var given = ArgumentsOf(field);
            var value = await field.Definition.Resolver!(ParentOf(field, parentType, parent), given);
            return await CompleteAsync(field, field.Definition.Type, value);
        }
        catch (Exception exception) when (IsOfField(exception))
        {
            errors.Add(exception, field, Path());
            return NullInstead(field.Definition.Type, mark);
        }
        finally
        {
            path.RemoveRange(depth, path.Count - depth);
        }
    }

    private async ValueTask<bool> CompleteAsync(SelectedField field, GraphQLType type, object? value)
    {
        if (value is null)
        {
            return type is NonNullType
                ? throw new InvalidOperationException(
                    $"The resolver of \"{field.Definition.Name}\" gave null for a value of type \"{type}\".")
                : WriteNull();
        }

        var mark = draft.Mark;
        return await CompleteAsync(field, type.Nullable, value, mark) || NullInstead(type, mark);
    }

    private async ValueTask<bool> CompleteAsync(SelectedField field, GraphQLType type, object value, (int, int) mark)
    {
        switch (type)
        {
            case ListType list:
                return await CompleteListAsync(field, list, value);
            case ScalarType scalar when scalar.Write(value, draft.Text):
                return true;
            case EnumType @enum when value is string name && @enum.Values.ContainsKey(name):
                draft.Text.String(name);
                return true;
            case ScalarType or EnumType:
                draft.Rewind(mark);
                throw new InvalidOperationException(
                    $"The resolver of \"{field.Definition.Name}\" gave a {value.GetType()}, which is not a value of type \"{type}\".");
            default:
                return await WriteObjectAsync(field.Selection!, ObjectTypeOf((NamedType)type, value), value);
        }
    }

    private async ValueTask<bool> CompleteListAsync(SelectedField field, ListType type, object value)
    {
        if (value is not IEnumerable items || value is string)
        {
            throw new InvalidOperationException(
                $"The resolver of \"{field.Definition.Name}\" gave a {value.GetType()}, which is not a value of type \"{type}\".");
        }

        draft.Text.Raw((byte)'[');
        var index = 0;
        foreach (var item in items)
        {
            if (index > 0)
            {
                draft.Text.Raw((byte)',');
            }

            if (!await CompleteItemAsync(field, type.OfType, item, index++))
            {
                return false;
            }
        }

        draft.Text.Raw((byte)']');
        return true;
    }

    // A wrong item is an error of its own, so that a list of nullable items keeps the others.
    private async ValueTask<bool> CompleteItemAsync(SelectedField field, GraphQLType type, object? item, int index)
    {
        var (mark, depth) = (draft.Mark, path.Count);
        path.Add((null, index));
        try
        {
            return await CompleteAsync(field, type, item);
        }
        catch (Exception exception) when (IsOfField(exception))
        {
            errors.Add(exception, field, Path());
            return NullInstead(type, mark);
        }
        finally
        {
            path.RemoveRange(depth, path.Count - depth);
        }
    }

    /// <summary>False for what ends the whole draft.</summary>
    private bool IsOfField(Exception exception) =>
        exception is not DraftLimitException && (exception is not OperationCanceledException || !noArguments.Cancellation.IsCancellationRequested);

    private ObjectType ObjectTypeOf(NamedType type, object value)
    {
        if (type is ObjectType only)
        {
            return only;
        }

        var resolve = type is InterfaceType @interface ? @interface.ResolveType : ((UnionType)type).ResolveType;
        var name = resolve?.Invoke(value)
            ?? throw new InvalidOperationException($"A value of \"{type}\" was resolved in memory, but the type has no ResolveType.");
        return schema.PossibleTypes(type).FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new InvalidOperationException($"ResolveType of \"{type}\" named \"{name}\", which is not one of its object types.");
    }

    private object? ParentOf(SelectedField field, ObjectType parentType, object? parent) =>
        ReferenceEquals(field.Definition, MetaFields.TypeName) ? parentType
        : ReferenceEquals(field.Definition, MetaFields.Schema) || ReferenceEquals(field.Definition, MetaFields.Type) ? schema
        : parent;

    private ResolverArguments ArgumentsOf(SelectedField field)
    {
        if (field.Arguments.Count == 0)
        {
            return noArguments;
        }

        if (!arguments.TryGetValue(field, out var known))
        {
            known = noArguments with { Values = field.FillArguments(slots) };
            arguments.Add(field, known);
        }

        return known;
    }

    private bool NullInstead(GraphQLType type, (int, int) mark)
    {
        draft.Rewind(mark);
        return type is not NonNullType && WriteNull();
    }

    private bool WriteNull()
    {
        draft.Text.Null();
        return true;
    }

    private object[] Path() => [.. path.Select(step => step.Key ?? (object)step.Index)];
}
