using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.Architecture.Tests;

/// <summary>One C# file of the repository, parsed: rules look at code, not at comments or at text that looks like code.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<CompilationUnitSyntax> root;

    private SourceFile(string file)
    {
        Path = System.IO.Path.GetRelativePath(RepositoryRoot.Path, file);
        Text = File.ReadAllText(file);
        root = new(() => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot());
    }

    /// <summary>Every file under src.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(file)),
    ];

    /// <summary>From the repository's root: <c>src/Data/Sql/SqlDialect.cs</c>.</summary>
    public string Path { get; }

    public string Text { get; }

    public CompilationUnitSyntax Root => root.Value;

    /// <summary>Types and delegates that stand in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public IEnumerable<MemberDeclarationSyntax> Types =>
        Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>Every string of the code with the line that it begins on; of an interpolated one, the text before its first hole.</summary>
    public IEnumerable<(int Line, string Value)> Literals
    {
        get
        {
            foreach (var node in Root.DescendantNodes())
            {
                var value = node switch
                {
                    LiteralExpressionSyntax { Token.Value: string text } => text,
                    LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression } utf8 => utf8.Token.ValueText,
                    InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => text.TextToken.ValueText,
                    _ => null,
                };
                if (value is not null)
                {
                    yield return (LineOf(node), value);
                }
            }
        }
    }

    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.Text,
        DelegateDeclarationSyntax declaration => declaration.Identifier.Text,
        _ => throw new ArgumentException($"\"{type.Kind()}\" is not a type.", nameof(type)),
    };

    public bool IsIn(params string[] folders) => folders.Any(folder => Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Where a finding is, as compilers print it: an editor opens it with a click.</summary>
    public string At(SyntaxNode node) => $"{Path}:{LineOf(node)}";

    public override string ToString() => Path;
}
