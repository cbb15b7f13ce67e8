using System.Text;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>How the rows that ids name are read, by type.</summary>
/// <param name="named">The types that fragments name.</param>
/// <param name="other">Any other type, by its name; null for one that there is not, or that the caller cannot read.</param>
internal sealed class NodeTypes(IReadOnlyDictionary<string, PlannedRoot.Rows> named, Func<string, PlannedRoot.Rows?> other)
{
    public IEnumerable<PlannedRoot.Rows> Named => named.Values;

    public PlannedRoot.Rows? Find(string type) => named.TryGetValue(type, out var rows) ? rows : other(type);

    /// <summary>What is written of a row of which only the interface's own fields are asked.</summary>
    public static Shape.Object IdAndName(EntityModel type, IEnumerable<SelectedField> fields) => new(
    [
        .. fields.Select(field => new ShapeField(field.ResponseKey, field.Definition == MetaFields.TypeName
            ? new Shape.Constant(Encoding.UTF8.GetBytes($"\"{type.Name}\""))
            : new Shape.Value(LevelPlanner.IdColumn, PropertyKind.Id, type.Property("Id"), type.Name))),
    ]);
}
