using System.Text;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>
/// What an order means (docs/adr/0004-wire-and-order.md): nulls last in both directions, text by code point, and the key, or the id where there is none,
/// between rows that tie.
/// </summary>
internal sealed class OrderInterpreter : IComparer<EntityRow>
{
    private readonly List<(PropertyModel Property, bool Descending)> keys = [];

    public OrderInterpreter(EntityModel type, InputValue? order)
    {
        foreach (var (member, direction) in (order as InputValue.List)?.Items.OfType<InputValue.Object>().SelectMany(item => item.Fields) ?? [])
        {
            if (direction is InputValue.Constant { Value: string word })
            {
                keys.Add(((PropertyModel)member.Binding!, word == "DESC"));
            }
        }

        IsGiven = keys.Count > 0;
        keys.Add((type.Key ?? type.Property("id"), false));
    }

    /// <summary>False when only the last key decides: then a list of references keeps its own order.</summary>
    public bool IsGiven { get; }

    public int Compare(EntityRow? x, EntityRow? y) =>
        keys.Select(key => Compare(x![key.Property.Name], y![key.Property.Name], key.Descending)).FirstOrDefault(result => result != 0);

    private static int Compare(object? x, object? y, bool descending) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => descending ? Compare(y, x) : Compare(x, y),
    };

    private static int Compare(object x, object y) => (x, y) switch
    {
        (string text, string other) => Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other)),
        (PartialDate date, PartialDate other) => string.CompareOrdinal(date.ToString(), other.ToString()),
        _ => ((IComparable)x).CompareTo(y),
    };
}
