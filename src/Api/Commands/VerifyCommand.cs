using System.CommandLine;
using OpenGov.Publisher.Editions;

namespace OpenGov.Api.Commands;

/// <summary><c>verify DIR</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("dir")
        {
            Description = "An edition: var/editions/current, or a copy of what /open serves.",
            CustomParser = PathArgument.Folder,
        };
        var command = new Command("verify", "Proves an edition from its files and public key alone: signature, chain, checksums, links.") { folder };
        command.SetBody((arguments, _) =>
        {
            var report = EditionVerifier.Verify(arguments.GetRequiredValue(folder).FullName);
            foreach (var problem in report.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            if (report.Editions == 0)
            {
                return Task.FromResult(CommandRunner.Failed);
            }

            if (!report.IsSound)
            {
                Console.Error.WriteLine($"{Counted.Of(report.Problems.Count, "problem")}; this is not what was published.");
                return Task.FromResult(CommandRunner.Failed);
            }

            Console.WriteLine($"All is as it was signed: {Counted.Of(report.Editions, "edition")}, {Counted.Of(report.Files, "file")}.");
            return Task.FromResult(CommandRunner.Done);
        });
        return command;
    }
}
