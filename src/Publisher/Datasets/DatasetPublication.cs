using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>A dataset as a sealed folder: data in every format, its columns, its query and its card.</summary>
internal sealed class DatasetPublication : IPublication
{
    public const string DatasetKind = "dataset";

    private readonly DatasetContract contract;
    private readonly IOpenResult result;
    private readonly byte[] columns;

    private DatasetPublication(DatasetContract contract, IOpenResult result)
    {
        this.contract = contract;
        this.result = result;
        columns = ColumnDescriptions.Write(contract.Slug, result.Shapes);
        Contract = WriterVersion.Fingerprint(Encoding.UTF8.GetBytes(contract.Slug), contract.QueryBytes, contract.CardBytes, columns);
    }

    public string Kind => DatasetKind;
    public string Slug => contract.Slug;
    public string Place => "datasets/" + contract.Slug;
    public string Contract { get; }
    public IReadOnlySet<string> Types => result.Types;
    public bool NeedsRows => true;

    /// <summary>The platform's own bookkeeping is not in the journal: what reads it changes when the others do.</summary>
    public bool FollowsOthers => Types.Any(type => DomainModel.Current.Find(type)?.Kind == EntityKind.Platform);

    public static DatasetPublication Prepare(DatasetContract contract, IOpenData data)
    {
        var prepared = data.Prepare(contract.Query);
        TableFiles.CheckNames(contract.Slug, prepared.Shapes);
        foreach (var list in prepared.Shapes)
        {
            Check(contract.Slug, list);
        }

        CardColumns.Check(contract.Slug, contract.Card, prepared.Shapes);
        return new DatasetPublication(contract, prepared);
    }

    public async ValueTask<int?> WriteAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        folder.Write("query.graphql", contract.QueryBytes);
        folder.Write("card.json", contract.CardBytes);
        folder.Write("columns.json", columns);
        return await TableFiles.WriteAsync(Slug, result, folder, cancellationToken);
    }

    /// <summary>What no reading could mend, found before it. The engine refuses a closed property itself; this is the second lock on the same door.</summary>
    private static void Check(string slug, ResultLevel level)
    {
        foreach (var column in level.Columns)
        {
            if (column.Property is { Classification: not Classification.Open })
            {
                throw new DatasetContractException(slug + ".graphql", $"The column \"{column.Name}\" is not open; a dataset may hold open properties only.");
            }
        }

        if (level.Children.Count > 0 && !level.Columns.Any(column => column is { Kind: PropertyKind.Id, Path.Count: 1 }))
        {
            throw new DatasetContractException(
                slug + ".graphql", $"\"{level.Name}\" has lists inside but no id to join them by; select its \"id\".");
        }

        foreach (var child in level.Children)
        {
            Check(slug, child);
        }
    }
}
