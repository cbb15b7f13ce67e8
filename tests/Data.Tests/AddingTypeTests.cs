using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenGov.Data.Loading;
using OpenGov.Data.Migrations;
using OpenGov.Data.Schema;
using OpenGov.Data.Tests.Migrations;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests;

/// <summary>Follows <c>docs/adding-a-type.md</c>: its class, its migration, its CSV, its query and its answer are what is run.</summary>
public sealed partial class AddingTypeTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("docs", "adding-a-type.md"));

    [Theory, OnEachDatabase]
    public async Task The_page_about_adding_a_type_is_all_that_it_takes(DatabaseKind kind)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var model = DomainModel.Of([.. typeof(DomainModel).Assembly.GetTypes(), .. Compile(Blocks("csharp").Single(), kind)]);
        await using var database = await Databases.OpenAsync(kind);
        var dialect = kind == DatabaseKind.Sqlite ? "sqlite" : "postgres";
        var shipped = Migration.Of(dialect);
        var added = new Migration(shipped.Count + 1, "lost_item", Blocks("sql")[kind == DatabaseKind.Sqlite ? 0 : 1]);
        await new Migrator(database.Address, TimeProvider.System, [.. shipped, added]).MigrateAsync(cancellation);
        Assert.Empty(SchemaChecker.Differences(ExpectedSchema.Of(model, kind), await Catalogue.ReadAsync(database.Address)));

        var store = new WriteStore(database.Address, model, TimeProvider.System);
        var report = await new RecordLoader(model).LoadAsync(RecordWith(database.Folder, Blocks("csv").Single()), store, cancellationToken: cancellation);
        Assert.Empty(report.Errors);

        await using var graph = new GraphStore(database.Address, model, GraphSchema.Compose(model, new EntityRootFields(model)));
        Assert.Equal(Blocks("json").Single().TrimEnd(), await graph.AskAsync(Blocks("graphql").Single()));
        Assert.Contains("FORBIDDEN", await graph.AskAsync("{ lostItems { nodes { finder } } }"), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await graph.AskAsync("""{ lostItems(where: { finder: { eq: "王小明" } }) { totalCount } }"""), StringComparison.Ordinal);
    }

    private static List<string> Blocks(string language) =>
        [.. Fence().Matches(Page).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    private static Type[] Compile(string source, DatabaseKind kind)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "AddedTypeOn" + kind,
            [CSharpSyntaxTree.ParseText(source)],
            platform.Append(typeof(DomainModel).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        assembly.Position = 0;
        return AssemblyLoadContext.GetLoadContext(Assembly.GetExecutingAssembly())!.LoadFromStream(assembly).GetTypes();
    }

    /// <summary>The shipped record and the page's file beside it.</summary>
    private static string RecordWith(string folder, string csv)
    {
        var record = Directory.CreateDirectory(Path.Combine(folder, "record")).FullName;
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Combine("record"), "*.csv", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(record, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(record, "lost-items.csv"), csv);
        return record;
    }

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
