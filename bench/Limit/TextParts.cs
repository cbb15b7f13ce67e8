namespace OpenGov.Limit;

/// <summary>Texts by number: one for each row of a level, or for each list of a lower one.</summary>
internal sealed class TextParts
{
    private readonly List<int> ends = [];
    private int items;

    public Utf8Text Text { get; } = new();

    public int Count => ends.Count;

    public ReadOnlySpan<byte> this[int part] =>
        part >= ends.Count ? [] : Text.Buffer.AsSpan(Start(part), ends[part] - Start(part));

    public void Clear()
    {
        Text.Clear();
        ends.Clear();
        items = 0;
    }

    /// <summary>Begins the next item of a list, with its comma. Lists come in their order; one that has no item is skipped over.</summary>
    /// <param name="most">Items that a list shows.</param>
    /// <returns>False when the list is full.</returns>
    public bool BeginItem(int list, int most)
    {
        while (ends.Count <= list)
        {
            ends.Add(Text.Length);
            items = 0;
        }

        if (items == most)
        {
            return false;
        }

        if (items++ > 0)
        {
            Text.Raw(","u8);
        }

        return true;
    }

    /// <summary>Ends the item of the list that was begun last.</summary>
    public void EndItem() => ends[^1] = Text.Length;

    private int Start(int part) => part == 0 ? 0 : ends[part - 1];
}
