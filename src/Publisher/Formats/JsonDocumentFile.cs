using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The JSON: <c>{"dataset":"…","rows":[…]}</c>, one row a line; a second list and later ones follow under their own names. Holds what the CSV holds and
/// nothing that changes by itself.
/// </summary>
internal sealed class JsonDocumentFile
{
    private const string FirstList = "rows";

    /// <summary>The members that are there always: no list but the first may be named so.</summary>
    public static readonly IReadOnlyList<string> Members = ["dataset", FirstList];

    private readonly IReadOnlyList<ResultLevel> lists;
    private readonly Stream output;
    private int current;
    private bool hasRows;

    public JsonDocumentFile(string slug, IReadOnlyList<ResultLevel> lists, Stream output)
    {
        this.lists = lists;
        this.output = output;
        var start = new ByteBuffer();
        start.Write("{\"dataset\":"u8);
        JsonText.Write(start, slug);
        start.Write(",\"rows\":["u8);
        output.Write(start.Written);
    }

    /// <summary>The member that holds a list.</summary>
    /// <param name="name">The list's response key.</param>
    public static string MemberOf(int index, string name) => index == 0 ? FirstList : name;

    /// <summary>Adds a row. Lists come one after the other, each whole.</summary>
    public void Write(ResultLevel list, ReadOnlySpan<byte> row)
    {
        while (!ReferenceEquals(lists[current], list))
        {
            BeginNext();
        }

        output.Write(hasRows ? ",\n"u8 : "\n"u8);
        output.Write(row);
        hasRows = true;
    }

    /// <summary>Closes the document.</summary>
    public void End()
    {
        while (current < lists.Count - 1)
        {
            BeginNext();
        }

        output.Write("\n]}\n"u8);
    }

    private void BeginNext()
    {
        var start = new ByteBuffer();
        start.Write("\n],"u8);
        JsonText.Write(start, lists[++current].Name);
        start.Write(":["u8);
        output.Write(start.Written);
        hasRows = false;
    }
}
