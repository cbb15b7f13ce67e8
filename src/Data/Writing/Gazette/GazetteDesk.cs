using Microsoft.EntityFrameworkCore;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Data.Writing.Gazette;

/// <summary>Carries the gazette's commands: loads what they decide on, and saves what they decided, in one transaction each.</summary>
public sealed class GazetteDesk(UnitOfWorkFactory units)
{
    /// <summary>The name of the state that says up to which moment issues are released.</summary>
    public const string ReleasedThrough = "gazette.releasedThrough";

    /// <summary>Whom the journal names for a release: the calendar, no person.</summary>
    public const string ReleaseActor = "gazette";

    public async Task<Outcome<GazetteSubmission>> SubmitAsync(SubmitToGazette command, string actor,
        CancellationToken cancellationToken = default)
    {
        await using var unit = await units.BeginAsync(actor, cancellationToken);
        var key = command.Key ?? Guid.CreateVersion7(unit.At).ToString("n");
        var id = GlobalId.FromKey(nameof(GazetteSubmission), key).Value;
        var outcome = command.Decide(
            key,
            await unit.Context.Set<Agency>().AnyAsync(agency => agency.Id == command.Agency.Value, cancellationToken),
            await unit.Context.Set<GazetteSubmission>().AnyAsync(submission => submission.Id == id, cancellationToken),
            unit.At);
        if (outcome is Outcome<GazetteSubmission>.Done done)
        {
            unit.Context.Add(done.Value);
            await unit.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    public async Task<Outcome<GazetteSubmission>> AcceptAsync(AcceptSubmission command, string actor,
        CancellationToken cancellationToken = default)
    {
        await using var unit = await units.BeginAsync(actor, cancellationToken);
        var submission = await unit.Context.Set<GazetteSubmission>()
            .SingleOrDefaultAsync(candidate => candidate.Id == command.Submission.Value, cancellationToken);
        var outcome = command.Decide(submission, unit.At);
        if (outcome is Outcome<GazetteSubmission>.Done)
        {
            await unit.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>
    /// Releases everything that is due, one transaction per issue: a moment that was missed is made up for, late. The first call ever only
    /// begins the count. Several processes may call at once: each moment is released by one of them.
    /// </summary>
    /// <param name="now">What is due by then is released.</param>
    /// <returns>The issues of this call, in order. A moment for which nothing was accepted has none.</returns>
    public async Task<IReadOnlyList<ReleasedIssue>> ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var released = new List<ReleasedIssue>();
        while (true)
        {
            // Read anew under the lock each time: another process may have released this moment, or a person changed the calendar.
            await using var unit = await units.BeginAsync(ReleaseActor, cancellationToken);
            if (await unit.State.FindAsync(ReleasedThrough, cancellationToken) is not { } through)
            {
                await unit.State.SetAsync(ReleasedThrough, ValueText.Of(now));
                await unit.CommitAsync(cancellationToken);
                return released;
            }

            var calendar = await CalendarAsync(unit, cancellationToken);
            if (calendar.DueBetween(ValueText.ParseInstant(through), now).FirstOrDefault() is not { } due)
            {
                return released;
            }

            if (await DecideAsync(unit, due, now, cancellationToken) is { } issue)
            {
                unit.Context.Add(issue.Issue);
                unit.Context.AddRange(issue.Documents);
                released.Add(issue);
            }

            await unit.State.SetAsync(ReleasedThrough, ValueText.Of(due.Moment));
            await unit.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The issue as it would be at the next planned moment; nothing is written. Null when nothing waits.</summary>
    public async Task<ReleasedIssue?> PreviewAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var unit = await units.BeginAsync(ReleaseActor, cancellationToken);
        var next = (await CalendarAsync(unit, cancellationToken)).Next(now, 1).Single();
        return await DecideAsync(unit, next, next.Moment, cancellationToken);
    }

    private static async Task<GazetteCalendar> CalendarAsync(UnitOfWork unit, CancellationToken cancellationToken) =>
        new(await unit.Context.Set<GazetteDay>().AsNoTracking().ToListAsync(cancellationToken));

    private static async Task<ReleasedIssue?> DecideAsync(UnitOfWork unit, GazetteRelease release, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var rocYear = RocDate.YearOf(release.Day);
        var lastNumber = await unit.Context.Set<GazetteIssue>().Where(issue => issue.RocYear == rocYear)
            .OrderByDescending(issue => issue.Number).Select(issue => issue.Number).FirstOrDefaultAsync(cancellationToken);
        var waiting = await unit.Context.Set<GazetteSubmission>()
            .Where(submission => submission.Status == SubmissionStatus.Accepted).ToListAsync(cancellationToken);
        return new ReleaseIssue(release).Decide(waiting, lastNumber, StoredValues.ToMilliseconds(now));
    }
}
