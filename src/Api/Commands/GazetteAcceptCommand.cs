using System.CommandLine;
using OpenGov.Api.Hosting;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;

namespace OpenGov.Api.Commands;

/// <summary><c>gazette accept KEY</c>: takes a submission into the next issue.</summary>
internal static class GazetteAcceptCommand
{
    public static Command Create(CommonOptions common)
    {
        var key = new Argument<string>("key") { Description = "Key of the submission." };
        var command = new Command("accept", "Accepts a submission: it is published in the next issue.") { key };
        common.AddTo(command);
        command.SetBody(async (arguments, cancellation) =>
        {
            await using var platform = await Platform.OpenAsync(common.Read(arguments), cancellation);
            var text = arguments.GetRequiredValue(key);
            var id = GlobalId.FromKey(nameof(GazetteSubmission), text);
            var outcome = await platform.Desk.AcceptAsync(
                new AcceptSubmission(new EntityId<GazetteSubmission>(id.Value)), Environment.UserName, cancellation);
            var next = (await platform.Calendar.ReadAsync(cancellation)).Next(platform.Clock.GetUtcNow(), 1).Single();
            return OutcomeOutput.Print(outcome, submission => $"Accepted \"{submission.Key}\" for the issue of {next.Day:yyyy-MM-dd}.", (id, text));
        });
        return command;
    }
}
