using System.Diagnostics;
using System.Globalization;
using OpenGov.Data;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.Export;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

// Usage: OpenGov.Export (--sqlite FILE | --postgres CONNECTION) QUERY FOLDER: for each line of the input, "csv" or "all", exports the query's rows into
// the folder, by what publications are written with, and prints the seconds that it took, those of processor time, and the most memory so
// far, in KiB.
if (args is not [var kind and ("--sqlite" or "--postgres"), var place, var queryFile, var output])
{
    Console.Error.WriteLine("Say what to export: give --sqlite FILE or --postgres CONNECTION, the file of a query, and a folder to write into.");
    return 2;
}

DatabaseAddress address = kind == "--sqlite" ? new DatabaseAddress.Sqlite(place) : new DatabaseAddress.Postgres(place);
var model = DomainModel.Current;
await using var graph = new GraphStore(address, model, GraphSchema.Compose(model, new EntityRootFields(model)));
var result = new Exported(graph.PrepareDataset(File.ReadAllText(queryFile), new AccessScope(Classification.Restricted)));
while (Console.ReadLine() is { } formats)
{
    var folder = Path.Combine(output, formats);
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }

    using var process = Process.GetCurrentProcess();
    var processor = process.TotalProcessorTime;
    var start = Stopwatch.GetTimestamp();
    using (var staged = new StagedFolder(new PosixDisk(), folder))
    {
        await (formats == "all"
            ? TableFiles.WriteAsync("petitions", result, staged, CancellationToken.None).AsTask()
            : result.ReadAsync([new CsvTables(result.Shapes[0], "petitions", staged.Create)], CancellationToken.None).AsTask());
        staged.Complete();
    }

    var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    process.Refresh();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{seconds:0.000} {(process.TotalProcessorTime - processor).TotalSeconds:0.000} {process.PeakWorkingSet64 / 1024}"));
}

return 0;
