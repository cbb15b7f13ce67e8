using OpenGov.Domain.Statistics;

namespace OpenGov.Publisher.Datasets;

/// <summary>What an area of the department's work is called elsewhere.</summary>
/// <param name="Theme">A code of the EU's authority list of data themes, which DCAT-AP catalogues share.</param>
/// <param name="ServiceCategory">A code of the national portal's service categories (服務分類).</param>
internal sealed record AreaSubjects(string Theme, string ServiceCategory)
{
    private const string PublicInformation = "I00";
    private const string SafetyAndQualityOfLife = "E00";

    public static AreaSubjects Of(DatasetCard card) => (Area)card.Area.Clr switch
    {
        Area.Consumer => new("ECON", SafetyAndQualityOfLife),
        Area.Protection => new("JUST", SafetyAndQualityOfLife),
        Area.Gazette => new("JUST", PublicInformation),
        Area.Infosec => new("TECH", PublicInformation),
        Area.International => new("INTR", PublicInformation),
        Area.Vehicles => new("TRAN", PublicInformation),
        _ => new("GOVE", PublicInformation),
    };
}
