using System.Globalization;
using OpenGov.GraphQL.Errors;

namespace OpenGov.Data.Reading;

/// <summary>
/// How many rows one operation may hold in memory at a time. Pages bound each list, but lists inside lists multiply: four of them could ask for more than
/// any machine holds.
/// </summary>
internal sealed class RowBudget
{
    public const int Most = 100_000;

    private int taken;

    /// <summary>Takes one row.</summary>
    /// <exception cref="GraphQLException">The budget is spent.</exception>
    public void Take()
    {
        if (++taken > Most)
        {
            throw new GraphQLException(new GraphQLError(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The lists inside each other hold more than {Most} rows together. Ask for smaller pages with \"first\", or for fewer lists at once."),
                ErrorCodes.LimitExceeded,
                Facts: new Dictionary<string, object?> { ["limit"] = Most }));
        }
    }
}
