using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>
/// How much one filter may hold, counted in what is sent: variables count as the literals that they stand for. Without it a small document could bring
/// any amount of work with it in its variables.
/// </summary>
internal static class FilterLimits
{
    /// <summary>Input objects inside each other.</summary>
    public const int MostDepth = 32;

    /// <summary>Values compared with, each item of a list by itself.</summary>
    public const int MostValues = 5000;

    /// <summary>Null when the filter is small enough.</summary>
    public static GraphQLError? Check(InputValue filter, string argument, SelectedField field)
    {
        var values = 0;
        var depth = Measure(filter, ref values);
        return depth > MostDepth ? TooLarge($"is {depth} levels deep", $"{MostDepth} levels", "Nest less in it", MostDepth)
            : values > MostValues ? TooLarge($"compares with {values} values", $"{MostValues} values", "Split it into several requests", MostValues)
            : null;

        GraphQLError TooLarge(string found, string allowed, string remedy, int limit) =>
            PlanErrors.At(field, PlanErrorCodes.FilterTooLarge, $"The argument \"{argument}\" of field \"{field.Definition.Name}\" {found}; allowed are {allowed}. {remedy}.") with
            {
                Facts = new Dictionary<string, object?> { ["limit"] = limit },
            };
    }

    private static int Measure(InputValue value, ref int values)
    {
        var deepest = 0;
        switch (value)
        {
            case InputValue.Object given:
                foreach (var (_, member) in given.Fields)
                {
                    deepest = Math.Max(deepest, Measure(member, ref values));
                }

                return deepest + 1;
            case InputValue.List list:
                foreach (var item in list.Items)
                {
                    deepest = Math.Max(deepest, Measure(item, ref values));
                }

                return deepest;
            default:
                values++;
                return 0;
        }
    }
}
