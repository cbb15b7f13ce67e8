using System.Globalization;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>How many rows a page holds: the argument "first" or "last", or the default.</summary>
internal sealed record PageSize(InputValue? Given, SelectedField? Field, string Argument = "first", int Unasked = PageSize.Default, int Largest = PageSize.Most)
{
    public const int Default = 50;
    public const int Most = 500;

    /// <summary>Groups that an aggregate may have.</summary>
    public const int MostGroups = 1000;

    /// <summary>Every row: what a publication reads.</summary>
    public static readonly PageSize Unlimited = new(null, null);

    private bool IsOfGroups => Largest == MostGroups;

    /// <summary>True where all is asked for: then it is an error that there is more.</summary>
    public bool IsAll => IsOfGroups && Given is null;

    /// <summary>The groups of an aggregate: all of them, unless it asks for the first.</summary>
    public static PageSize OfGroups(SelectedField field) => new(
        field.Arguments.GetValueOrDefault("first") is { } first and not InputValue.Null ? first : null, field, Unasked: MostGroups, Largest: MostGroups);

    /// <exception cref="GraphQLException">There are more.</exception>
    public void RefuseMore()
    {
        if (IsAll)
        {
            throw new GraphQLException(PlanErrors.At(Field!, ErrorCodes.LimitExceeded,
                $"Field \"{Field!.Definition.Name}\" has more than {MostGroups} groups. Group more coarsely, keep fewer with \"where\" or \"having\", or ask for the \"first\" ones.") with
            {
                Facts = new Dictionary<string, object?> { ["limit"] = MostGroups },
            });
        }
    }

    /// <exception cref="GraphQLException">The value is below 0 or too large.</exception>
    public long Of(IReadOnlyList<object> slots)
    {
        if (this == Unlimited)
        {
            return long.MaxValue - 1;
        }

        var size = Given switch
        {
            InputValue.Constant constant => (int)constant.Value,
            InputValue.Slot slot => (int)slots[slot.Index],
            _ => Unasked,
        };
        return size >= 0 && size <= Largest ? size : throw new GraphQLException(PlanErrors.At(
            Field!,
            PlanErrorCodes.PageSizeInvalid,
            $"\"{Argument}\" is {size.ToString(CultureInfo.InvariantCulture)}; allowed is 0 to {Largest}. "
            + (IsOfGroups ? "Ask for fewer groups." : $"Ask for a smaller page and go on with \"{(Argument == "last" ? "before" : "after")}\".")));
    }
}
