using System.Text.RegularExpressions;

namespace OpenGov.Architecture.Tests;

/// <summary>
/// SQL comes from the tree (Data/Sql) and from the numbered migrations, nowhere else. Settings of a connection (pragma, set) and the words of
/// transactions (begin, commit, savepoint …) read no rows and change none: they may stand where the connection is handled.
/// </summary>
public sealed partial class SqlTextTests
{
    private static readonly string[] Producers = ["src/Data/Sql", "src/Data/Migrations"];

    /// <summary>Files that hold a statement all the same, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void Statements_come_from_the_tree_and_the_migrations_only() =>
        Rule.HasNoBreach(
            from file in SourceFile.All
            where !file.IsIn(Producers) && !Exceptions.ContainsKey(file.Path)
            from literal in file.Literals
            where Statement().IsMatch(literal.Value)
            select $"{file}:{literal.Line}: {literal.Value}");

    [Fact]
    public void An_exception_is_a_file_that_still_needs_it() =>
        Rule.HasNoBreach(Exceptions.Keys.Where(path => !SourceFile.All.Any(
            file => file.Path == path && file.Literals.Any(literal => Statement().IsMatch(literal.Value)))));

    [Theory]
    [InlineData("select \"id\" from \"country\"", true)]
    [InlineData("  INSERT INTO country VALUES (1)", true)]
    [InlineData("update \"head\" set \"sequence\" = 1", true)]
    [InlineData("delete from country", true)]
    [InlineData("Select one of the kinds below.", false)]
    [InlineData("update", false)]
    [InlineData("pragma journal_mode = wal", false)]
    public void A_statement_is_told_from_a_sentence(string text, bool isStatement) => Assert.Equal(isStatement, Statement().IsMatch(text));

    [GeneratedRegex(
        @"^\s*(select\s|SELECT\s|((insert|INSERT)(\s+(or|OR)\s+\w+)?\s+(into|INTO)\s)|((update|UPDATE)\s+\S+\s+(set|SET)\s)|((delete|DELETE)\s+(from|FROM)\s)"
        + @"|((create|CREATE)\s+(\w+\s+)?(table|TABLE|index|INDEX|view|VIEW|trigger|TRIGGER|schema|SCHEMA)\s)"
        + @"|((alter|ALTER|drop|DROP|truncate|TRUNCATE)\s+(table|TABLE|index|INDEX|view|VIEW)\s))")]
    private static partial Regex Statement();
}
