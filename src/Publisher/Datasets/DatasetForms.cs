using System.Collections.Concurrent;
using System.Text;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Datasets;

/// <summary>The forms of datasets, each made once for as long as what it is made from stays: a program that publishes again and again finds them ready.</summary>
internal sealed class DatasetForms(IOpenData data)
{
    private readonly ConcurrentDictionary<string, (string Source, DatasetForm Form)> known = new(StringComparer.Ordinal);

    /// <inheritdoc cref="DatasetForm.Of"/>
    public DatasetForm Of(DatasetContract contract, Label? statistics)
    {
        var source = WriterVersion.Fingerprint(
            contract.QueryBytes, contract.CardBytes, Encoding.UTF8.GetBytes(contract.Publisher.ToString()), Encoding.UTF8.GetBytes(statistics?.ToString() ?? ""));
        if (!known.TryGetValue(contract.Slug, out var form) || form.Source != source)
        {
            form = (source, DatasetForm.Of(contract, data, statistics));
            known[contract.Slug] = form;
        }

        return form.Form;
    }
}
