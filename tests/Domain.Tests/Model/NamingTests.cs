using OpenGov.Domain.Model;

namespace OpenGov.Domain.Tests.Model;

public sealed class NamingTests
{
    [Theory]
    [InlineData("PartnerCity", "partnerCity", "partner_city", "partner-city", "PARTNER_CITY")]
    [InlineData("TitleZh", "titleZh", "title_zh", "title-zh", "TITLE_ZH")]
    [InlineData("CsvSha256", "csvSha256", "csv_sha256", "csv-sha256", "CSV_SHA256")]
    [InlineData("Id", "id", "id", "id", "ID")]
    public void One_name_has_a_spelling_for_each_place(string pascal, string camel, string snake, string kebab, string value)
    {
        Assert.Equal(camel, Naming.ToCamel(pascal));
        Assert.Equal(snake, Naming.ToSnake(pascal));
        Assert.Equal(kebab, Naming.ToKebab(pascal));
        Assert.Equal(value, Naming.ToEnumValue(pascal));
    }
}
