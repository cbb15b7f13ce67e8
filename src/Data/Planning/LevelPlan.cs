using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OpenGov.Domain.Model;
using OpenGov.Data.Sql;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>How a selected column is read.</summary>
/// <param name="Kind">What the value is; a count is a Long.</param>
/// <param name="Type">The type that a global id names, for an id.</param>
/// <param name="Scale">Digits after the point, for a decimal.</param>
internal sealed record ColumnFormat(PropertyKind Kind, string? Type = null, int Scale = 0)
{
    /// <summary>True for what is read as a 64-bit integer on both databases.</summary>
    public bool IsInteger => Kind is PropertyKind.Id or PropertyKind.Integer or PropertyKind.Long or PropertyKind.Boolean or PropertyKind.Reference;
}

/// <summary>The rows of one level of the selection: one statement, however many parents there are.</summary>
internal sealed class LevelPlan
{
    public required EntityModel Type { get; init; }
    public required SqlSelect Select { get; init; }
    public required string Sql { get; init; }
    public required ImmutableArray<ParameterSource> Parameters { get; init; }
    public required ImmutableArray<ColumnFormat> Columns { get; init; }
    public required ImmutableArray<ChildLevel> Children { get; init; }

    /// <summary>Null for a single row and for a plain list.</summary>
    public Paging? Paging { get; init; }
    public CursorPlan? Cursor { get; init; }

    /// <summary>The columns of the order's keys, when cursors are asked for.</summary>
    public IReadOnlyList<int> CursorColumns { get; init; } = [];

    /// <summary>The column that is null in a row that only carries the total count of an empty page.</summary>
    public int? PresenceColumn { get; init; }

    /// <summary>The place of the row's parent among the parents, from 0; null at the root.</summary>
    public int? OrdinalColumn { get; init; }

    /// <summary>What rows are grouped by, where the level's rows are groups; else null.</summary>
    public IReadOnlyList<GroupKey>? Groups { get; init; }

    /// <summary>This level's statement and those below, in the order in which they run.</summary>
    public IEnumerable<string> Statements() => Children.SelectMany(child => child.Level.Statements()).Prepend(Sql);

    public void Print(StringBuilder text, string indent, bool showsValues)
    {
        text.Append(indent).Append(Type.Name);
        if (Paging is { Size: var size })
        {
            text.Append(Paging.IsBackward ? " last page " : " page ")
                .Append(size.Given is null ? size.Unasked.ToString(CultureInfo.InvariantCulture) : Print(size.Given, showsValues: true));
        }

        if (Groups is not null)
        {
            text.Append(" grouped by ").Append(Groups.Count == 0 ? "nothing" : string.Join(", ", Groups));
        }

        if (Cursor is not null)
        {
            text.Append(" ordered by ").Append(Cursor.Description);
        }

        text.Append('\n');
        for (var i = 0; i < Parameters.Length; i++)
        {
            text.Append(indent).Append("  parameter ").Append(i + 1).Append(": ").Append(Parameters[i] switch
            {
                ParameterSource.Value value => Print(value.Input, showsValues),
                ParameterSource.PageLimit => "page limit",
                ParameterSource.CursorValue cursor => $"{cursor.Argument} key {cursor.Index + 1}",
                ParameterSource.KnownId => "known id",
                ParameterSource.ParentId => "parent id",
                ParameterSource.Names names => string.Join(' ', names.Of),
                _ => "parent ids",
            }).Append(' ').Append(Parameters[i].Type).Append('\n');
        }

        foreach (var child in Children)
        {
            child.Level.Print(text, indent + "  ", showsValues);
        }
    }

    private static string Print(InputValue input, bool showsValues) => input switch
    {
        InputValue.Constant constant => showsValues ? $"constant {constant.Value}" : "constant",
        InputValue.Slot slot => $"slot {slot.Index}",
        _ => "null",
    };
}

/// <param name="ParentColumn">The column of the parent level that holds the id whose list this is; a null id has no list.</param>
/// <param name="TypeColumn">Where the parents are of several types: the column that names a row's type. Only those of the child's own type have a list.</param>
internal sealed record ChildLevel(LevelPlan Level, int ParentColumn, int? TypeColumn = null)
{
    public byte[] TypeName { get; } = Encoding.UTF8.GetBytes(Level.Type.Name);
}
