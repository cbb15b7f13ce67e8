namespace OpenGov.Department;

/// <summary>Numbers without rhyme that are the same in every run: each is a hash (SplitMix64) of where it is used.</summary>
internal static class Chance
{
    private const ulong Seed = 20260105;

    /// <summary>A number from 0 up to, not including, a limit.</summary>
    /// <param name="row">The row that asks.</param>
    /// <param name="use">Tells the numbers of one row apart.</param>
    public static int Below(int limit, long row, int use)
    {
        unchecked
        {
            var hash = Seed + ((ulong)row * 0x9E3779B97F4A7C15) + ((ulong)use * 0xD1B54A32D192ED03);
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return (int)((hash ^ (hash >> 31)) % (ulong)limit);
        }
    }

    public static T Of<T>(IReadOnlyList<T> choices, long row, int use) => choices[Below(choices.Count, row, use)];
}
