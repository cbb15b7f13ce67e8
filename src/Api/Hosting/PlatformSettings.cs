using Npgsql;
using OpenGov.Data;

namespace OpenGov.Api.Hosting;

/// <summary>Where the platform finds and keeps things.</summary>
/// <param name="DataFolder">Database (when embedded), editions, keys and schedule.</param>
/// <param name="Database">Where the graph lives.</param>
/// <param name="ContentFolder">The folder that holds <c>record/</c> and <c>schema/</c>.</param>
/// <param name="PublicUrl">The address under which readers find <c>/open</c>; null for a local edition.</param>
/// <param name="ApiUrl">The address of the API that published pages link to; null where they link to none.</param>
internal sealed record PlatformSettings(string DataFolder, DatabaseAddress Database, string ContentFolder, Uri? PublicUrl, Uri? ApiUrl)
{
    public string RecordFolder => Path.Combine(ContentFolder, "record");

    public string SchemaFolder => Path.Combine(ContentFolder, "schema");

    public static string OperationsIn(string contentFolder) => Path.Combine(contentFolder, "schema", "operations");

    /// <param name="data">The full path of the data folder.</param>
    /// <param name="database">An Npgsql connection string; null for the embedded database.</param>
    /// <param name="mayMake">Whether an embedded database that is missing is made.</param>
    public static PlatformSettings Of(string data, string? database, Uri? publicUrl, Uri? apiUrl, bool mayMake)
    {
        var file = Path.Combine(data, "opengov.db");
        if (database is null && !mayMake && !Path.Exists(file))
        {
            throw new CommandFailure(
                $"{WhyNoDatabase(data)}. Name the right folder with --data, or start \"opengov serve\" first, which makes and fills it.");
        }

        MakeFolder(data);
        DatabaseAddress address = database is null ? new DatabaseAddress.Sqlite(file) : new DatabaseAddress.Postgres(Checked(database));
        return new PlatformSettings(data, address, FindContent(), publicUrl, apiUrl);
    }

    private static string WhyNoDatabase(string data) =>
        Directory.Exists(data) ? $"The data folder \"{data}\" holds no database \"opengov.db\" that this user can see"
        : File.Exists(data) ? $"The data folder \"{data}\" is a file"
        : $"There is no data folder \"{data}\"";

    private static void MakeFolder(string data)
    {
        try
        {
            Directory.CreateDirectory(data);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"The data folder \"{data}\" cannot be made: {problem.Message} Name a folder that this user may write with --data.");
        }
    }

    private static string Checked(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Host: not null }
                ? connection
                : throw new CommandFailure("\"--database\" names no host; write it as \"Host=127.0.0.1;Database=opengov\".");
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            throw new CommandFailure(
                $"\"--database\" is no Npgsql connection string: {problem.Message.TrimEnd('.')}. Write it as \"Host=127.0.0.1;Database=opengov\".");
        }
    }

    /// <summary>The working directory or the program's own folder, or the nearest one above that holds the dataset queries.</summary>
    public static string FindContent()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (Directory.Exists(Path.Combine(folder.FullName, "schema", "datasets")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new CommandFailure(
            "No folder \"schema/datasets\" was found here or above; it holds the published queries. Start the program in the repository, or install \"schema\" and \"record\" beside it.");
    }
}
