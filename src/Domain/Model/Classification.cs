namespace OpenGov.Domain.Model;

/// <summary>Who may read a property. Ordered: a clearance reads its own level and those below it.</summary>
public enum Classification
{
    /// <summary>Everyone: the public API and the published files.</summary>
    [Label("公開", "Open")] Open = 0,

    /// <summary>The department's own teams. The default of every property that says nothing.</summary>
    [Label("內部", "Internal")] Internal = 1,

    /// <summary>Personal or confidential: named roles only; encrypted in the journal.</summary>
    [Label("限閱", "Restricted")] Restricted = 2,
}

/// <summary>Lets a property be read by everyone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OpenAttribute : Attribute;

/// <summary>Marks personal or confidential content.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RestrictedAttribute : Attribute;
