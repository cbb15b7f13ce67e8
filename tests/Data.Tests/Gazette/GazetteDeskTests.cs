using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Gazette;
using OpenGov.Data.Writing.Journal;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Gazette;

/// <summary>The clock stands at Friday, 20 November 2026, 09:02 in Taipei: the next issues are planned for Monday the 23rd and
/// Thursday the 26th.</summary>
public sealed class GazetteDeskTests
{
    private static readonly EntityId<Agency> SomeAgency = new(WrittenDatabase.Id("Agency", "A"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_first_start_releases_nothing_of_the_past(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await AcceptedAsync(database, "s1");

        Assert.Empty(await ReleaseAsync(database));
        Assert.Empty(await ReleaseAsync(database));
        Assert.Equal("2026-11-20T01:02:03.456Z",
            await database.ExecuteAsync("select value from platform_state where name = 'gazette.releasedThrough'"));
    }

    [Theory, OnEachDatabase]
    public async Task Monday_and_Thursday_make_an_issue_each_and_a_Monday_without_a_document_none(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await ReleaseAsync(database);
        await AcceptedAsync(database, "s1");
        await AcceptedAsync(database, "s2");

        MoveTo(database, "2026-11-23T09:00:00+08:00");
        var monday = Assert.Single(await ReleaseAsync(database));
        await AcceptedAsync(database, "s3");
        MoveTo(database, "2026-11-26T09:00:01+08:00");
        var thursday = Assert.Single(await ReleaseAsync(database));
        MoveTo(database, "2026-11-30T09:00:00+08:00");
        Assert.Empty(await ReleaseAsync(database));
        await AcceptedAsync(database, "s4");
        MoveTo(database, "2026-12-03T09:00:00+08:00");
        var next = Assert.Single(await ReleaseAsync(database));

        Assert.Equal(("115-1", new DateOnly(2026, 11, 23), false), (monday.Issue.Key, monday.Issue.PlannedFor, monday.Issue.Late));
        Assert.Equal(["115-1-1", "115-1-2"], monday.Documents.Select(document => document.Key));
        Assert.Equal(["標題 s1", "標題 s2"], monday.Documents.Select(document => document.TitleZh));
        Assert.Equal("115-2", thursday.Issue.Key);
        Assert.Equal("115-3", next.Issue.Key);

        var stored = (await database.FindAsync("GazetteIssue", GlobalId.FromKey("GazetteIssue", "115-1").Value))!;
        Assert.Equal(database.Clock.GetUtcNow().AddDays(-10), stored["releasedAt"]);
        var submission = (await database.FindAsync("GazetteSubmission", WrittenDatabase.Id("GazetteSubmission", "s1")))!;
        Assert.Equal("PUBLISHED", submission["status"]);
        Assert.Equal(monday.Documents[0].Id, submission["document"]);
        Assert.Null((await database.VerifyAsync()).FirstBreak);
    }

    [Theory, OnEachDatabase]
    public async Task A_text_that_is_accepted_at_the_moment_itself_waits_for_the_next_issue(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await ReleaseAsync(database);
        MoveTo(database, "2026-11-23T08:59:59.999+08:00");
        await AcceptedAsync(database, "early");
        MoveTo(database, "2026-11-23T09:00:00+08:00");
        await AcceptedAsync(database, "late");

        var monday = Assert.Single(await ReleaseAsync(database));
        MoveTo(database, "2026-11-26T09:00:00+08:00");
        var thursday = Assert.Single(await ReleaseAsync(database));

        Assert.Equal(["標題 early"], monday.Documents.Select(document => document.TitleZh));
        Assert.Equal(["標題 late"], thursday.Documents.Select(document => document.TitleZh));
    }

    [Theory, OnEachDatabase]
    public async Task Missed_moments_are_made_up_for_each_with_its_own_documents_and_say_that_they_are_late(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await ReleaseAsync(database);
        await AcceptedAsync(database, "s1");
        MoveTo(database, "2026-11-24T12:00:00+08:00");
        await AcceptedAsync(database, "s2");
        MoveTo(database, "2026-11-26T09:05:00.001+08:00");

        var released = await ReleaseAsync(database);

        Assert.Equal([("115-1", true), ("115-2", true)], released.Select(issue => (issue.Issue.Key, issue.Issue.Late)));
        Assert.Equal(["標題 s1", "標題 s2"], released.SelectMany(issue => issue.Documents).Select(document => document.TitleZh));
    }

    [Theory, OnEachDatabase]
    public async Task Numbers_begin_anew_with_the_ROC_year_of_the_planned_day(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await ReleaseAsync(database);
        await AcceptedAsync(database, "s1");
        MoveTo(database, "2026-12-31T08:00:00+08:00");
        await AcceptedAsync(database, "s2");
        MoveTo(database, "2026-12-31T10:00:00+08:00");
        await AcceptedAsync(database, "s3");
        MoveTo(database, "2027-01-05T00:00:00+08:00");

        var released = await ReleaseAsync(database);

        Assert.Equal(["115-1", "115-2", "116-1"], released.Select(issue => issue.Issue.Key));
    }

    [Theory, OnEachDatabase]
    public async Task Two_processes_that_release_at_once_make_one_issue(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await ReleaseAsync(database);
        await AcceptedAsync(database, "s1");
        MoveTo(database, "2026-11-23T09:00:00+08:00");

        GazetteDesk[] desks =
        [
            Desk(database),
            new(new UnitOfWorkFactory(database.FromAnotherProcess, DomainModel.Current, database.Clock)),
        ];
        var released = await Task.WhenAll(desks.Concat(desks).Select(desk => Task.Run(
            () => desk.ReleaseDueAsync(database.Clock.GetUtcNow(), Cancellation), Cancellation)));

        Assert.Equal("115-1", Assert.Single(released.SelectMany(issues => issues)).Issue.Key);
        Assert.Equal(1L, await database.ExecuteAsync("select count(*) from gazette_issue"));
        Assert.Equal(1L, await database.ExecuteAsync("select count(*) from gazette_document"));
    }

    [Theory, OnEachDatabase]
    public async Task A_holiday_moves_the_issue_and_a_special_day_adds_one(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await ReleaseAsync(database);
        await database.WriteAsync(batch =>
        {
            batch.Insert(Day("2026-11-23", "HOLIDAY"));
            batch.Insert(Day("2026-11-24", "MOVED"));
            batch.Insert(Day("2026-11-25", "SPECIAL"));
        });
        await AcceptedAsync(database, "s1");
        MoveTo(database, "2026-11-23T23:00:00+08:00");
        Assert.Empty(await ReleaseAsync(database));
        MoveTo(database, "2026-11-24T09:00:00+08:00");
        var moved = Assert.Single(await ReleaseAsync(database));
        await AcceptedAsync(database, "s2");
        MoveTo(database, "2026-11-25T09:00:00+08:00");
        var special = Assert.Single(await ReleaseAsync(database));

        Assert.Equal((GazetteIssueKind.Regular, new DateOnly(2026, 11, 24)), (moved.Issue.Kind, moved.Issue.PlannedFor));
        Assert.Equal((GazetteIssueKind.Special, "115-2"), (special.Issue.Kind, special.Issue.Key));
    }

    [Theory, OnEachDatabase]
    public async Task A_preview_shows_the_next_issue_and_writes_nothing(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        Assert.Null(await Desk(database).PreviewAsync(database.Clock.GetUtcNow(), Cancellation));
        await AcceptedAsync(database, "s1");
        var head = await database.Journal.HeadAsync(Cancellation);

        var preview = await Desk(database).PreviewAsync(database.Clock.GetUtcNow(), Cancellation);

        Assert.Equal(("115-1", new DateOnly(2026, 11, 23)), (preview!.Issue.Key, preview.Issue.PlannedFor));
        Assert.Equal(head, await database.Journal.HeadAsync(Cancellation));
        Assert.Equal(0L, await database.ExecuteAsync("select count(*) from gazette_issue"));
    }

    [Theory, OnEachDatabase]
    public async Task A_refused_submission_tells_every_reason_and_leaves_nothing(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var command = Submission("s1") with { TitleZh = " ", Agency = new EntityId<Agency>(7) };

        var outcome = Assert.IsType<Outcome<GazetteSubmission>.Refused>(await Desk(database).SubmitAsync(command, "王小明", Cancellation));

        Assert.Equal(
            [
                new Refusal(CommandErrorCodes.ValueRequired, "titleZh", "\"titleZh\" is blank. Give it a text."),
                new Refusal(CommandErrorCodes.ReferenceUnknown, "agency",
                    "There is no agency \"Agency-0000000000000007\". Name one that exists."),
            ],
            outcome.Refusals);
        Assert.Equal(0L, await database.ExecuteAsync("select count(*) from gazette_submission"));
    }

    [Theory, OnEachDatabase]
    public async Task A_submission_is_handed_in_once_under_its_key_and_accepted_once(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await AcceptedAsync(database, "s1");

        var again = await Desk(database).SubmitAsync(Submission("s1"), "王小明", Cancellation);
        var accepted = await Desk(database)
            .AcceptAsync(new AcceptSubmission(new(WrittenDatabase.Id("GazetteSubmission", "s1"))), "王小明", Cancellation);
        var unknown = await Desk(database).AcceptAsync(new AcceptSubmission(new(7)), "王小明", Cancellation);

        Assert.Equal(CommandErrorCodes.KeyTaken, Assert.Single(Assert.IsType<Outcome<GazetteSubmission>.Refused>(again).Refusals).Code);
        Assert.Equal(CommandErrorCodes.StatusWrong,
            Assert.Single(Assert.IsType<Outcome<GazetteSubmission>.Refused>(accepted).Refusals).Code);
        Assert.Equal(CommandErrorCodes.ReferenceUnknown,
            Assert.Single(Assert.IsType<Outcome<GazetteSubmission>.Refused>(unknown).Refusals).Code);
    }

    [Theory, OnEachDatabase]
    public async Task The_journal_names_the_person_and_hides_who_handed_in(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await AcceptedAsync(database, "s1");

        Assert.Equal("王小明", await database.ExecuteAsync("select actor from change where id = 2"));
        Assert.DoesNotContain("林志明", (string)(await database.ExecuteAsync("select after from change where id = 2"))!,
            StringComparison.Ordinal);
        Assert.Equal("林志明", (string?)(await database.Journal.RevealAsync(2, Cancellation))!.After!["submittedBy"]);
        Assert.Equal(
            "{\"status\":\"ACCEPTED\",\"acceptedAt\":\"2026-11-20T01:02:03.456Z\"}",
            await database.ExecuteAsync("select after from change where id = 3"));
        Assert.Equal(new JournalCheck(3, FirstBreak: null), await database.VerifyAsync());
    }

    private static async Task<WrittenDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Agency("A")));
        return database;
    }

    [Theory, OnEachDatabase]
    public async Task The_calendar_is_read_as_it_was_written(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var kinds = Enum.GetValues<GazetteDayKind>();
        await database.WriteAsync(batch =>
        {
            foreach (var (index, value) in kinds.Index())
            {
                var day = Day($"2026-12-0{index + 1}", EnumModel.ToValue(value));
                day["whyZh"] = value == GazetteDayKind.Suspended ? "颱風" : null;
                batch.Insert(day);
            }
        });

        var calendar = await new GazetteCalendarReader(database.Store).ReadAsync(Cancellation);

        Assert.All(kinds.Index(), day => Assert.Equal(day.Item, calendar.ExceptionOn(new DateOnly(2026, 12, day.Index + 1))?.Kind));
        Assert.Equal("颱風", calendar.ExceptionOn(new DateOnly(2026, 12, 1 + Array.IndexOf(kinds, GazetteDayKind.Suspended)))?.WhyZh);
        Assert.Null(calendar.ExceptionOn(new DateOnly(2026, 12, 6)));
    }

    private static GazetteDesk Desk(WrittenDatabase database) =>
        new(new UnitOfWorkFactory(database.Address, DomainModel.Current, database.Clock));

    private static Task<IReadOnlyList<ReleasedIssue>> ReleaseAsync(WrittenDatabase database) =>
        Desk(database).ReleaseDueAsync(database.Clock.GetUtcNow(), Cancellation);

    private static async Task AcceptedAsync(WrittenDatabase database, string key)
    {
        var desk = Desk(database);
        var submitted = Assert.IsType<Outcome<GazetteSubmission>.Done>(await desk.SubmitAsync(Submission(key), "王小明", Cancellation));
        Assert.IsType<Outcome<GazetteSubmission>.Done>(
            await desk.AcceptAsync(new AcceptSubmission(new(submitted.Value.Id)), "王小明", Cancellation));
    }

    private static SubmitToGazette Submission(string key) =>
        new(GazetteCategory.Announcement, SomeAgency, $"標題 {key}", "內文", SubmittedBy: "林志明") { Key = key };

    private static EntityRow Day(string date, string kind) => new(WrittenDatabase.Type("GazetteDay"))
    {
        ["key"] = date,
        ["date"] = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        ["kind"] = kind,
    };

    private static void MoveTo(WrittenDatabase database, string instant) =>
        database.Clock.MoveTo(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}
