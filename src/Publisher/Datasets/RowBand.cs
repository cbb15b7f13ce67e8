namespace OpenGov.Publisher.Datasets;

/// <summary>How many rows a dataset has when all is well, both ends included. A number outside means that something broke on the way.</summary>
public sealed record RowBand(int AtLeast, int AtMost)
{
    public bool Holds(int rows) => rows >= AtLeast && rows <= AtMost;
}
