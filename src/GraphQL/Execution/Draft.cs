namespace OpenGov.GraphQL.Execution;

/// <summary>
/// The in-memory part of a response, as text with a hole for each planned value. Because no planned value has been written yet, a null that
/// propagates just takes text back. Once the draft stands, all errors of in-memory fields are known and bytes may leave.
/// </summary>
internal sealed class Draft : IDisposable
{
    private readonly List<(int Position, int PlannedField, object? Parent)> holes = [];

    public ResponseWriter Text { get; } = new();

    public bool HasHoles => holes.Count > 0;

    public (int Length, int Holes) Mark => (Text.Length, holes.Count);

    public void Rewind((int Length, int Holes) mark)
    {
        Text.Rewind(mark.Length);
        holes.RemoveRange(mark.Holes, holes.Count - mark.Holes);
    }

    public void AddHole(int plannedField, object? parent) => holes.Add((Text.Length, plannedField, parent));

    /// <summary>Writes the draft with every hole filled.</summary>
    /// <param name="execution">Null when there are no holes.</param>
    public async ValueTask WriteToAsync(ResponseWriter writer, IPlannedExecution? execution, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var (position, plannedField, parent) in holes)
        {
            writer.Raw(Text.Written.Span[written..position]);
            await execution!.WriteAsync(plannedField, parent, writer, cancellation);
            await writer.FlushIfFullAsync(cancellation);
            written = position;
        }

        writer.Raw(Text.Written.Span[written..]);
    }

    public void Dispose() => Text.Dispose();
}
