using System.Text.RegularExpressions;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Answers a query by its root field.</summary>
internal sealed partial class FakeOpenData : IOpenData
{
    private readonly Dictionary<string, CannedResult> results = [];

    public CannedResult this[string rootField]
    {
        get => results[rootField];
        set => results[rootField] = value;
    }

    public IOpenResult Prepare(string graphQlText)
    {
        var field = RootField.Match(graphQlText).Groups[1].Value;
        return results.TryGetValue(field, out var result)
            ? result
            : throw new InvalidOperationException($"There is no field \"{field}\".");
    }

    [GeneratedRegex(@"^\{\s*(\w+)", RegexOptions.Multiline)]
    private static partial Regex RootField { get; }
}
