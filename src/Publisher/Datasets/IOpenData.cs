namespace OpenGov.Publisher.Datasets;

/// <summary>The graph as the public may read it.</summary>
public interface IOpenData
{
    /// <summary>Validates and plans a query of one list, or of several, at the clearance of the public. Throws when the query may not be asked, and says why.</summary>
    IOpenResult Prepare(string graphQlText);
}
