using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// Writes each row of a list as one JSON object, nested as the query nests: once, for a line of the NDJSON and for the JSON alike. A reference whose
/// every selected field is null is null.
/// </summary>
internal sealed class JsonRows : IResultSink
{
    private readonly ResultLevel top;
    private readonly Stream lines;
    private readonly JsonDocumentFile document;
    private readonly Dictionary<ResultLevel, LevelForm> forms = new(ReferenceEqualityComparer.Instance);
    private readonly ByteBuffer row = new();
    private bool separate;

    public JsonRows(ResultLevel top, Stream lines, JsonDocumentFile document)
    {
        this.top = top;
        this.lines = lines;
        this.document = document;
        Add(top);
    }

    public void BeginRow(ResultLevel level, IResultRow row)
    {
        if (separate)
        {
            this.row.Write((byte)',');
        }

        WriteObject(forms[level].Members, row);
    }

    public void BeginList(ResultLevel level)
    {
        row.Write((byte)',');
        row.Write(forms[level].Name);
        row.Write((byte)'[');
        separate = false;
    }

    public void EndList(ResultLevel level) => row.Write((byte)']');

    public void EndRow(ResultLevel level)
    {
        row.Write((byte)'}');
        separate = !ReferenceEquals(level, top);
        if (separate)
        {
            return;
        }

        document.Write(top, row.Written);
        row.Write((byte)'\n');
        lines.Write(row.Written);
        row.Clear();
    }

    private void Add(ResultLevel level)
    {
        forms.Add(level, new LevelForm(Member.Encode(level.Name), Member.Group(level.Columns, [.. Enumerable.Range(0, level.Columns.Count)], depth: 0)));
        foreach (var child in level.Children)
        {
            Add(child);
        }
    }

    /// <summary>Writes an object and leaves it open: lists may follow.</summary>
    private void WriteObject(Member[] members, IResultRow values)
    {
        row.Write((byte)'{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                row.Write((byte)',');
            }

            row.Write(members[i].Name);
            WriteValue(members[i], values);
        }
    }

    private void WriteValue(Member member, IResultRow values)
    {
        if (member.IsNull(values))
        {
            row.Write("null"u8);
        }
        else if (member.Members is { } members)
        {
            WriteObject(members, values);
            row.Write((byte)'}');
        }
        else if (member.IsRaw)
        {
            row.Write(values.Text(member.Column));
        }
        else
        {
            JsonText.Write(row, values.Text(member.Column));
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
            var text = new ByteBuffer();
            JsonText.Write(text, name);
            text.Write((byte)':');
            return text.Written.ToArray();
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
