using System.Text;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>The Chinese labels of a code list, by the UTF-8 of the value.</summary>
internal sealed class CodeLabels(EnumModel codes)
{
    private readonly (byte[] Value, byte[] Label)[] labels =
        [.. codes.Values.Select(value => (Encoding.UTF8.GetBytes(value.Value), Encoding.UTF8.GetBytes(value.Label.Zh)))];

    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> value)
    {
        foreach (var (candidate, label) in labels)
        {
            if (value.SequenceEqual(candidate))
            {
                return label;
            }
        }

        throw new InvalidOperationException($"\"{Encoding.UTF8.GetString(value)}\" is not a value of the code list {codes.Name}.");
    }
}
