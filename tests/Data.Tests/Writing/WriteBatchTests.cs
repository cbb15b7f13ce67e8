using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Writing;

public sealed class WriteBatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_row_comes_back_with_every_kind_of_value_and_its_lists(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var figures = WrittenDatabase.Type("Figure");
        var dimensions = figures.Relations.OfType<RelationModel.Components>().Single(list => list.Name == "dimensions");
        var citations = figures.Relations.OfType<RelationModel.Components>().Single(list => list.Name == "citations");
        var engagements = WrittenDatabase.Type("Engagement");
        var cities = engagements.Relations.OfType<RelationModel.Link>().Single(list => list.Name == "partnerCities");
        var figure = Figure("f1", 1234.5600m);
        figure.Components[dimensions] = [["kind", "bus"], ["building", "四維"]];
        figure.Components[citations] = [[WrittenDatabase.Id("Source", "r113"), "肆/二", null]];
        var engagement = Engagement("e1");
        engagement.Links[cities] = [WrittenDatabase.Id("PartnerCity", "b"), WrittenDatabase.Id("PartnerCity", "a")];

        await database.WriteAsync(batch =>
        {
            // A reference may be written before what it names.
            batch.Insert(figure);
            batch.Insert(engagement);
            batch.Insert(City("a"));
            batch.Insert(City("b"));
            batch.Insert(WrittenDatabase.Country("JP"));
            batch.Insert(Indicator());
            batch.Insert(Source());
        });

        var readFigure = await database.FindAsync("Figure", WrittenDatabase.Id("Figure", "f1"));
        Assert.Equal(figure.Values, readFigure!.Values);
        Assert.Equal(1, readFigure["version"]);
        Assert.Equal(database.Clock.GetUtcNow(), readFigure["createdAt"]);
        Assert.Equal(figure.Components[dimensions], readFigure.Components[dimensions]);
        Assert.Equal(figure.Components[citations], readFigure.Components[citations]);
        var readEngagement = await database.FindAsync("Engagement", WrittenDatabase.Id("Engagement", "e1"));
        Assert.Equal(["港務, \"海運\"", "觀光"], (string[])readEngagement!["topics"]!);
        Assert.Equal("2023-01", readEngagement["startsOn"]!.ToString());
        Assert.Equal(engagement.Links[cities], readEngagement.Links[cities]);
    }

    [Theory, OnEachDatabase]
    public async Task All_rows_of_a_type_are_read_with_their_own_lists_only(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var agency = WrittenDatabase.Agency("a");
        var city = City("a");
        foreach (var row in (EntityRow[])[agency, city])
        {
            var citations = row.Type.Relations.OfType<RelationModel.Components>().Single();
            row.Components[citations] = [[WrittenDatabase.Id("Source", "r113"), row.Type.Name, null]];
        }

        await database.WriteAsync(batch =>
        {
            foreach (var row in (EntityRow[])[agency, WrittenDatabase.Agency("b"), city, Source(), WrittenDatabase.Country("JP")])
            {
                batch.Insert(row);
            }
        });

        await using var reading = await database.Store.BeginAsync("tester", Cancellation);
        var agencies = await reading.LoadAllAsync(agency.Type, Cancellation);
        Assert.Equal(2, agencies.Count);
        Assert.Equal("Agency", agencies[WrittenDatabase.Id("Agency", "a")].Components.Single().Value.Single()[1]);
        Assert.Empty(agencies[WrittenDatabase.Id("Agency", "b")].Components.Single().Value);
    }

    /// <summary>Rows and their lists are read by several statements: a list may not have an owner that was not there yet.</summary>
    [Theory, OnEachDatabase]
    public async Task A_snapshot_shows_what_stood_at_its_first_statement(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var type = WriteStatements.For(database.Address, DomainModel.Current).Of(WrittenDatabase.Type("Agency"));
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Agency("a")));

        await using var session = await DatabaseSession.OpenAsync(database.Address, Cancellation);
        await session.BeginSnapshotAsync(Cancellation);
        Assert.Single(await RowReader.LoadAllAsync(session, type, Cancellation));
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Agency("b")));

        Assert.Single(await RowReader.LoadAllAsync(session, type, Cancellation));
        Assert.Equal(2, (await database.Store.LoadAllAsync(WrittenDatabase.Type("Agency"), Cancellation)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task All_rows_of_a_type_are_read_as_they_were_committed_while_another_writes(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var before = WrittenDatabase.Agency("a");
        var citations = before.Type.Relations.OfType<RelationModel.Components>().Single();
        before.Components[citations] = [[WrittenDatabase.Id("Source", "r113"), "before", null]];
        await database.WriteAsync(batch =>
        {
            batch.Insert(before);
            batch.Insert(Source());
        });
        var after = before.Copy();
        after.Components[citations] = [[WrittenDatabase.Id("Source", "r113"), "after", null]];

        await using var writing = await database.Store.BeginAsync("tester", Cancellation);
        writing.Update(before, after);
        writing.Insert(WrittenDatabase.Agency("b"));
        Assert.Equal(2, (await writing.LoadAllAsync(before.Type, Cancellation)).Count);
        var meanwhile = await database.Store.LoadAllAsync(before.Type, Cancellation);
        await writing.CommitAsync(Cancellation);
        var then = await database.Store.LoadAllAsync(before.Type, Cancellation);

        var row = Assert.Single(meanwhile).Value;
        Assert.Equal(before.Values, row.Values);
        Assert.Equal("before", row.Components[citations].Single()[1]);
        Assert.Equal(2, then.Count);
        Assert.Equal("after", then[WrittenDatabase.Id("Agency", "a")].Components[citations].Single()[1]);
    }

    [Theory, OnEachDatabase]
    public async Task An_update_writes_one_more_version_and_its_own_instant(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP", "Japan")));
        var created = database.Clock.GetUtcNow();
        database.Clock.Advance(TimeSpan.FromMinutes(1));

        var before = (await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")))!;
        var after = before.Copy();
        after["nameEn"] = "Nippon";
        await database.WriteAsync(batch => Assert.True(batch.Update(before, after)));

        var read = (await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")))!;
        Assert.Equal(2, read["version"]);
        Assert.Equal("Nippon", read["nameEn"]);
        Assert.Equal(created, read["createdAt"]);
        Assert.Equal(database.Clock.GetUtcNow(), read["updatedAt"]);
    }

    [Theory, OnEachDatabase]
    public async Task An_update_that_changes_nothing_writes_nothing(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            batch.Insert(Indicator());
            batch.Insert(Figure("f1", 1.50m));
        });
        var before = (await database.FindAsync("Figure", WrittenDatabase.Id("Figure", "f1")))!;
        var after = before.Copy();
        after["value"] = 1.5m;
        var head = await database.Journal.HeadAsync(Cancellation);

        await database.WriteAsync(batch => Assert.False(batch.Update(before, after)));

        Assert.Equal(head, await database.Journal.HeadAsync(Cancellation));
        Assert.Equal(1, (await database.FindAsync("Figure", WrittenDatabase.Id("Figure", "f1")))!["version"]);
    }

    [Theory, OnEachDatabase]
    public async Task A_stale_update_is_a_conflict_that_tells_both_versions(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP")));
        var first = (await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")))!;
        await database.WriteAsync(batch => batch.Update(first, With(first, "nameEn", "Japan")));
        var head = await database.Journal.HeadAsync(Cancellation);

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Country("KR"));
            batch.Update(first, With(first, "nameEn", "Nippon"));
        }));

        Assert.Equal((1, 2), (conflict.Expected, conflict.Found));
        Assert.Equal(
            $"\"{GlobalId.FromKey("Country", "JP")}\" was read at version 1, but it is at version 2. Read it again and decide anew.",
            conflict.Message);
        Assert.Equal(head, await database.Journal.HeadAsync(Cancellation));
        Assert.Null(await database.FindAsync("Country", WrittenDatabase.Id("Country", "KR")));
    }

    [Theory, OnEachDatabase]
    public async Task A_write_to_a_row_that_is_gone_is_a_conflict(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP")));
        var row = (await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")))!;
        await database.WriteAsync(batch => batch.Delete(row));

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => database.WriteAsync(batch => batch.Delete(row)));

        Assert.Null(conflict.Found);
        Assert.EndsWith("was read at version 1, but it is gone. Read again and decide anew.", conflict.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_batch_that_failed_cannot_be_committed(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP")));
        await using var batch = await database.Store.BeginAsync("tester", Cancellation);
        batch.Insert(WrittenDatabase.Country("JP"));
        await Assert.ThrowsAsync<ConstraintException>(() => batch.FindAsync(WrittenDatabase.Type("Country"), 1, Cancellation).AsTask());

        await Assert.ThrowsAsync<InvalidOperationException>(() => batch.CommitAsync(Cancellation).AsTask());
    }

    [Theory, OnEachDatabase]
    public async Task What_the_database_refuses_is_told_by_kind(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP")));

        var twice = await Assert.ThrowsAsync<ConstraintException>(
            () => database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP"))));
        var dangling = await Assert.ThrowsAsync<ConstraintException>(() => database.WriteAsync(batch =>
        {
            var city = City("a");
            city["country"] = 7L;
            batch.Insert(city);
        }));
        var missing = await Assert.ThrowsAsync<ConstraintException>(
            () => database.WriteAsync(batch => batch.Insert(With(WrittenDatabase.Country("KR"), "nameEn", null))));

        Assert.Equal(ConstraintKind.Unique, twice.Kind);
        Assert.Equal(ConstraintKind.Reference, dangling.Kind);
        Assert.Equal(ConstraintKind.Required, missing.Kind);
        Assert.Equal("A required value is missing in \"country.name_en\". Give it a value.", missing.Message);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_that_others_name_cannot_be_deleted_but_both_can_in_any_order(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Country("JP"));
            batch.Insert(City("a"));
        });
        var country = (await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")))!;
        var city = (await database.FindAsync("PartnerCity", WrittenDatabase.Id("PartnerCity", "a")))!;

        var refusal = await Assert.ThrowsAsync<ConstraintException>(() => database.WriteAsync(batch => batch.Delete(country)));
        await database.WriteAsync(batch =>
        {
            batch.Delete(country);
            batch.Delete(city);
        });

        Assert.Equal(ConstraintKind.Reference, refusal.Kind);
        Assert.Null(await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")));
    }

    [Theory, OnEachDatabase]
    public async Task A_batch_that_is_not_committed_leaves_nothing(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using (var batch = await database.Store.BeginAsync("tester", Cancellation))
        {
            batch.Insert(WrittenDatabase.Country("JP"));
            Assert.NotNull(await batch.FindAsync(WrittenDatabase.Type("Country"), WrittenDatabase.Id("Country", "JP"), Cancellation));
        }

        Assert.Null(await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")));
        Assert.Equal(0, (await database.Journal.HeadAsync(Cancellation)).Sequence);
    }

    [Theory, OnEachDatabase]
    public async Task Marks_are_remembered_per_type_and_not_journalled(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            batch.SetMark(WrittenDatabase.Type("Country"), 1, new RecordMark("aa", 1));
            batch.SetMark(WrittenDatabase.Type("Country"), 1, new RecordMark("bb", 2));
            batch.SetMark(WrittenDatabase.Type("Country"), 2, new RecordMark("cc", 1));
            batch.SetMark(WrittenDatabase.Type("Country"), 2, mark: null);
            batch.SetMark(WrittenDatabase.Type("Agency"), 1, new RecordMark("dd", 1));
        });

        await using var batch = await database.Store.BeginAsync("tester", Cancellation);
        var marks = await batch.LoadMarksAsync(WrittenDatabase.Type("Country"), Cancellation);
        Assert.Equal([KeyValuePair.Create(1L, new RecordMark("bb", 2))], marks);
        Assert.Equal(0, (await database.Journal.HeadAsync(Cancellation)).Sequence);
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_or_with_too_many_digits_is_refused_before_it_is_sent()
    {
        await using var database = await WrittenDatabase.OpenAsync(DatabaseKind.Sqlite);
        await using var batch = await database.Store.BeginAsync("tester", Cancellation);

        var kind = Assert.Throws<ArgumentException>(() => batch.Insert(With(WrittenDatabase.Country("JP"), "nameEn", 7)));
        var digits = Assert.Throws<ArgumentException>(() => batch.Insert(Figure("f1", 1.23456m)));

        Assert.StartsWith("\"Country.nameEn\" is a Text and cannot hold a Int32.", kind.Message, StringComparison.Ordinal);
        Assert.StartsWith("\"value\" keeps 4 digits after the point, and 1.23456 has more. Round it first.", digits.Message,
            StringComparison.Ordinal);
    }

    private static EntityRow With(EntityRow row, string property, object? value)
    {
        var copy = row.Copy();
        copy[property] = value;
        return copy;
    }

    private static EntityRow City(string key) => new(WrittenDatabase.Type("PartnerCity"))
    {
        ["key"] = key,
        ["nameZh"] = "某市",
        ["country"] = WrittenDatabase.Id("Country", "JP"),
        ["relation"] = "SISTER_CITY",
    };

    private static EntityRow Engagement(string key) => new(WrittenDatabase.Type("Engagement"))
    {
        ["key"] = key,
        ["kind"] = "TRIP",
        ["titleZh"] = "出訪",
        ["startsOn"] = PartialDate.TryParse("2023-01", out var month) ? month : null,
        ["approximate"] = true,
        ["topics"] = new[] { "港務, \"海運\"", "觀光" },
    };

    private static EntityRow Figure(string key, decimal value) => new(WrittenDatabase.Type("Figure"))
    {
        ["key"] = key,
        ["indicator"] = WrittenDatabase.Id("Indicator", "i"),
        ["startsOn"] = new DateOnly(2024, 1, 1),
        ["endsOn"] = new DateOnly(2024, 12, 31),
        ["rocYear"] = 113,
        ["value"] = value,
        ["approximate"] = false,
        ["atLeast"] = true,
        ["targetMet"] = false,
        ["cumulative"] = false,
        ["origin"] = "REPORTED",
    };

    private static EntityRow Indicator() => new(WrittenDatabase.Type("Indicator"))
    {
        ["key"] = "i",
        ["area"] = "VENUES",
        ["nameZh"] = "場次",
        ["nameEn"] = "Sessions",
        ["unit"] = "sessions",
        ["dimensions"] = Array.Empty<string>(),
    };

    private static EntityRow Source() => new(WrittenDatabase.Type("Source"))
    {
        ["key"] = "r113",
        ["titleZh"] = "報告",
        ["kind"] = "YEARLY_REPORT",
        ["rocYear"] = 113,
        ["startsOn"] = new DateOnly(2024, 1, 1),
        ["endsOn"] = new DateOnly(2024, 12, 31),
    };
}
