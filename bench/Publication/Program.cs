using System.Diagnostics;
using System.Globalization;
using OpenGov.Api.Hosting;
using OpenGov.Domain.Model;
using OpenGov.Publisher;

// Usage: OpenGov.Publication DATA ROUNDS [TYPE PROPERTY]: publishes the folder's database ROUNDS times in one process, as the schedule of a server does, and
// prints a line for each run: its seconds, those of processor time, and how many datasets it published. With a type and a property of text, one row of the
// type has another value before each run. The first run, which finds the program cold, is not printed.
if (args is not [var folder, var roundsText, .. { Length: 0 or 2 } change] || !int.TryParse(roundsText, CultureInfo.InvariantCulture, out var rounds))
{
    Console.Error.WriteLine("Say what to publish: give the data folder, the number of runs and, to change a row before each, a type and a property of text.");
    return 2;
}

await using var platform = await Platform.OpenAsync(PlatformSettings.Of(Path.GetFullPath(folder), database: null, publicUrl: null, apiUrl: null, mayMake: false), CancellationToken.None);
for (var round = 0; round <= rounds; round++)
{
    if (change is [var type, var property])
    {
        await ChangeAsync(DomainModel.Current.Entity(type), property, round);
    }

    using var process = Process.GetCurrentProcess();
    var processor = process.TotalProcessorTime;
    var start = Stopwatch.GetTimestamp();
    var report = await platform.Publication.RunAsync(new PublishOptions());
    var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    process.Refresh();
    var datasets = report.Results.Count(result => result is { Kind: "dataset", Outcome: PublicationOutcome.Published });
    if (report.HasFailed || (change.Length > 0 && datasets == 0) || (change.Length == 0 && report.IsNew && round > 0))
    {
        Console.Error.WriteLine(string.Join('\n', report.Results.Select(result => $"{result.Slug}: {result.Outcome} {result.Reason}")));
        return 1;
    }

    if (round > 0)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000} {(process.TotalProcessorTime - processor).TotalSeconds:0.000} {datasets}"));
    }
}

return 0;

async Task ChangeAsync(EntityModel type, string property, int round)
{
    await using var batch = await platform.Store.BeginAsync("bench");
    var before = (await batch.LoadAllAsync(type)).MinBy(row => row.Key).Value;
    var after = before.Copy();
    after[property] = $"虛構（第{round}次更改，{Environment.ProcessId}）";
    batch.Update(before, after);
    await batch.CommitAsync();
}
