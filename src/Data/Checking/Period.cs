namespace OpenGov.Data.Checking;

/// <summary>From the first day to the last, both included.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    public bool Overlaps(Period other) => From <= other.To && other.From <= To;

    public override string ToString() => From == To ? $"{From:yyyy-MM-dd}" : $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}";
}
