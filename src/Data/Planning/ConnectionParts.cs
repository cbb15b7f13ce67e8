using System.Collections.Immutable;
using System.Text;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>What is asked for of one connection, and what it needs.</summary>
internal sealed class ConnectionParts
{
    public ImmutableArray<ConnectionField> Fields { get; private set; } = [];

    public bool ReadsRows { get; private set; }

    public bool NeedsCursor { get; private set; }

    /// <param name="count">Adds the list's length to the columns, and says where it is.</param>
    public static ConnectionParts Plan(EntityModel type, SelectedField field, RowPlanner rows, string alias, Func<int> count)
    {
        var parts = new ConnectionParts();
        var connection = (ObjectType)field.Definition.Type.Named;
        parts.Fields = [.. field.Selection!.FieldsFor(connection).Select(part => new ConnectionField(part.ResponseKey, Part(part, connection)))];
        return parts;

        ConnectionValue Part(SelectedField part, ObjectType owner)
        {
            if (part.Definition == MetaFields.TypeName)
            {
                return new ConnectionValue.Constant(Encoding.UTF8.GetBytes($"\"{owner.Name}\""));
            }

            var which = ((FieldBinding.Part)part.Definition.Binding!).Which;
            parts.ReadsRows |= which != ConnectionPart.TotalCount;
            parts.NeedsCursor |= which is ConnectionPart.Cursor or ConnectionPart.StartCursor or ConnectionPart.EndCursor;
            return which switch
            {
                ConnectionPart.Nodes => new ConnectionValue.Nodes(rows.PlanObject(type, part.Selection!, alias)),
                ConnectionPart.Node => new ConnectionValue.Node(rows.PlanObject(type, part.Selection!, alias)),
                ConnectionPart.Edges => new ConnectionValue.Edges(Parts(part)),
                ConnectionPart.PageInfo => new ConnectionValue.PageInfo(Parts(part)),
                ConnectionPart.TotalCount => new ConnectionValue.TotalCount(count()),
                ConnectionPart.Cursor => new ConnectionValue.Cursor(),
                ConnectionPart.HasNextPage => new ConnectionValue.HasNextPage(),
                ConnectionPart.HasPreviousPage => new ConnectionValue.HasPreviousPage(),
                ConnectionPart.StartCursor => new ConnectionValue.StartCursor(),
                _ => new ConnectionValue.EndCursor(),
            };
        }

        ImmutableArray<ConnectionField> Parts(SelectedField outer)
        {
            var owner = (ObjectType)outer.Definition.Type.Named;
            return [.. outer.Selection!.FieldsFor(owner).Select(part => new ConnectionField(part.ResponseKey, Part(part, owner)))];
        }
    }
}
