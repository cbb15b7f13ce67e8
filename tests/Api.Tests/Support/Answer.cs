using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OpenGov.Api.Tests.Support;

/// <summary>A whole HTTP response.</summary>
public sealed record Answer(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? ContentType => ContentHeaders.ContentType?.ToString();

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The data of an answer without errors.</summary>
    public JsonElement Data
    {
        get
        {
            Assert.Equal(200, Status);
            Assert.False(Json.TryGetProperty("errors", out _), Text);
            return Json.GetProperty("data");
        }
    }

    /// <summary>Asserts a response of one error and no data.</summary>
    /// <param name="place">Line and column in the document: "1:3"; null where there is none.</param>
    public void IsRefusal(int status, string code, string message, string? place = null)
    {
        Assert.True(status == Status, $"{Status}: {Text}");
        Assert.False(Json.TryGetProperty("data", out _), Text);
        var error = Assert.Single(Json.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        var found = error.TryGetProperty("locations", out var locations) ? locations[0] : (JsonElement?)null;
        Assert.Equal(place, found is { } one ? $"{one.GetProperty("line")}:{one.GetProperty("column")}" : null);
        Assert.Equal("no-store", Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Headers.GetValues("X-Content-Type-Options").Single());
    }
}
