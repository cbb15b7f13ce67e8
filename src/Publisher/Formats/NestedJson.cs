using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The JSON: <c>{"dataset":"…","rows":[…]}</c>, one row a line, nested as the query nests. A reference whose every selected field is null is null.
/// Holds what the CSV holds and nothing that changes by itself.
/// </summary>
internal sealed class NestedJson : IResultSink
{
    private readonly Stream output;
    private readonly ResultLevel top;
    private readonly Dictionary<ResultLevel, LevelForm> forms = new(ReferenceEqualityComparer.Instance);
    private bool separate;

    public NestedJson(ResultLevel top, string slug, Stream output)
    {
        this.top = top;
        this.output = output;
        Add(top);
        output.Write("{\"dataset\":"u8);
        JsonText.Write(output, slug);
        output.Write(",\"rows\":["u8);
    }

    public void BeginRow(ResultLevel level, IResultRow row)
    {
        output.Write(separate ? ","u8 : default);
        output.Write(ReferenceEquals(level, top) ? "\n"u8 : default);
        WriteObject(forms[level].Members, row);
    }

    public void BeginList(ResultLevel level)
    {
        output.WriteByte((byte)',');
        output.Write(forms[level].Name);
        output.WriteByte((byte)'[');
        separate = false;
    }

    public void EndList(ResultLevel level)
    {
        output.WriteByte((byte)']');
    }

    public void EndRow(ResultLevel level)
    {
        output.WriteByte((byte)'}');
        separate = true;
    }

    /// <summary>Closes the document.</summary>
    public void End() => output.Write("\n]}\n"u8);

    private void Add(ResultLevel level)
    {
        forms.Add(level, new LevelForm(Member.Encode(level.Name), Member.Group(level.Columns, [.. Enumerable.Range(0, level.Columns.Count)], depth: 0)));
        foreach (var child in level.Children)
        {
            Add(child);
        }
    }

    /// <summary>Writes an object and leaves it open: lists may follow.</summary>
    private void WriteObject(Member[] members, IResultRow row)
    {
        output.WriteByte((byte)'{');
        for (var i = 0; i < members.Length; i++)
        {
            output.Write(i == 0 ? default : ","u8);
            output.Write(members[i].Name);
            WriteValue(members[i], row);
        }
    }

    private void WriteValue(Member member, IResultRow row)
    {
        if (member.IsNull(row))
        {
            output.Write("null"u8);
        }
        else if (member.Members is { } members)
        {
            WriteObject(members, row);
            output.WriteByte((byte)'}');
        }
        else if (member.IsRaw)
        {
            output.Write(row.Text(member.Column));
        }
        else
        {
            JsonText.Write(output, row.Text(member.Column));
        }
    }

    private sealed record LevelForm(byte[] Name, Member[] Members);

    /// <summary>A value, or an object of values.</summary>
    private sealed class Member
    {
        public required byte[] Name { get; init; }
        public int Column { get; init; }
        public bool IsRaw { get; init; }
        public Member[]? Members { get; init; }

        public bool IsNull(IResultRow row) => Members is null ? row.IsNull(Column) : Array.TrueForAll(Members, member => member.IsNull(row));

        public static byte[] Encode(string name)
        {
            using var text = new MemoryStream();
            JsonText.Write(text, name);
            text.WriteByte((byte)':');
            return text.ToArray();
        }

        public static Member[] Group(IReadOnlyList<ResultColumn> columns, int[] indexes, int depth) =>
        [
            .. indexes.GroupBy(index => columns[index].Path[depth]).Select(group => columns[group.First()].Path.Count == depth + 1
                ? new Member
                {
                    Name = Encode(group.Key),
                    Column = group.First(),
                    IsRaw = columns[group.First()].Kind is PropertyKind.Integer or PropertyKind.Long or PropertyKind.Decimal
                        or PropertyKind.Boolean or PropertyKind.TextList or PropertyKind.Json,
                }
                : new Member { Name = Encode(group.Key), Members = Group(columns, [.. group], depth + 1) }),
        ];
    }
}
