using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Hosting;

/// <summary>What a load balancer asks.</summary>
public sealed class HealthTests(Programs programs)
{
    [Theory]
    [OnEachDatabase("/health/live")]
    [OnEachDatabase("/health/ready")]
    public async Task A_program_that_serves_is_healthy(DatabaseKind kind, string path)
    {
        var answer = await (await programs.OnAsync(kind)).GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.Equal("Healthy", answer.Text);
    }

    [Fact]
    public async Task What_the_last_run_held_back_is_named_and_the_program_goes_on()
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite);
        File.WriteAllText(Path.Combine(program.Database.Folder, "held-back"), "agreements\nvenues\n");

        var ready = await program.GetAsync("/health/ready");
        Assert.Equal(200, ready.Status);
        Assert.Equal("Degraded\nHeld back, with the former version still shown: agreements, venues. \"opengov publish\" says why.", ready.Text);
    }

    [Fact]
    public async Task Without_an_edition_the_program_lives_and_is_not_ready()
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite);
        File.Delete(Path.Combine(program.Database.Folder, "editions", "current"));

        Assert.Equal(200, (await program.GetAsync("/health/live")).Status);
        var ready = await program.GetAsync("/health/ready");
        Assert.Equal(503, ready.Status);
        Assert.Equal("Unhealthy\nThere is no edition yet; run \"opengov publish\".", ready.Text);
        Assert.Equal(404, (await program.GetAsync("/open/")).Status);
    }
}
