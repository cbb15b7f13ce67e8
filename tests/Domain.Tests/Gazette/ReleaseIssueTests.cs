using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;

namespace OpenGov.Domain.Tests.Gazette;

public sealed class ReleaseIssueTests
{
    private static readonly GazetteRelease Monday = new(new DateOnly(2026, 11, 23), GazetteIssueKind.Regular);

    [Fact]
    public void Nothing_accepted_makes_no_issue_and_uses_no_number()
    {
        var submitted = Submission("a", acceptedAt: null);

        Assert.Null(new ReleaseIssue(Monday).Decide([submitted], lastNumber: 4, Monday.Moment));
        Assert.Equal(SubmissionStatus.Submitted, submitted.Status);
    }

    [Fact]
    public void Documents_stand_in_the_order_of_acceptance_and_then_of_key()
    {
        var first = Monday.Moment.AddHours(-2);
        var released = new ReleaseIssue(Monday).Decide(
            [Submission("c", first), Submission("b", first.AddMinutes(-1)), Submission("a", first)], lastNumber: 4, Monday.Moment)!;

        Assert.Equal("115-5", released.Issue.Key);
        Assert.Equal(GlobalId.FromKey("GazetteIssue", "115-5").Value, released.Issue.Id);
        Assert.Equal(["標題 b", "標題 a", "標題 c"], released.Documents.Select(document => document.TitleZh));
        Assert.Equal([1, 2, 3], released.Documents.Select(document => document.Sequence!.Value));
        Assert.All(released.Documents, document => Assert.Equal(released.Issue.Id, document.Issue!.Value.Value));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(300_000, false)]
    [InlineData(300_001, true)]
    public void An_issue_is_late_after_five_minutes(int milliseconds, bool late)
    {
        var now = Monday.Moment.AddMilliseconds(milliseconds);

        var released = new ReleaseIssue(Monday).Decide([Submission("a", Monday.Moment.AddDays(-1))], lastNumber: 0, now)!;

        Assert.Equal((late, now), (released.Issue.Late, released.Issue.ReleasedAt));
    }

    [Fact]
    public void A_published_submission_is_not_published_again()
    {
        var submission = Submission("a", Monday.Moment.AddDays(-1));
        var released = new ReleaseIssue(Monday).Decide([submission], lastNumber: 0, Monday.Moment)!;

        Assert.Equal(SubmissionStatus.Published, submission.Status);
        Assert.Equal(released.Documents[0].Id, submission.Document!.Value.Value);
        Assert.Null(new ReleaseIssue(Monday).Decide([submission], lastNumber: 1, Monday.Moment));
    }

    private static GazetteSubmission Submission(string key, DateTimeOffset? acceptedAt) => new()
    {
        Id = GlobalId.FromKey(nameof(GazetteSubmission), key).Value,
        Key = key,
        Category = GazetteCategory.Order,
        Agency = new(1),
        TitleZh = $"標題 {key}",
        BodyZh = "內文",
        Status = acceptedAt is null ? SubmissionStatus.Submitted : SubmissionStatus.Accepted,
        SubmittedAt = Monday.Moment.AddDays(-3),
        AcceptedAt = acceptedAt,
        SubmittedBy = "林志明",
    };
}
