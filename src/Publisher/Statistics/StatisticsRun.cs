using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Data;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Statistics;

/// <summary>
/// Counts, for each statistic, every period that has closed since it was last run: one transaction for each period, which writes its figures and that it
/// is done. A period is counted once, whatever becomes of its rows: a second count beside the first would tell what has changed between them.
/// </summary>
/// <param name="folder">Holds the statistics: <c>schema/statistics</c>.</param>
public sealed class StatisticsRun(string folder, GraphStore graph, UnitOfWorkFactory units, TimeProvider clock) : IStatisticsRun
{
    /// <summary>What a result's kind is.</summary>
    public const string Kind = "statistic";

    /// <summary>Whom the journal names: the program, no person.</summary>
    public const string Actor = "statistics";

    public async Task<IReadOnlyList<PublicationResult>> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var results = new List<PublicationResult>();
        foreach (var name in StatisticContract.NamesIn(folder))
        {
            try
            {
                if (await CountAsync(StatisticContract.Load(folder, name), dryRun, cancellationToken) is > 0 and var figures)
                {
                    results.Add(new PublicationResult(Kind, name, PublicationOutcome.Published) { Rows = figures });
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                results.Add(PublicationResult.Failure(Kind, name, problem));
            }
        }

        return results;
    }

    /// <returns>How many figures are new.</returns>
    private async Task<int> CountAsync(StatisticContract contract, bool dryRun, CancellationToken cancellationToken)
    {
        var state = $"statistics.{contract.Name}.countedThrough";
        var figures = 0;

        // Asked before a unit begins: most runs find nothing to count, and shall neither keep writers waiting nor start what only writers need.
        var seen = await units.PeekStateAsync(state, cancellationToken);
        while (await IsDueAsync(contract, seen, cancellationToken))
        {
            // The only writer from here on: what is counted is what stands when the figures are written.
            await using var unit = await units.BeginAsync(Actor, cancellationToken);
            seen = dryRun ? seen : await unit.State.FindAsync(state, cancellationToken);
            if (await NextAsync(contract, seen, cancellationToken) is not ({ } period, { } tally))
            {
                return figures;
            }

            seen = period.EndsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            figures += await AddAsync(unit, contract, period, tally, cancellationToken);
            if (!dryRun)
            {
                await unit.State.SetAsync(state, seen);
                await unit.CommitAsync(cancellationToken);
            }
        }

        return figures;
    }

    /// <summary>
    /// Whether a period has closed since the last one that was counted. The first that is counted is the first that has rows: a department that does not use
    /// a part of the platform yet has no figures of it, and may still enter what is older.
    /// </summary>
    private async Task<bool> IsDueAsync(StatisticContract contract, string? countedThrough, CancellationToken cancellationToken)
    {
        var first = FirstAfter(contract, countedThrough);
        return first.IsClosed(clock.GetUtcNow()) && (countedThrough is not null || await HaveRowsAsync(contract, first, cancellationToken));
    }

    /// <summary>The next closed period and its rows.</summary>
    private async Task<(StatisticalPeriod, StatisticTally)?> NextAsync(StatisticContract contract, string? countedThrough, CancellationToken cancellationToken)
    {
        for (var period = FirstAfter(contract, countedThrough); period.IsClosed(clock.GetUtcNow()); period = period.Next)
        {
            var tally = await ReadAsync(contract, period, cancellationToken);
            if (countedThrough is not null || tally.Total > 0)
            {
                return (period, tally);
            }
        }

        return null;
    }

    /// <summary>One question for all periods that have closed, so that a run over what nobody uses yet does not ask for each of them.</summary>
    private async Task<bool> HaveRowsAsync(StatisticContract contract, StatisticalPeriod first, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = first;
        while (last.Next.IsClosed(now))
        {
            last = last.Next;
        }

        var query = graph.PrepareStatistic(contract.Query, VariablesOf(first, last));
        var counter = new RowCounter(query.Shapes[0]);
        await query.ReadAsync([counter], cancellationToken);
        return counter.Rows > 0;
    }

    private static StatisticalPeriod FirstAfter(StatisticContract contract, string? countedThrough)
    {
        var first = countedThrough is null ? contract.Card.From
            : DateOnly.ParseExact(countedThrough, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1);
        return StatisticalPeriod.Begins(contract.Card.Period, first)
            ? StatisticalPeriod.StartingOn(contract.Card.Period, first)
            : throw new DatasetContractException(
                contract.Name + ".json",
                $"\"period\" is {contract.Card.Period}, but this statistic is counted through {countedThrough}, after which none begins. Keep the former length, or wait.");
    }

    private async Task<StatisticTally> ReadAsync(StatisticContract contract, StatisticalPeriod period, CancellationToken cancellationToken)
    {
        var query = graph.PrepareStatistic(contract.Query, VariablesOf(period, period));
        var tally = new StatisticTally(contract, period, query.Shapes[0]);
        await query.ReadAsync([tally], cancellationToken);
        return tally;
    }

    /// <summary>Days and instants, for dates and times alike: a query declares the pair that it needs.</summary>
    private static JsonElement VariablesOf(StatisticalPeriod first, StatisticalPeriod last) => JsonSerializer.SerializeToElement(new
    {
        from = first.StartsOn,
        before = last.Before,
        fromInstant = first.From,
        beforeInstant = last.BeforeInstant,
    });

    private static async Task<int> AddAsync(
        UnitOfWork unit, StatisticContract contract, StatisticalPeriod period, StatisticTally tally, CancellationToken cancellationToken)
    {
        // After a restore the figures may have come back by import, and the note that they were counted not.
        var total = GlobalId.FromKey(nameof(Figure), StatisticFigures.TotalKey(contract, period)).Value;
        if (SmallCounts.Protect(tally.Total, tally.Tables) is not { } tables
            || await unit.Context.Set<Figure>().AnyAsync(figure => figure.Id == total, cancellationToken))
        {
            return 0;
        }

        var indicator = GlobalId.FromKey(nameof(Indicator), contract.Card.Indicator).Value;
        if (!await unit.Context.Set<Indicator>().AnyAsync(candidate => candidate.Id == indicator, cancellationToken))
        {
            throw new DatasetContractException(
                contract.Name + ".json", $"There is no indicator \"{contract.Card.Indicator}\"; add it to record/statistics/indicators.csv, or name another.");
        }

        var figures = StatisticFigures.Of(contract, period, tally.Total, tables).ToList();
        unit.Context.AddRange(figures);
        return figures.Count;
    }
}
