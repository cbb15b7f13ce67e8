using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem;

public sealed class ScalarTests
{
    private static readonly Dictionary<string, ScalarType> Scalars = new ScalarType[]
    {
        SpecifiedScalars.Int, SpecifiedScalars.Float, SpecifiedScalars.String, SpecifiedScalars.Boolean, SpecifiedScalars.Id,
        ExtendedScalars.Long, ExtendedScalars.Decimal, ExtendedScalars.Date, ExtendedScalars.DateTime, ExtendedScalars.Url, ExtendedScalars.Json,
    }.ToDictionary(scalar => scalar.Name);

    public static TheoryData<object, string, string> Written => new()
    {
        { 5, "Int", "5" },
        { 5L, "Int", "5" },
        { (short)-5, "Int", "-5" },
        { 2.5, "Float", "2.5" },
        { 2.5m, "Float", "2.5" },
        { 3, "Float", "3" },
        { "a\"字\n", "String", "\"a\\\"字\\n\"" },
        { true, "Boolean", "true" },
        { "x", "ID", "\"x\"" },
        { 7L, "ID", "\"7\"" },
        { 9_007_199_254_740_993L, "Long", "9007199254740993" },
        { 12.50m, "Decimal", "12.5" },
        { new DateOnly(112, 1, 2), "Date", "\"0112-01-02\"" },
        { new DateTimeOffset(2023, 7, 1, 9, 0, 0, TimeSpan.FromHours(8)), "DateTime", "\"2023-07-01T01:00:00.000Z\"" },
        { new DateTimeOffset(2023, 7, 1, 9, 0, 0, 250, TimeSpan.Zero), "DateTime", "\"2023-07-01T09:00:00.250Z\"" },
        { new Uri("https://example.org/路"), "Url", "\"https://example.org/%E8%B7%AF\"" },
        { JsonElement.Parse("""{"a":[1,"字",true,null],"b":{},"c":[]}"""), "Json", """{"a":[1,"字",true,null],"b":{},"c":[]}""" },
        { new Dictionary<string, object?> { ["a"] = new object?[] { 1, null } }, "Json", """{"a":[1,null]}""" },
    };

