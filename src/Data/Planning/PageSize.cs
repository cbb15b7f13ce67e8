using System.Globalization;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>How many rows a page holds: the argument "first" or "last", or the default.</summary>
internal sealed record PageSize(InputValue? Given, SelectedField? Field, string Argument = "first")
{
    public const int Default = 50;
    public const int Most = 500;

    /// <summary>Rows that a publication reads at a time, where lists hang on them.</summary>
    public const int Chunk = 1000;

    /// <summary>Every row: what a publication reads.</summary>
    public static readonly PageSize Unlimited = new(null, null);

    /// <summary>One chunk of a publication.</summary>
    public static readonly PageSize Chunked = new(new InputValue.Constant(Chunk), null);

    /// <exception cref="GraphQLException">The value is below 0 or above <see cref="Most"/>.</exception>
    public long Of(IReadOnlyList<object> slots)
    {
        if (this == Unlimited)
        {
            return long.MaxValue - 1;
        }

        if (this == Chunked)
        {
            return Chunk;
        }

        var size = Given switch
        {
            InputValue.Constant constant => (int)constant.Value,
            InputValue.Slot slot => (int)slots[slot.Index],
            _ => Default,
        };
        return size is >= 0 and <= Most ? size : throw new GraphQLException(PlanErrors.At(
            Field!,
            PlanErrorCodes.PageSizeInvalid,
            $"\"{Argument}\" is {size.ToString(CultureInfo.InvariantCulture)}; allowed is 0 to {Most}. "
            + $"Ask for a smaller page and go on with \"{(Argument == "last" ? "before" : "after")}\"."));
    }
}
