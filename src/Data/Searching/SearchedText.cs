using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Searching;

/// <summary>One property that the search reads.</summary>
internal sealed record SearchedText(EntityModel Type, PropertyModel Property)
{
    /// <summary>As the index names it: <c>GazetteDocument.titleZh</c>.</summary>
    public string Field { get; } = $"{Type.Name}.{Property.Name}";

    /// <summary>Who may learn that a word stands there.</summary>
    public Classification Classification { get; } =
        Property.Classification > Type.Classification ? Property.Classification : Type.Classification;

    public static IEnumerable<SearchedText> Of(DomainModel model) => model.Entities.SelectMany(Of);

    public static IEnumerable<SearchedText> Of(EntityModel type) => type.Searched.Select(property => new SearchedText(type, property));

    /// <summary>The texts of a value in their order: one, several of a list, or none.</summary>
    public static IReadOnlyList<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        _ => (IReadOnlyList<string>)value,
    };

    /// <summary>The value as the index holds it; empty when there is nothing to find in it.</summary>
    public string Fold(EntityRow row) => SearchText.Fold(Texts(row[Property.Name]));
}
