namespace OpenGov.Domain.Model;

/// <summary>A name in both languages of the platform: Traditional Chinese first, English beside it.</summary>
public readonly record struct Label(string Zh, string En)
{
    public override string ToString() => $"{Zh} · {En}";
}

/// <summary>Names a property or an enum value in both languages. The only source of every heading, description and code list.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Enum)]
public sealed class LabelAttribute(string zh, string en) : Attribute
{
    public string Zh { get; } = zh;
    public string En { get; } = en;
    internal Label Value => new(Zh, En);
}
