using OpenGov.Data.Schema;

namespace OpenGov.Data.Planning;

/// <summary>A decimal operand together with the scaled integer that compares the same way where decimals are stored as such.</summary>
internal readonly record struct ScaledDecimal(decimal Value, long Scaled)
{
    /// <summary>An operand with more digits than are stored is rounded so that the comparison keeps its meaning; equality then holds for no row.</summary>
    public static ScaledDecimal Of(decimal value, int scale, FilterOperation operation)
    {
        var limit = long.MaxValue / Power(scale);
        if (value > limit || value < -limit)
        {
            return new ScaledDecimal(value, value > 0 ? long.MaxValue : long.MinValue);
        }

        var scaled = value * Power(scale);
        var rounded = operation switch
        {
            FilterOperation.Gte or FilterOperation.Lt => decimal.Ceiling(scaled),
            FilterOperation.Gt or FilterOperation.Lte => decimal.Floor(scaled),
            _ => scaled == decimal.Truncate(scaled) ? scaled : long.MinValue,
        };
        return new ScaledDecimal(value, (long)rounded);
    }

    public static long Power(int scale)
    {
        var power = 1L;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }
}
