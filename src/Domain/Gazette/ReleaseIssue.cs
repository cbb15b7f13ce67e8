using OpenGov.Domain.Model;

namespace OpenGov.Domain.Gazette;

/// <summary>The planned moment has come: what was accepted before it becomes an issue.</summary>
public sealed record ReleaseIssue(GazetteRelease Release)
{
    /// <summary>An issue that is released later than this after its moment says so.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <param name="submissions">Submissions that wait; those that go into the issue are changed to PUBLISHED.</param>
    /// <param name="lastNumber">The newest issue's number in the planned day's ROC year; 0 when there is none.</param>
    /// <returns>Null when nothing was accepted in time: then there is no issue, and no number is used.</returns>
    public ReleasedIssue? Decide(IEnumerable<GazetteSubmission> submissions, int lastNumber, DateTimeOffset now)
    {
        var accepted = submissions
            .Where(submission => submission.Status == SubmissionStatus.Accepted && submission.AcceptedAt < Release.Moment)
            .OrderBy(submission => submission.AcceptedAt).ThenBy(submission => submission.Key, StringComparer.Ordinal).ToList();
        if (accepted.Count == 0)
        {
            return null;
        }

        var rocYear = RocDate.YearOf(Release.Day);
        var key = $"{rocYear}-{lastNumber + 1}";
        var issue = new GazetteIssue
        {
            Id = GlobalId.FromKey(nameof(GazetteIssue), key).Value,
            Key = key,
            RocYear = rocYear,
            Number = lastNumber + 1,
            Kind = Release.Kind,
            PlannedFor = Release.Day,
            ReleasedAt = now,
            Late = now - Release.Moment > Grace,
        };
        return new ReleasedIssue(issue, [.. accepted.Select((submission, index) => Publish(submission, issue, index + 1))]);
    }

    private static GazetteDocument Publish(GazetteSubmission submission, GazetteIssue issue, int sequence)
    {
        var key = $"{issue.Key}-{sequence}";
        var document = new GazetteDocument
        {
            Id = GlobalId.FromKey(nameof(GazetteDocument), key).Value,
            Key = key,
            Category = submission.Category,
            Agency = submission.Agency,
            DocumentNumber = submission.DocumentNumber,
            IssuedOn = submission.IssuedOn,
            TitleZh = submission.TitleZh,
            BodyZh = submission.BodyZh,
            EffectiveOn = submission.EffectiveOn,
            Issue = new EntityId<GazetteIssue>(issue.Id),
            Sequence = sequence,
        };
        submission.Status = SubmissionStatus.Published;
        submission.Document = new EntityId<GazetteDocument>(document.Id);
        return document;
    }
}
