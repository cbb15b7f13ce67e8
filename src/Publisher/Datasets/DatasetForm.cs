using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>What follows from a dataset's contract and the statistics that are counted for it: its plan, its tables and what describes them. No row is read.</summary>
internal sealed class DatasetForm
{
    private DatasetForm(DatasetContract contract, IOpenResult result, Label? statistics)
    {
        Contract = contract;
        Result = result;
        Statistics = statistics;
        var title = new Label(contract.Card.TitleZh, contract.Card.TitleEn);
        Tables = TableDescription.Of(contract.Slug, result.Shapes, title);
        Columns = CsvwMetadata.Write(contract.Card, contract.Publisher, Tables, new EditionAddress("../../").Page(contract.Slug), statistics);
        Schema = DatasetSchema.Write(contract.Slug, title, Tables);
        Fingerprint = WriterVersion.Fingerprint(
            Encoding.UTF8.GetBytes(contract.Slug), contract.QueryBytes, contract.CardBytes, Columns, Schema, Encoding.UTF8.GetBytes(contract.Publisher.ToString()));
    }

    public DatasetContract Contract { get; }

    public IOpenResult Result { get; }

    /// <summary>How the figures were counted that the platform counts for it; null where it counts none.</summary>
    public Label? Statistics { get; }

    public IReadOnlyList<TableDescription> Tables { get; }

    /// <summary>The CSVW metadata.</summary>
    public byte[] Columns { get; }

    /// <summary>The JSON Schema.</summary>
    public byte[] Schema { get; }

    /// <summary>Of all this: another one means that the dataset has to be read.</summary>
    public string Fingerprint { get; }

    /// <summary>The platform's own bookkeeping is not in the journal: what reads it changes when the others do.</summary>
    public bool FollowsOthers => Result.Types.Any(type => DomainModel.Current.Find(type)?.Kind == EntityKind.Platform);

    /// <exception cref="DatasetContractException">The query or the card cannot be published as it is.</exception>
    public static DatasetForm Of(DatasetContract contract, IOpenData data, Label? statistics)
    {
        var prepared = data.Prepare(contract.Query);
        TableFiles.CheckNames(contract.Slug, prepared.Shapes);
        foreach (var list in prepared.Shapes)
        {
            Check(contract.Slug, list);
            if (!HasId(list))
            {
                throw new DatasetContractException(
                    contract.Slug + ".graphql", $"The list \"{list.Name}\" has no id to tell its rows apart by, from version to version; select its \"id\".");
            }
        }

        CardColumns.Check(contract.Slug, contract.Card, prepared.Shapes);
        return new DatasetForm(contract, prepared, statistics);
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

        if (level.Children.Count > 0 && !HasId(level))
        {
            throw new DatasetContractException(
                slug + ".graphql", $"\"{level.Name}\" has lists inside but no id to join them by; select its \"id\".");
        }

        foreach (var child in level.Children)
        {
            Check(slug, child);
        }
    }

    private static bool HasId(ResultLevel level) => level.Columns.Any(column => column is { Kind: PropertyKind.Id, Path: ["id"] });
}
