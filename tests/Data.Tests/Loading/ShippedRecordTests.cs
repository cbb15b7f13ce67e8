using OpenGov.Data.Loading;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Loading;

/// <summary>The record that comes with the program.</summary>
public sealed class ShippedRecordTests
{
    private static readonly string Record = RepositoryRoot.Combine("record");

    [Fact]
    public async Task It_has_no_error()
    {
        var errors = await new RecordReader(DomainModel.Current).CheckAsync(Record, TestContext.Current.CancellationToken);

        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Theory]
    [OnEachDatabase]
    public async Task It_loads_and_a_second_load_writes_nothing(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);

        var first = await database.LoadAsync(Record);
        var second = await database.LoadAsync(Record);

        Assert.Empty(first.Errors);
        Assert.Equal(await database.JournalAsync(), first.Types.Sum(type => type.Inserted));
        Assert.False(second.Changed);
        Assert.Equal(first.Types.Sum(type => type.Inserted), second.Types.Sum(type => type.Unchanged));
    }

    /// <summary>So that a change made through the platform and exported is a small difference here.</summary>
    [Fact]
    public async Task Its_files_are_byte_for_byte_what_export_writes()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(Record);

        foreach (var file in RecordFiles.Find(Record, DomainModel.Current, new LoadErrorList()))
        {
            Assert.Equal(await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken), await database.ExportAsync(file.Type));
        }
    }
}
