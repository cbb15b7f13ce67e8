namespace OpenGov.Limit;

/// <summary>The statements that the platform plans for a golden query, so that both run the same SQL.</summary>
internal static class GoldenSql
{
    /// <param name="database">"sqlite" or "postgres".</param>
    public static string[] Read(string folder, string name, string database)
    {
        var text = File.ReadAllText(Path.Combine(folder, $"{name}.{database}.sql"));
        return text.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
