using System.Text.Json.Nodes;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Writing;

public sealed class JournalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_entry_says_who_did_what_to_which_row_and_when(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);

        var head = await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP", "Japan")), actor: "王小明");

        Assert.Equal(1, head.Sequence);
        Assert.Equal(head.Hash, await database.Journal.HashAtAsync(1, Cancellation));
        Assert.Equal("王小明", await database.ExecuteAsync("select actor from change"));
        Assert.Equal("CREATE", await database.ExecuteAsync("select operation from change"));
        Assert.Equal("Country", await database.ExecuteAsync("select type from change"));
        Assert.Equal(GlobalId.FromKey("Country", "JP").ToString(), await database.ExecuteAsync("select entity_id from change"));
        Assert.Null(await database.ExecuteAsync("select before from change"));
        Assert.Equal("{\"key\":\"JP\",\"nameZh\":\"某地\",\"nameEn\":\"Japan\"}", await database.ExecuteAsync("select after from change"));
    }

    [Theory, OnEachDatabase]
    public async Task Both_databases_give_the_same_chain(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);

        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP", "Japan")));
        var head = await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Agency("A")));

        // A literal: whoever changes the canonical form breaks every chain that is kept somewhere.
        Assert.Equal("dc0ceed187f1da6650341512c309f6121fd47cdc793cd1553875a174b9c72ab7", head.Hash);
    }

    [Theory, OnEachDatabase]
    public async Task An_update_keeps_only_what_changed_lists_included(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Agency("A"));
            batch.Insert(Source());
        });
        var before = (await database.FindAsync("Agency", WrittenDatabase.Id("Agency", "A")))!;
        var after = before.Copy();
        after["nameEn"] = "Bureau";
        var citations = after.Type.Relations.OfType<RelationModel.Components>().Single();
        after.Components[citations] = [[WrittenDatabase.Id("Source", "r113"), "肆/二", null]];

        await database.WriteAsync(batch => batch.Update(before, after));

        Assert.Equal("{\"nameEn\":null,\"citations\":[]}", await database.ExecuteAsync("select before from change where id = 3"));
        Assert.Equal(
            $"{{\"nameEn\":\"Bureau\",\"citations\":[{{\"source\":\"{GlobalId.FromKey("Source", "r113")}\",\"section\":\"肆/二\"}}]}}",
            await database.ExecuteAsync("select after from change where id = 3"));
    }

    [Theory, OnEachDatabase]
    public async Task The_platforms_own_rows_are_not_journalled(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);

        await database.WriteAsync(batch => batch.Insert(new EntityRow(WrittenDatabase.Type("Edition"))
        {
            ["key"] = "1",
            ["number"] = 1,
            ["sealedAt"] = database.Clock.GetUtcNow(),
            ["manifestSha256"] = "00",
            ["journalSequence"] = 0L,
        }));

        Assert.Equal(0, (await database.Journal.HeadAsync(Cancellation)).Sequence);
        Assert.NotNull(await database.FindAsync("Edition", WrittenDatabase.Id("Edition", "1")));
    }

    [Theory, OnEachDatabase]
    public async Task Types_that_moved_are_told_since_a_sequence(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("JP")));
        await database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Agency("A"));
            batch.Insert(WrittenDatabase.Agency("B"));
        });

        Assert.Equal(["Agency", "Country"], await database.Journal.TypesMovedSinceAsync(0, Cancellation));
        Assert.Equal(["Agency"], await database.Journal.TypesMovedSinceAsync(1, Cancellation));
        Assert.Empty(await database.Journal.TypesMovedSinceAsync(3, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_chain_that_nobody_touched_holds(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        Assert.Equal(new JournalCheck(0, FirstBreak: null), await database.VerifyAsync());

        await database.WriteAsync(batch =>
        {
            // More than one page of the verifier.
            for (var i = 0; i < 2500; i++)
            {
                batch.Insert(WrittenDatabase.Country($"C{i}"));
            }
        });

        Assert.Equal(new JournalCheck(2500, FirstBreak: null), await database.VerifyAsync());
    }

    [Theory]
    [OnEachDatabase("update change set after = replace(after, 'Japan', 'japan') where id = 2", 2,
        "Entry 2 was changed after it was written: its content does not give its hash.")]
    [OnEachDatabase("update change set actor = 'nobody' where id = 1", 1,
        "Entry 1 was changed after it was written: its content does not give its hash.")]
    [OnEachDatabase("update change set at = '2026-11-20T01:02:03.457Z' where id = 3", 3,
        "Entry 3 was changed after it was written: its content does not give its hash.")]
    [OnEachDatabase("delete from change where id = 2", 2, "Entry 2 is missing: entry 3 follows entry 1.")]
    [OnEachDatabase("delete from change where id = 3", 3, "The journal's head is at entry 3 with the hash ")]
    [OnEachDatabase("update journal_head set sequence = 2", 4, "The journal's head is at entry 2 with the hash ")]
    public async Task A_chain_breaks_where_somebody_went_behind_the_platforms_back(DatabaseKind kind, string tampering, int entry,
        string reason)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        foreach (var code in (string[])["TW", "JP", "KR"])
        {
            await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country(code, "Japan")));
        }

        await database.ExecuteAsync(tampering);

        var check = await database.VerifyAsync();
        Assert.Equal(entry, check.FirstBreak!.Sequence);
        Assert.StartsWith(reason, check.FirstBreak.Reason, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Writers_at_the_same_time_leave_no_gap(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);

        var another = new WriteStore(database.FromAnotherProcess, DomainModel.Current, database.Clock);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 5; i++)
                {
                    await WrittenDatabase.WriteAsync(
                        writer % 2 == 0 ? database.Store : another,
                        batch =>
                        {
                            batch.Insert(WrittenDatabase.Country($"{writer}-{i}-a"));
                            batch.Insert(WrittenDatabase.Country($"{writer}-{i}-b"));
                        },
                        $"writer {writer}");
                }
            },
            Cancellation)));

        Assert.Equal(40, (await database.Journal.HeadAsync(Cancellation)).Sequence);
        Assert.Equal(new JournalCheck(40, FirstBreak: null), await database.VerifyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_batch_that_is_undone_leaves_no_gap(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using (var batch = await database.Store.BeginAsync("tester", Cancellation))
        {
            batch.Insert(WrittenDatabase.Country("JP"));
            await batch.FindAsync(WrittenDatabase.Type("Country"), 1, Cancellation);
        }

        var head = await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("KR")));

        Assert.Equal(1, head.Sequence);
        Assert.Equal(new JournalCheck(1, FirstBreak: null), await database.VerifyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Restricted_values_are_readable_until_their_subject_is_erased_and_the_chain_holds(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var id = WrittenDatabase.Id("GazetteSubmission", "s1");
        await database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Agency("A"));
            batch.Insert(Submission("s1", submittedBy: "陳美玲"));
            batch.Insert(Submission("s2", submittedBy: "林志明"));
        });

        var revealed = await database.Journal.RevealAsync(2, Cancellation);
        Assert.Null(revealed!.Before);
        Assert.True(JsonNode.DeepEquals(revealed.After, new JsonObject { ["submittedBy"] = "陳美玲" }));
        Assert.DoesNotContain("陳美玲", $"{await database.ExecuteAsync("select after || restricted_after from change where id = 2")}",
            StringComparison.Ordinal);

        await using (var batch = await database.Store.BeginAsync("tester", Cancellation))
        {
            await batch.EraseAsync(WrittenDatabase.Type("GazetteSubmission"), id, Cancellation);
            await batch.CommitAsync(Cancellation);
        }

        Assert.Null(await database.Journal.RevealAsync(2, Cancellation));
        Assert.NotNull(await database.Journal.RevealAsync(3, Cancellation));
        Assert.Equal("", (await database.FindAsync("GazetteSubmission", id))!["submittedBy"]);
        Assert.Equal("ERASE", await database.ExecuteAsync("select operation from change where id = 4"));
        Assert.Equal(new JournalCheck(4, FirstBreak: null), await database.VerifyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_row_that_was_deleted_can_still_be_erased(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var id = WrittenDatabase.Id("GazetteSubmission", "s1");
        await database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Agency("A"));
            batch.Insert(Submission("s1", submittedBy: "陳美玲"));
        });
        var row = (await database.FindAsync("GazetteSubmission", id))!;
        await database.WriteAsync(batch => batch.Delete(row));

        await using (var batch = await database.Store.BeginAsync("tester", Cancellation))
        {
            await batch.EraseAsync(row.Type, id, Cancellation);
            await batch.CommitAsync(Cancellation);
        }

        Assert.Null(await database.Journal.RevealAsync(3, Cancellation));
        Assert.Null((await database.VerifyAsync()).FirstBreak);
    }

    private static EntityRow Submission(string key, string submittedBy) => new(WrittenDatabase.Type("GazetteSubmission"))
    {
        ["key"] = key,
        ["category"] = "ORDER",
        ["agency"] = WrittenDatabase.Id("Agency", "A"),
        ["titleZh"] = "令",
        ["bodyZh"] = "內文",
        ["status"] = "SUBMITTED",
        ["submittedAt"] = new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero),
        ["submittedBy"] = submittedBy,
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
