using System.CommandLine;
using OpenGov.Api.Hosting;
using OpenGov.Publisher;

namespace OpenGov.Api.Commands;

/// <summary><c>publish [NAME…]</c>.</summary>
internal static class PublishCommand
{
    public static Command Create(CommonOptions common)
    {
        var names = new Argument<string[]>("name") { Description = "Slugs of datasets, or \"gazette\"; everything when none is given.", Arity = ArgumentArity.ZeroOrMore };
        names.Validators.Add(OptionLike.Refuse);
        var dryRun = new Option<bool>("--dry-run") { Description = "Reads and compares, and writes nothing." };
        var rollback = new Option<bool>("--rollback") { Description = "Makes a new edition with the content of the one before the current." };
        var afterRestore = new Option<bool>("--after-restore")
        {
            Description = "Publishes from a database that was restored or rebuilt, once you have compared it with the newest edition.",
        };
        var command = new Command("publish", "Builds an edition now. What did not change is not touched; without any change nothing is written.")
        {
            names, dryRun, rollback, afterRestore,
        };
        common.AddTo(command, publishes: true);
        command.Validators.Add(arguments =>
        {
            if (arguments.GetValue(rollback)
                && (arguments.GetValue(dryRun) || arguments.GetValue(afterRestore) || arguments.GetValue(names) is { Length: > 0 }))
            {
                arguments.AddError("\"--rollback\" brings a whole edition back and stands alone; leave the names and the other options out.");
            }
        });
        command.SetBody(async (arguments, cancellation) =>
        {
            await using var platform = await Platform.OpenAsync(common.Read(arguments), cancellation);
            if (!await platform.HoldsRecordAsync(cancellation))
            {
                throw new CommandFailure(
                    $"Nothing was ever written to the database of {platform.Settings.DataFolder}, so there is nothing to publish. Start \"opengov serve\" first, or name the right folder with --data.");
            }

            var options = new PublishOptions
            {
                Names = arguments.GetValue(names) ?? [],
                DryRun = arguments.GetValue(dryRun),
                AfterRestore = arguments.GetValue(afterRestore),
            };
            return await PublicationOutput.ShowAsync(
                "publish",
                progress => arguments.GetValue(rollback)
                    ? platform.Publication.RollBackAsync(to: null, cancellation)
                    : platform.Publication.RunAsync(options, progress, cancellation),
                options.DryRun);
        });
        return command;
    }
}
