namespace OpenGov.Domain.Model;

/// <summary>The units that properties are measured in, as headings show them. <c>docs/glossary.md</c> explains each.</summary>
public static class UnitOfMeasure
{
    private static readonly Dictionary<string, Label> Labels = new()
    {
        ["bytes"] = new("位元組", "bytes"),
        ["cases"] = new("件", "cases"),
        ["items"] = new("項", "items"),
        ["meetings"] = new("次", "meetings"),
        ["percent"] = new("%", "%"),
        ["persons"] = new("人", "persons"),
        ["points"] = new("分", "points"),
        ["positions"] = new("名", "positions"),
        ["sessions"] = new("場次", "sessions"),
        ["sites"] = new("處", "sites"),
        ["times"] = new("次", "times"),
        ["TWD"] = new("元", "TWD"),
        ["vehicles"] = new("輛", "vehicles"),
        ["volumes"] = new("卷", "volumes"),
    };

    /// <exception cref="DomainModelException">The unit has no label.</exception>
    public static Label LabelOf(string unit) => Labels.TryGetValue(unit, out var label)
        ? label
        : throw new DomainModelException($"The unit \"{unit}\" has no label; give it one in UnitOfMeasure.");
}
