using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>One column of a published table, as every format describes it.</summary>
public sealed record TableColumn
{
    /// <summary>The heading of the plain CSV. Unique in its table.</summary>
    public required string Name { get; init; }

    public required Label Label { get; init; }

    /// <summary>What the model remarks on the value; null where the label says it all.</summary>
    public Label? Note { get; init; }

    /// <summary>What a cell holds. <see cref="PropertyKind.Id"/> and <see cref="PropertyKind.Reference"/> are texts of global ids.</summary>
    public required PropertyKind Kind { get; init; }

    /// <summary>False when a cell may be empty.</summary>
    public bool Required { get; init; }

    public string? Unit { get; init; }

    /// <summary>What readers call the unit.</summary>
    public Label? UnitLabel { get; init; }

    /// <summary>The label with its unit: 人數（人）, Headcount (persons).</summary>
    public Label Heading => UnitLabel is { } unit ? new Label($"{Label.Zh}（{unit.Zh}）", $"{Label.En} ({unit.En})") : Label;

    /// <summary>True for a number that is a year of the Republic of China: 113 is 2024.</summary>
    public bool IsRocYear => Kind == PropertyKind.Integer && Path is [.., "rocYear" or "budgetYear"];

    /// <inheritdoc cref="Data.Reading.ResultColumn.IsIdentifier"/>
    public bool IsIdentifier { get; init; }

    /// <summary>Digits behind the point, for <see cref="PropertyKind.Decimal"/>.</summary>
    public int Scale { get; init; }

    /// <summary>The code list of a column of codes, or of words that have labels.</summary>
    public EnumModel? Codes { get; init; }

    /// <summary>The column of codes whose labels these are; null for any other column.</summary>
    public string? LabelOf { get; init; }

    /// <summary>The response keys from the row to the value in the JSON; empty for what only the CSV holds (parent ids and labels).</summary>
    public required IReadOnlyList<string> Path { get; init; }
}
