using System.Buffers.Text;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>A row of a statement as a row for files.</summary>
internal sealed class ResultRowView(ResultMap map) : IResultRow
{
    private readonly byte[] scratch = new byte[96];

    public ResultRow Row { get; set; } = null!;

    public bool IsNull(int column) => Row.IsNull(map.Columns[column].Column);

    public ReadOnlySpan<byte> Text(int column)
    {
        var value = map.Columns[column];
        switch (value.Kind)
        {
            case PropertyKind.Id:
                // Without the opening quote of JSON.
                return scratch.AsSpan(0, ValueText.GlobalId(value.IdPrefix.AsSpan(1), Row.Int64(value.Column), scratch));
            case PropertyKind.Boolean:
                return Row.Int64(value.Column) != 0 ? "true"u8 : "false"u8;
            case PropertyKind.Integer or PropertyKind.Long:
                Utf8Formatter.TryFormat(Row.Int64(value.Column), scratch, out var count);
                return scratch.AsSpan(0, count);
            default:
                return Row.Utf8(value.Column);
        }
    }
}
