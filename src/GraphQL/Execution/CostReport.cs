using System.Globalization;
using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>What a caller is told of an operation's cost.</summary>
internal sealed class CostReport(CostTree tree, IReadOnlyList<object> slots, CostPolicy policy)
{
    /// <summary>A suggested page is not smaller than this where a larger one can be had elsewhere.</summary>
    private const int UsefulPage = 10;

    private readonly OperationCost cost = tree.Of(slots);

    /// <summary>By the names that Hot Chocolate gives them.</summary>
    public IReadOnlyDictionary<string, object?> Facts => new OrderedDictionary<string, object?>
    {
        ["fieldCost"] = cost.Field,
        ["typeCost"] = cost.Type,
        ["maxFieldCost"] = policy.Limit,
        ["maxTypeCost"] = policy.Limit,
    };

    /// <summary>The error of an operation that costs too much: where most of it is, and what would pass.</summary>
    public GraphQLError Refusal()
    {
        var lists = Costliest();
        var facts = new OrderedDictionary<string, object?>(Facts);
        var message = string.Create(CultureInfo.InvariantCulture,
            $"The operation may cost {cost.Highest} ({(ByType ? "objects of the answer" : "calls of fields")}); allowed are {policy.Limit}.");
        if (lists.Count > 0)
        {
            var path = lists[^1].Place.Path;
            facts["costliest"] = path;
            message += string.Create(CultureInfo.InvariantCulture, $" Most of it is at \"{path}\": {string.Join(" × ", lists.Select(list => list.Length))} rows.");
        }

        if (Cheaper(lists) is var (at, length))
        {
            facts["cheaper"] = string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.Slicing}: {length})");
            message += string.Create(CultureInfo.InvariantCulture, $" Ask \"{at.Slicing}: {length}\" at \"{at.Path}\", or less at once.");
        }
        else
        {
            message += " Ask for less at once.";
        }

        return new GraphQLError(message, ErrorCodes.CostExceeded, lists.Count > 0 ? [lists[^1].Place.Location] : null, Facts: facts);
    }

    private bool ByType => cost.Type >= cost.Field;

    private long Measure(OperationCost cost) => ByType ? cost.Type : cost.Field;

    /// <summary>From the root down, at each level the list that costs most, as long as it is most of what is above it.</summary>
    private List<PricedList> Costliest()
    {
        var lists = new List<PricedList>();
        var (node, times) = (tree.Root, 1L);
        while (node.Children.Count > 0)
        {
            var next = node.Children.MaxBy(child => Measure(child.Of(slots)))!;
            if (next.Place is null)
            {
                node = next;
                continue;
            }

            var (all, length) = (next.Of(slots), next.Length(slots));
            if (lists.Count > 0 && Measure(all) * times * 2 < lists[^1].Cost)
            {
                break;
            }

            lists.Add(new PricedList(next.Place, length, Math.Min(Measure(all) * times, OperationCost.Most)));
            (node, times) = (next, Math.Min(times * length, OperationCost.Most / 1_000));
        }

        return lists;
    }

    /// <summary>The longest page of one list with which the operation passes: of the innermost list where that is a useful one.</summary>
    private (CostPlace Place, long Length)? Cheaper(List<PricedList> lists)
    {
        (CostPlace Place, long Length)? best = null;
        foreach (var list in Enumerable.Reverse(lists).Where(list => list.Place is { Slicing: not null, Size.SizedFields.Count: > 0 }))
        {
            // The cost grows evenly with the length of one list while the others stay as they are.
            var length = (long)Math.Floor((double)list.Length * (policy.Limit - Measure(cost) + list.Cost) / list.Cost);
            if (length >= UsefulPage)
            {
                return (list.Place, length);
            }

            if (length >= 1 && length > (best?.Length ?? 0))
            {
                best = (list.Place, length);
            }
        }

        return best;
    }

    /// <param name="Cost">Of all rows of all such lists, with what is below them.</param>
    private sealed record PricedList(CostPlace Place, int Length, long Cost);
}
