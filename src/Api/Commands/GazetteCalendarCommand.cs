using System.CommandLine;
using OpenGov.Api.Hosting;
using OpenGov.Domain.Model;

namespace OpenGov.Api.Commands;

/// <summary><c>gazette calendar</c>: the next days on which an issue is planned.</summary>
internal static class GazetteCalendarCommand
{
    public static Command Create(CommonOptions common)
    {
        var count = NumberOption.Create("--count", unit: null, "How many.", standard: 10, least: 1, most: 1000);
        var command = new Command("calendar", "Shows the next days on which an issue is planned.") { count };
        common.AddTo(command);
        command.SetBody(async (arguments, cancellation) =>
        {
            await using var platform = await Platform.OpenAsync(common.Read(arguments), cancellation);
            var calendar = await platform.Calendar.ReadAsync(cancellation);
            foreach (var release in calendar.Next(platform.Clock.GetUtcNow(), arguments.GetValue(count)))
            {
                Console.WriteLine($"{release.Day:yyyy-MM-dd ddd}  {RocDate.Print(release.Day)}  09:00 Taipei  {release.Kind.ToString().ToLowerInvariant()}");
            }

            return CommandRunner.Done;
        });
        return command;
    }
}
