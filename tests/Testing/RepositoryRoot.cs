namespace OpenGov.Testing;

/// <summary>The folder of OpenGov.sln, found upwards from the test program.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>A file or folder of the repository: <c>RepositoryRoot.Combine("docs", "errors.md")</c>.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "OpenGov.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above \"{AppContext.BaseDirectory}\" has OpenGov.sln; run the tests inside a clone.");
    }
}
