namespace OpenGov.Publisher.Formats;

/// <summary>Reads files of one JSON value a line, as this program writes them: UTF-8, each line ended by LF.</summary>
internal static class JsonLines
{
    /// <summary>Each line without its end, and where it begins. A line is valid until the next one is asked for.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, long Offset)> Read(string file)
    {
        using var input = File.OpenRead(file);
        var buffer = new byte[64 * 1024];
        var start = 0;
        var end = 0;
        var offset = 0L;
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return (buffer.AsMemory(start, length), offset);
                start += length + 1;
                offset += length + 1;
                continue;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var count = input.Read(buffer, end, buffer.Length - end);
            if (count == 0)
            {
                yield break;
            }

            end += count;
        }
    }

    /// <summary>The line that begins at this place.</summary>
    public static ReadOnlyMemory<byte> ReadAt(FileStream file, long offset)
    {
        file.Position = offset;
        using var line = new MemoryStream();
        for (var value = file.ReadByte(); value is >= 0 and not '\n'; value = file.ReadByte())
        {
            line.WriteByte((byte)value);
        }

        return line.ToArray();
    }
}
