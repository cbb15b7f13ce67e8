using System.Text;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>
/// What an order means (docs/adr/0004-wire-and-order.md): nulls last in both directions unless they are asked for first, text by code point, and the
/// key, or the id where there is none, between rows that tie.
/// </summary>
internal sealed class OrderInterpreter : IComparer<EntityRow>
{
    private readonly List<(Func<EntityRow, object?> Value, string Direction)> keys = [];
    private readonly RecordRows rows;
    private readonly AccessScope scope;

    public OrderInterpreter(RecordRows rows, AccessScope scope, EntityModel type, InputValue? order)
    {
        (this.rows, this.scope) = (rows, scope);
        foreach (var item in (order as InputValue.List)?.Items ?? [])
        {
            Add(item, row => row);
        }

        IsGiven = keys.Count > 0;
        keys.Add((row => row[(type.Key ?? type.Property("id")).Name], "ASC"));
    }

    /// <summary>False when only the last key decides: then a list of references keeps its own order.</summary>
    public bool IsGiven { get; }

    public int Compare(EntityRow? x, EntityRow? y) =>
        keys.Select(key => Compare(key.Value(x!), key.Value(y!), key.Direction)).FirstOrDefault(result => result != 0);

    public static int Compare(object? x, object? y, string direction) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => direction.EndsWith("NULLS_FIRST", StringComparison.Ordinal) ? -1 : 1,
        (_, null) => -Compare(y, x, direction),
        _ => direction.StartsWith("DESC", StringComparison.Ordinal) ? Compare(y, x) : Compare(x, y),
    };

    private void Add(InputValue order, Func<EntityRow, EntityRow?> owner)
    {
        foreach (var (member, value) in (order as InputValue.Object)?.Fields ?? [])
        {
            switch (member.Binding)
            {
                case SortBinding.Scalar(var property):
                    Add(row => owner(row)?[property.Name], value);
                    break;
                case SortBinding.ToOne(var reference):
                    Add(value, row => rows.Find(reference.Target!, owner(row)?[reference.Name], scope));
                    break;
                case SortBinding.List(var relation):
                    foreach (var (_, direction) in (value as InputValue.Object)?.Fields ?? [])
                    {
                        Add(row => owner(row) is { } one ? rows.Members(relation, one, scope).Count() : 0, direction);
                    }

                    break;
            }
        }
    }

    private void Add(Func<EntityRow, object?> value, InputValue direction)
    {
        if (direction is InputValue.Constant { Value: string word })
        {
            keys.Add((value, word));
        }
    }

    private static int Compare(object x, object y) => (x, y) switch
    {
        (string text, string other) => Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other)),
        (PartialDate date, PartialDate other) => string.CompareOrdinal(date.ToString(), other.ToString()),
        _ => ((IComparable)x).CompareTo(y),
    };
}
