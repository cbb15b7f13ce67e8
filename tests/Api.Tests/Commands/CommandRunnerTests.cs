using Microsoft.Data.Sqlite;
using OpenGov.Api.Commands;

namespace OpenGov.Api.Tests.Commands;

/// <summary>What a user can do something about is told with what to do; a bug keeps its trace.</summary>
public sealed class CommandRunnerTests
{
    [Theory]
    [InlineData(5, "Another program has been writing to the database file for so long that this one gave up. Wait until it has ended, and try again.")]
    [InlineData(26, "The database file cannot be used: not what it was. Check --data, its permissions and the free disk space.")]
    public void A_failure_of_the_database_file_has_its_remedy(int code, string sentence) =>
        Assert.Equal(sentence, CommandRunner.Explain(new SqliteException("not what it was.", code)));

    [Fact]
    public void A_failure_of_any_other_file_has_its_remedy() =>
        Assert.Equal(
            "A file cannot be used: No space left on device. Check its path, its permissions and the free disk space.",
            CommandRunner.Explain(new IOException("No space left on device")));

    [Fact]
    public void A_bug_is_not_explained() => Assert.Null(CommandRunner.Explain(new InvalidOperationException("A bug.")));
}
