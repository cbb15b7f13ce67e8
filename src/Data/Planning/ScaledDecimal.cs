using OpenGov.Data.Schema;

namespace OpenGov.Data.Planning;

/// <summary>A decimal operand together with the scaled integer that compares the same way where decimals are stored as such.</summary>
/// <param name="Scaled">Null when the number lies outside of what 64 bits can store.</param>
internal readonly record struct ScaledDecimal(decimal Value, long? Scaled)
{
    /// <summary>Null for an operand that would have to equal a number with fewer digits than it has itself.</summary>
    public static ScaledDecimal? Of(decimal value, int scale, FilterOperation operation)
    {
        var power = Power(scale);
        if (Math.Abs(value) > decimal.MaxValue / power)
        {
            return new ScaledDecimal(value, null);
        }

        return StoredValue.Rounded(value * power, operation) is not { } scaled ? null
            : new ScaledDecimal(value, scaled is >= long.MinValue and <= long.MaxValue ? (long)scaled : null);
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }
}
