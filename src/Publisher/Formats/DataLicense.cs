using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>The licence of everything published: Taiwan's Open Government Data License, version 1.0.</summary>
internal static class DataLicense
{
    /// <summary>Its name in the SPDX list of licences.</summary>
    public const string Spdx = "OGDL-Taiwan-1.0";

    public const string Url = "https://data.gov.tw/license";

    public static readonly Label Label = new("政府資料開放授權條款－第1版", "Open Government Data License, version 1.0");
}