    [Theory]
    [InlineData("Int", ScalarInputKind.Int, "-2147483648", "-2147483648")]
    [InlineData("Float", ScalarInputKind.Int, "7", "7")]
    [InlineData("Float", ScalarInputKind.Float, "-1.5e2", "-150")]
    [InlineData("String", ScalarInputKind.String, "", "")]
    [InlineData("Boolean", ScalarInputKind.Boolean, "false", "False")]
    [InlineData("ID", ScalarInputKind.Int, "007", "007")]
    [InlineData("Long", ScalarInputKind.Int, "9223372036854775807", "9223372036854775807")]
    [InlineData("Decimal", ScalarInputKind.Float, "0.10", "0.10")]
    [InlineData("Decimal", ScalarInputKind.Float, "1.5e3", "1500")]
    [InlineData("Decimal", ScalarInputKind.Float, "0.0000000000000000000000000001000", "0.0000000000000000000000000001")]
    [InlineData("Date", ScalarInputKind.String, "2024-02-29", "02/29/2024")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01T09:00:00+08:00", "07/01/2023 01:00:00 +00:00")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01T09:00:00.1234567Z", "07/01/2023 09:00:00 +00:00")]
    [InlineData("Url", ScalarInputKind.String, "https://example.org/路?a=1#b", "https://example.org/路?a=1#b")]
    [InlineData("Json", ScalarInputKind.String, "a\"b", "a\"b")]
    [InlineData("Json", ScalarInputKind.Structure, "[1]", "[1]")]
    public void What_a_scalar_takes_is_coerced(string scalar, ScalarInputKind kind, string text, string expected)
    {
        Assert.True(Scalars[scalar].Parse(new(kind, text), out var value, out _));
        Assert.Equal(expected, Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Int", ScalarInputKind.Float, "1.0")]
    [InlineData("Int", ScalarInputKind.String, "1")]
    [InlineData("Int", ScalarInputKind.Int, "-2147483649")]
    [InlineData("Float", ScalarInputKind.String, "1")]
    [InlineData("Float", ScalarInputKind.Float, "-1e400")]
    [InlineData("String", ScalarInputKind.Boolean, "true")]
    [InlineData("String", ScalarInputKind.Structure, "[]")]
    [InlineData("Boolean", ScalarInputKind.Int, "1")]
    [InlineData("ID", ScalarInputKind.Float, "1.5")]
    [InlineData("Long", ScalarInputKind.Int, "9223372036854775808")]
    [InlineData("Decimal", ScalarInputKind.Int, "79228162514264337593543950336")]
    [InlineData("Decimal", ScalarInputKind.Float, "0.12345678901234567890123456789")]
    [InlineData("Decimal", ScalarInputKind.Float, "1.5e-28")]
    [InlineData("Decimal", ScalarInputKind.Float, "1e-40")]
    [InlineData("Decimal", ScalarInputKind.Float, "1e99999999999")]
    [InlineData("Date", ScalarInputKind.String, "2023-2-3")]
    [InlineData("Date", ScalarInputKind.String, "2023-02-30")]
    [InlineData("Date", ScalarInputKind.String, "112-02-03")]
    [InlineData("Date", ScalarInputKind.Int, "20230203")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01T09:00:00")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01T09:00:00+0800")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01T09:00:00.Z")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01T09:00:00.12345678Z")]
    [InlineData("DateTime", ScalarInputKind.String, "2023-07-01 09:00:00Z")]
    [InlineData("DateTime", ScalarInputKind.String, "0001-01-01T00:00:00+08:00")]
    [InlineData("Url", ScalarInputKind.String, "/relative")]
    [InlineData("Url", ScalarInputKind.String, "javascript:alert(1)")]
    [InlineData("Url", ScalarInputKind.String, " https://example.org")]
    [InlineData("Url", ScalarInputKind.String, "https://example.org/a\u0000b")]
    public void What_a_scalar_does_not_take_is_refused(string scalar, ScalarInputKind kind, string text)
    {
        Assert.False(Scalars[scalar].Parse(new(kind, text), out var value, out var allowed));
        Assert.Null(value);
        Assert.NotEmpty(allowed);
    }

    [Fact]
    public void Json_of_too_many_levels_is_refused()
    {
        var text = new string('[', 65) + new string(']', 65);

        Assert.False(ExtendedScalars.Json.Parse(new(ScalarInputKind.Structure, text), out _, out var allowed));
        Assert.Equal("any JSON value of at most 64 levels", allowed);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void A_value_of_the_scalar_is_written_as_JSON(object value, string scalar, string expected)
    {
        using var writer = new ResponseWriter();

        Assert.True(Scalars[scalar].Write(value, writer));
        Assert.Equal(expected, Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Theory]
    [InlineData("Int", 2147483648L)]
    [InlineData("Int", "5")]
    [InlineData("Float", double.NaN)]
    [InlineData("Float", double.PositiveInfinity)]
    [InlineData("String", 5)]
    [InlineData("Boolean", "true")]
    [InlineData("ID", 1.5)]
    [InlineData("Long", 1.5)]
    [InlineData("Date", "2023-07-01")]
    [InlineData("DateTime", "2023-07-01T09:00:00Z")]
    public void A_value_of_something_else_is_not_written(string scalar, object value)
    {
        using var writer = new ResponseWriter();

        Assert.False(Scalars[scalar].Write(value, writer));
    }

    [Fact]
    public void Scalars_beyond_the_specification_name_the_document_that_specifies_them()
    {
        Assert.All(SpecifiedScalars.All, scalar => Assert.Null(scalar.SpecifiedBy));
        Assert.All(Scalars.Values.Except(SpecifiedScalars.All), scalar => Assert.StartsWith("https://", scalar.SpecifiedBy, StringComparison.Ordinal));
    }
}
