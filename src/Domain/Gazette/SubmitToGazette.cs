using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Gazette;

/// <summary>An agency hands in a text for the gazette.</summary>
/// <param name="SubmittedBy">The person who answers for the text. Restricted.</param>
public sealed record SubmitToGazette(
    GazetteCategory Category, EntityId<Agency> Agency, string TitleZh, string BodyZh, string SubmittedBy)
{
    /// <summary>A key of the caller's own, so that a repeated call is found out; null to have one made.</summary>
    public string? Key { get; init; }

    public string? DocumentNumber { get; init; }

    public PartialDate? IssuedOn { get; init; }

    public PartialDate? EffectiveOn { get; init; }

    /// <param name="key">The command's key, or the one made for it.</param>
    public Outcome<GazetteSubmission> Decide(string key, bool agencyExists, bool keyIsTaken, DateTimeOffset now)
    {
        var refusals = new List<Refusal>();
        foreach (var (field, value) in new[] { ("titleZh", TitleZh), ("bodyZh", BodyZh), ("submittedBy", SubmittedBy), ("key", key) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                refusals.Add(new Refusal(CommandErrorCodes.ValueRequired, field, $"\"{field}\" is blank. Give it a text."));
            }
        }

        if (!agencyExists)
        {
            var id = new GlobalId(nameof(Organisation.Agency), Agency.Value);
            refusals.Add(new Refusal(CommandErrorCodes.ReferenceUnknown, "agency", $"There is no agency \"{id}\". Name one that exists."));
        }

        if (keyIsTaken)
        {
            refusals.Add(new Refusal(CommandErrorCodes.KeyTaken, "key",
                $"There is a submission with the key \"{key}\" already. Use another key."));
        }

        return refusals.Count > 0
            ? new Outcome<GazetteSubmission>.Refused(refusals)
            : new Outcome<GazetteSubmission>.Done(new GazetteSubmission
            {
                Id = GlobalId.FromKey(nameof(GazetteSubmission), key).Value,
                Key = key,
                Category = Category,
                Agency = Agency,
                DocumentNumber = DocumentNumber,
                IssuedOn = IssuedOn,
                TitleZh = TitleZh,
                BodyZh = BodyZh,
                EffectiveOn = EffectiveOn,
                Status = SubmissionStatus.Submitted,
                SubmittedAt = now,
                SubmittedBy = SubmittedBy,
            });
    }
}
