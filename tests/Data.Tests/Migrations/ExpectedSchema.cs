using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Migrations;

/// <summary>One column as the model wants it.</summary>
/// <param name="Type">As the database's catalogue names it.</param>
/// <param name="Target">The table that a reference names.</param>
internal sealed record ExpectedColumn(string Name, string Type, bool Required, bool Unique = false, string? Target = null,
    bool IsBoolean = false);

/// <summary>One table as the model wants it.</summary>
internal sealed record ExpectedTable(string Name, string Remark, IReadOnlyList<ExpectedColumn> Columns, IReadOnlyList<string> PrimaryKey)
{
    /// <summary>Each is the beginning of some index.</summary>
    public IReadOnlyList<string> Indexed { get; init; } = [];

    /// <summary>The table behind a list: its owner's id and a position, no id of its own.</summary>
    public bool IsList => PrimaryKey.Count == 2;
}

/// <summary>The tables that hold the model on one database.</summary>
internal static class ExpectedSchema
{
    /// <summary>Referenced tables first.</summary>
    public static IReadOnlyList<ExpectedTable> Of(DomainModel model, DatabaseKind kind)
    {
        var tables = new List<ExpectedTable>();
        foreach (var entity in model.Entities.Where(entity => !entity.IsComponent))
        {
            tables.Add(Table(entity, kind));
            tables.AddRange(entity.Relations.OfType<RelationModel.Link>().Where(link => !link.IsReversed)
                .Select(link => Link(link.Table, kind)));
        }

        tables.AddRange(model.Entities.Where(entity => entity.IsComponent).Select(component => Components(model, component, kind)));
        return ReferencedFirst(tables);
    }

    private static ExpectedTable Table(EntityModel entity, DatabaseKind kind) => new(
        entity.Table,
        $"{entity.Label.En}: {entity.Purpose}",
        [.. entity.Properties.Select(property => Column(property, kind) with
        {
            Unique = property.Unique || (entity.IsKeyed && property == entity.Key),
        })],
        ["id"])
    {
        Indexed =
        [
            .. entity.Properties.Where(property => property.Kind == PropertyKind.Reference).Select(property => property.Column),
            .. entity.Properties.Where(IsSorted).Select(property => property.Column),
        ],
    };

    private static ExpectedTable Link(LinkTable link, DatabaseKind kind) => new(
        link.Table,
        $"{link.Owner.Label.En}: {link.PropertyName}, in order.",
        [
            Reference(link.OwnerColumn, link.Owner.Table, kind),
            new("position", Integer(kind), Required: true),
            Reference(link.MemberColumn, link.Member.Table, kind),
        ],
        [link.OwnerColumn, "position"])
    {
        Indexed = [link.MemberColumn],
    };

    /// <summary>A component of several types has no foreign key to its parent: the parent's table differs from row to row.</summary>
    private static ExpectedTable Components(DomainModel model, EntityModel component, DatabaseKind kind)
    {
        var owners = model.Entities
            .Where(entity => entity.Relations.OfType<RelationModel.Components>().Any(relation => relation.Target == component)).ToList();
        return new(
            component.Table,
            $"{component.Label.En}: {component.Purpose}",
            [
                owners.Count == 1 ? Reference("parent_id", owners[0].Table, kind) : new("parent_id", Integer(kind), Required: true),
                new("position", Integer(kind), Required: true),
                .. component.Properties.Select(property => Column(property, kind)),
            ],
            ["parent_id", "position"])
        {
            Indexed = [.. component.Properties.Where(property => property.Kind == PropertyKind.Reference)
                .Select(property => property.Column)],
        };
    }

    private static ExpectedColumn Column(PropertyModel property, DatabaseKind kind) =>
        new(
            property.Column,
            kind == DatabaseKind.Sqlite ? SqliteType(property.Kind) : PostgresType(property.Kind),
            property.Required,
            property.Unique,
            property.Target?.Table,
            property.Kind == PropertyKind.Boolean);

    private static ExpectedColumn Reference(string column, string target, DatabaseKind kind) =>
        new(column, Integer(kind), Required: true, Target: target);

    private static string Integer(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "integer" : "bigint";

    private static string SqliteType(PropertyKind kind) => kind switch
    {
        PropertyKind.Id or PropertyKind.Integer or PropertyKind.Long or PropertyKind.Reference
            or PropertyKind.Boolean or PropertyKind.Decimal =>
            "integer",
        _ => "text",
    };

    private static string PostgresType(PropertyKind kind) => kind switch
    {
        PropertyKind.Id or PropertyKind.Integer or PropertyKind.Long or PropertyKind.Reference => "bigint",
        PropertyKind.Boolean => "boolean",
        PropertyKind.Decimal => "numeric",
        PropertyKind.Date => "date",
        PropertyKind.DateTime => "timestamptz(3)",
        _ => "text collate \"C\"",
    };

    /// <summary>People sort by the dates of the matter, not by those of the row.</summary>
    private static bool IsSorted(PropertyModel property) =>
        property.Kind is PropertyKind.Date or PropertyKind.PartialDate or PropertyKind.DateTime
        && !property.Unique
        && property.Clr.DeclaringType != typeof(Entity);

    private static List<ExpectedTable> ReferencedFirst(List<ExpectedTable> tables)
    {
        var sorted = new List<ExpectedTable>();
        var waiting = tables.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.First(table => table.Columns.All(column =>
                column.Target is null || column.Target == table.Name || waiting.TrueForAll(other => other.Name != column.Target)));
            sorted.Add(ready);
            waiting.Remove(ready);
        }

        return sorted;
    }
}
