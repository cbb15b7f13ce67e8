using OpenGov.Data.Schema;

namespace OpenGov.Data.Planning;

/// <summary>A decimal operand together with the scaled integer that compares the same way where decimals are stored as such.</summary>
internal readonly record struct ScaledDecimal(decimal Value, long Scaled)
{
    /// <summary>Null for an operand that would have to equal a number with fewer digits than it has itself.</summary>
    public static ScaledDecimal? Of(decimal value, int scale, FilterOperation operation)
    {
        var limit = long.MaxValue / Power(scale);
        if (value > limit || value < -limit)
        {
            return new ScaledDecimal(value, value > 0 ? long.MaxValue : long.MinValue);
        }

        return StoredValue.Rounded(value * Power(scale), operation) is { } scaled ? new ScaledDecimal(value, (long)scaled) : null;
    }

    private static long Power(int scale)
    {
        var power = 1L;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }
}
