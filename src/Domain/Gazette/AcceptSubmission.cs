using OpenGov.Domain.Model;

namespace OpenGov.Domain.Gazette;

/// <summary>The gazette's desk takes a submission: it appears in the next issue whose moment has not come.</summary>
public sealed record AcceptSubmission(EntityId<GazetteSubmission> Submission)
{
    /// <param name="submission">The submission as it stands, which is changed; null when there is none.</param>
    public Outcome<GazetteSubmission> Decide(GazetteSubmission? submission, DateTimeOffset now)
    {
        var id = new GlobalId(nameof(GazetteSubmission), Submission.Value);
        if (submission is null)
        {
            return Refused(CommandErrorCodes.ReferenceUnknown, $"There is no submission \"{id}\". Name one that exists.");
        }

        if (submission.Status != SubmissionStatus.Submitted)
        {
            return Refused(
                CommandErrorCodes.StatusWrong,
                $"The submission \"{id}\" is {EnumModel.ToValue(submission.Status)}. Only a SUBMITTED one can be accepted.");
        }

        submission.Status = SubmissionStatus.Accepted;
        submission.AcceptedAt = now;
        return new Outcome<GazetteSubmission>.Done(submission);
    }

    private static Outcome<GazetteSubmission>.Refused Refused(string code, string message) =>
        new([new Refusal(code, "submission", message)]);
}
