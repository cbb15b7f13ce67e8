using System.Text;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>The plan of one operation: pure data, shared by every request of its shape.</summary>
internal sealed record GraphPlan(IReadOnlyList<PlannedRoot> Roots)
{
    /// <summary>Every statement of the plan, each on a line of its own.</summary>
    public string Sql() => string.Join(";\n", Statements()) + ";\n";

    public IEnumerable<string> Statements() => Roots.SelectMany(root => root switch
    {
        PlannedRoot.Rows rows => rows.Level.Statements(),
        PlannedRoot.Nodes nodes => nodes.Types.Named.SelectMany(type => type.Level.Statements()),
        PlannedRoot.Known known => known.Row.Level.Statements(),
        _ => [],
    });

    public override string ToString() => Print(showsValues: true);

    /// <summary>A stable text for goldens and for a reader: levels, pages, orders and where each parameter comes from.</summary>
    /// <param name="showsValues">False leaves out what the document compares with.</param>
    public string Print(bool showsValues)
    {
        var text = new StringBuilder();
        foreach (var root in Roots)
        {
            text.Append(root.Key).Append(": ");
            switch (root)
            {
                case PlannedRoot.Rows rows:
                    rows.Level.Print(text, "", showsValues);
                    break;
                case PlannedRoot.Known known:
                    known.Row.Level.Print(text, "", showsValues);
                    break;
                case PlannedRoot.Nodes nodes:
                    text.Append(nodes.Ids.Count).Append(nodes.Ids.Count == 1 ? " id" : " ids").Append('\n');
                    foreach (var type in nodes.Types.Named)
                    {
                        type.Level.Print(text, "  ", showsValues);
                    }

                    text.Append("  any other type\n");
                    break;
            }
        }

        return text.ToString();
    }
}

/// <summary>One planned field of the operation.</summary>
internal abstract record PlannedRoot(string Key)
{
    /// <summary>A level and what is written of it: a connection, or the one row (null if there is none).</summary>
    public sealed record Rows(string Key, LevelPlan Level, Shape Shape) : PlannedRoot(Key);

    /// <summary>The row that a value in memory names: read once for each such value, so it may be several statements.</summary>
    /// <param name="IdOf">The row's id; null for no row.</param>
    /// <param name="IsRequired">True when there is always such a row, and always visible.</param>
    public sealed record Known(string Key, Rows Row, Func<object, long?> IdOf, bool IsRequired) : PlannedRoot(Key);

    /// <summary>The rows that ids name, of any types: one statement for each type that is among them.</summary>
    /// <param name="IsList">False for the one row of a single id.</param>
    public sealed record Nodes(string Key, SelectedField Field, IReadOnlyList<InputValue> Ids, bool IsList, NodeTypes Types) : PlannedRoot(Key);
}
