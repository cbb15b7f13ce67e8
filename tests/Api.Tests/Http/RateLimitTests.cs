using System.Net.Http.Headers;
using OpenGov.Api.Hosting;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>How many requests one caller may send.</summary>
public sealed class RateLimitTests
{
    private const string Message =
        "There were more requests than one caller may send; allowed are 1 a second in the long run. Wait as \"Retry-After\" says, ask for more at once, or ask the operator for another limit.";

    [Theory]
    [InlineData("/graphql?query={__typename}", null)]
    [InlineData("/graphql?query={__typename}", "ogk_guessed")]
    [InlineData("/rest/visits-received?from=2023-01-01&before=2024-01-01&first=0", null)]
    public async Task A_caller_who_does_not_pause_is_told_to_wait_and_others_are_answered(string path, string? guessed)
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite, new RequestSettings { RequestsPerSecond = 1 });
        Task<Answer> FromAsync(string address, string? key = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-For", address);
            request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            return program.SendAsync(request);
        }

        // Ten are saved up; a machine on which the others take longer than a second each would be told nothing.
        var answer = await FromAsync("192.0.2.1", guessed);
        Assert.Equal(guessed is null ? 200 : 401, answer.Status);
        for (var sent = 1; sent < 200 && answer.Status != 429; sent++)
        {
            answer = await FromAsync("192.0.2.1", guessed);
        }

        answer.IsRefusal(429, "RATE_LIMITED", Message);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
        Assert.Equal(200, (await FromAsync("192.0.2.2")).Status);
        Assert.Equal(200, (await FromAsync("192.0.2.1", program.InternalKey)).Status);
    }

    [Fact]
    public async Task One_network_of_IPv6_is_one_caller()
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite, new RequestSettings { RequestsPerSecond = 1 });
        Task<Answer> FromAsync(string address)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
            request.Headers.Add("X-Forwarded-For", address);
            return program.SendAsync(request);
        }

        var answer = await FromAsync("2001:db8::");
        for (var sent = 1; sent < 200 && answer.Status != 429; sent++)
        {
            answer = await FromAsync($"2001:db8::{sent:x}");
        }

        answer.IsRefusal(429, "RATE_LIMITED", Message);
        Assert.Equal(200, (await FromAsync("2001:db8:0:1::")).Status);
    }
}
