using Microsoft.EntityFrameworkCore;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.International;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Domain.Statistics;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Writing;

public sealed class UnitOfWorkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Every_type_can_be_queried_through_the_context(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using var unit = await Units(database).BeginAsync("tester", Cancellation);

        foreach (var type in unit.Context.Model.GetEntityTypes())
        {
            var query = (IQueryable<Row>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType)
                .Invoke(unit.Context, [])!;
            Assert.Empty(await query.ToListAsync(Cancellation));
        }

        Assert.Equal(
            DomainModel.Current.Entities.Where(entity => !entity.IsComponent).Select(entity => entity.Clr.Name),
            unit.Context.Model.GetEntityTypes().Select(type => type.ClrType.Name).Order(StringComparer.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task An_object_is_stored_and_journalled_as_a_batch_would(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using var twin = await WrittenDatabase.OpenAsync(kind);
        await twin.WriteAsync(batch =>
        {
            foreach (var row in Rows())
            {
                batch.Insert(row);
            }
        });

        await using (var unit = await Units(database).BeginAsync("tester", Cancellation))
        {
            unit.Context.AddRange(Objects());
            await unit.CommitAsync(Cancellation);
        }

        foreach (var row in Rows())
        {
            var key = (string)row["key"]!;
            var expected = (await twin.FindAsync(row.Type.Name, WrittenDatabase.Id(row.Type.Name, key)))!;
            var found = (await database.FindAsync(row.Type.Name, WrittenDatabase.Id(row.Type.Name, key)))!;
            Assert.Equal(expected.Values, found.Values);
            Assert.Equal(expected.Links, found.Links);
            Assert.Equal(expected.Components, found.Components);
            var after = $"select after from change where entity_id = '{GlobalId.FromKey(row.Type.Name, key)}'";
            Assert.Equal(await twin.ExecuteAsync(after), await database.ExecuteAsync(after));
        }

        Assert.Equal(new JournalCheck(6, FirstBreak: null), await database.VerifyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_changed_object_gets_the_next_version_and_an_unchanged_one_nothing(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            foreach (var row in Rows())
            {
                batch.Insert(row);
            }
        });
        database.Clock.Advance(TimeSpan.FromHours(1));

        await using (var unit = await Units(database).BeginAsync("王小明", Cancellation))
        {
            var figure = await unit.Context.Set<Figure>().SingleAsync(row => row.Value == 1234.5m, Cancellation);
            unit.Context.Entry(figure).Property(row => row.Value).CurrentValue = 1234.6m;
            var engagement = await unit.Context.Set<Engagement>().SingleAsync(row => row.Kind == EngagementKind.Trip, Cancellation);
            unit.Context.Entry(engagement).State = EntityState.Modified;
            await unit.CommitAsync(Cancellation);
        }

        Assert.Equal(2, (await database.FindAsync("Figure", WrittenDatabase.Id("Figure", "f")))!["version"]);
        Assert.Equal(1, (await database.FindAsync("Engagement", WrittenDatabase.Id("Engagement", "e")))!["version"]);
        Assert.Equal(7, (await database.Journal.HeadAsync(Cancellation)).Sequence);
        Assert.Equal("{\"value\":1234.5}", await database.ExecuteAsync("select before from change where id = 7"));
        Assert.Equal("{\"value\":1234.6}", await database.ExecuteAsync("select after from change where id = 7"));
        Assert.Equal("王小明", await database.ExecuteAsync("select actor from change where id = 7"));
        Assert.Equal(new JournalCheck(7, FirstBreak: null), await database.VerifyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task An_object_that_was_read_before_another_write_conflicts(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Agency("A")));
        Agency stale;
        await using (var reading = await Units(database).BeginAsync("tester", Cancellation))
        {
            stale = await reading.Context.Set<Agency>().AsNoTracking().SingleAsync(Cancellation);
        }

        var before = (await database.FindAsync("Agency", stale.Id))!;
        var after = before.Copy();
        after["nameEn"] = "Bureau";
        await database.WriteAsync(batch => batch.Update(before, after));

        await using var unit = await Units(database).BeginAsync("tester", Cancellation);
        unit.Context.Attach(stale);
        unit.Context.Entry(stale).Property(agency => agency.NameZh).CurrentValue = "他局";
        var conflict = await Assert.ThrowsAsync<ConflictException>(() => unit.CommitAsync(Cancellation).AsTask());

        Assert.Equal((1, 2), (conflict.Expected, conflict.Found));
    }

    [Theory, OnEachDatabase]
    public async Task A_deleted_object_takes_its_lists_along_and_the_journal_keeps_them(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            foreach (var row in Rows())
            {
                batch.Insert(row);
            }
        });

        await using (var unit = await Units(database).BeginAsync("tester", Cancellation))
        {
            unit.Context.Remove(await unit.Context.Set<Figure>().SingleAsync(Cancellation));
            await unit.CommitAsync(Cancellation);
        }

        Assert.Equal(0L, await database.ExecuteAsync("select count(*) from dimension"));
        Assert.Contains(
            "\"dimensions\":[{\"name\":\"kind\",\"value\":\"bus\"}]",
            (string)(await database.ExecuteAsync("select before from change where id = 7"))!, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_database_refuses_is_told_by_kind(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP")));
        await using var unit = await Units(database).BeginAsync("tester", Cancellation);
        unit.Context.Add(Japan());

        var refusal = await Assert.ThrowsAsync<ConstraintException>(() => unit.CommitAsync(Cancellation).AsTask());

        Assert.Equal(ConstraintKind.Unique, refusal.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_that_is_not_committed_leaves_nothing(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using (var unit = await Units(database).BeginAsync("tester", Cancellation))
        {
            unit.Context.Add(Japan());
            await unit.State.SetAsync("name", "value");
        }

        Assert.Null(await database.FindAsync("Country", WrittenDatabase.Id("Country", "JP")));
        Assert.Equal(0L, await database.ExecuteAsync("select count(*) from platform_state"));
    }

    [Fact]
    public async Task Nothing_is_saved_around_the_journal()
    {
        await using var database = await WrittenDatabase.OpenAsync(DatabaseKind.Sqlite);
        await using var unit = await Units(database).BeginAsync("tester", Cancellation);
        unit.Context.Add(Japan());

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => unit.Context.SaveChangesAsync(Cancellation));

        Assert.Equal("Changes are saved by the unit of work, which journals them: call its CommitAsync.", refusal.Message);
    }

    private static UnitOfWorkFactory Units(WrittenDatabase database) => new(database.Address, DomainModel.Current, database.Clock);

    private static Country Japan() => new() { Id = WrittenDatabase.Id("Country", "JP"), Key = "JP", NameZh = "日本", NameEn = "Japan" };

    private static Row[] Objects() =>
    [
        Japan(),
        new PartnerCity
        {
            Id = WrittenDatabase.Id("PartnerCity", "c"), Key = "c", NameZh = "某市", Country = new(WrittenDatabase.Id("Country", "JP")),
            Relation = PartnerRelation.FriendshipCity, Since = PartialDate.ShortestFrom(new DateOnly(2017, 1, 1)),
        },
        new Engagement
        {
            Id = WrittenDatabase.Id("Engagement", "e"), Key = "e", Kind = EngagementKind.Trip, TitleZh = "出訪", Approximate = true,
            StartsOn = PartialDate.Of(new DateOnly(2023, 1, 13)), Topics = ["港務", "觀光"],
            PartnerCities = [new(WrittenDatabase.Id("PartnerCity", "c"))],
        },
        new Source
        {
            Id = WrittenDatabase.Id("Source", "r"), Key = "r", TitleZh = "報告", Kind = SourceKind.YearlyReport, RocYear = 113,
            StartsOn = new DateOnly(2024, 1, 1), EndsOn = new DateOnly(2024, 12, 31),
        },
        new Indicator
        {
            Id = WrittenDatabase.Id("Indicator", "i"), Key = "i", Area = Area.Venues, NameZh = "場次", NameEn = "Sessions",
            Unit = "sessions", Dimensions = ["kind"],
        },
        new Figure
        {
            Id = WrittenDatabase.Id("Figure", "f"), Key = "f", Indicator = new(WrittenDatabase.Id("Indicator", "i")), RocYear = 113,
            Value = 1234.50m,
            StartsOn = new DateOnly(2024, 1, 1), EndsOn = new DateOnly(2024, 12, 31), Approximate = false, AtLeast = true,
            TargetMet = false,
            Cumulative = false, Origin = Origin.Reported, Dimensions = [new Dimension { Name = "kind", Value = "bus" }],
            Citations = [new Citation { Source = new(WrittenDatabase.Id("Source", "r")), Section = "肆/二" }],
        },
    ];

    /// <summary>The same as <see cref="Objects"/>.</summary>
    private static IEnumerable<EntityRow> Rows() =>
        Objects().Select(entity => TrackedRow.Current(DomainModel.Current.Entity(entity.GetType().Name), entity));
}
