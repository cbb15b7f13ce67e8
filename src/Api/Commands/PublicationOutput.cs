using OpenGov.Publisher;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Api.Commands;

/// <summary>Shows a run of the publisher: a line for each result, and what readers see now.</summary>
internal static class PublicationOutput
{
    public static async Task<int> ShowAsync(string what, Func<IProgress<PublicationProgress>, Task<PublicationReport>> run, bool dryRun = false)
    {
        PublicationReport report;
        if (CommandRunner.HasProgressBar)
        {
            report = await CommandRunner.WithProgressAsync(
                what, progress => run(new Progress<PublicationProgress>(step => progress(step.Done, step.Total))));
            foreach (var result in report.Results)
            {
                Print(result, dryRun);
            }
        }
        else
        {
            // A first edition takes a minute, and whoever reads the log wants to see that it goes on.
            report = await run(new PrintedLines(dryRun));
        }

        Console.WriteLine(dryRun ? "Dry run: nothing was written."
            : report.IsNew ? $"Edition {report.Edition} is current."
            : report.Edition is null ? "Nothing was published; there is no edition yet."
            : $"Nothing changed; edition {report.Edition} stays current.");
        return report.HasFailed ? CommandRunner.Failed : CommandRunner.Done;
    }

    private static void Print(PublicationResult result, bool dryRun)
    {
        var isStatistic = result.Kind == StatisticsRun.Kind;
        var name = isStatistic ? $"statistic {result.Slug}" : result.Slug;
        var rows = result.Rows is { } count ? $", {Counted.Of(count, isStatistic ? "new figure" : "row")}" : "";
        var reason = result.Reason is null ? "" : $": {result.Reason}";
        var outcome = result.Outcome == PublicationOutcome.Published ? (dryRun ? "would be " : "") + (isStatistic ? "counted" : "published")
            : result.Outcome.ToString().ToLowerInvariant();
        (result.Outcome == PublicationOutcome.Failed ? Console.Error : Console.Out).WriteLine($"{name}: {outcome}{rows}{reason}");
    }

    /// <summary>Prints at once: what <see cref="Progress{T}"/> hands to other threads comes in any order, and after the end too.</summary>
    private sealed class PrintedLines(bool dryRun) : IProgress<PublicationProgress>
    {
        public void Report(PublicationProgress value) => Print(value.Result, dryRun);
    }
}
