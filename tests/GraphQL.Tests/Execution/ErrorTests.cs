using System.Text;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class ErrorTests
{
    [Fact]
    public async Task An_exception_of_a_resolver_is_masked_by_the_id_it_is_reported_with()
    {
        var library = new Library();

        var response = await library.Ask("{ desk { crash bell } }");

        var (id, exception) = Assert.Single(library.Reported);
        Assert.Equal("the password is swordfish", exception.Message);
        Assert.Equal(
            $$$$$"""{"errors":[{"message":"Something went wrong inside the server. It is logged with id \"{{{{{id}}}}}\"; name it when you report this.","locations":[{"line":1,"column":10}],"path":["desk","crash"],"extensions":{"code":"INTERNAL_ERROR","id":"{{{{{id}}}}}"}}],"data":{"desk":{"crash":null,"bell":"ding"}}}""",
            response);
    }

    [Fact]
    public async Task A_GraphQLException_of_a_resolver_is_shown_where_it_happened()
    {
        var library = new Library();

        Assert.Equal(
            """{"errors":[{"message":"The desk is closed.","locations":[{"line":1,"column":10}],"path":["desk","refusal"],"extensions":{"code":"CLOSED"}}],"data":{"desk":{"refusal":null}}}""",
            await library.Ask("{ desk { refusal } }"));
        Assert.Empty(library.Reported);
    }

    [Fact]
    public async Task A_source_that_refuses_to_plan_is_a_request_error_and_is_asked_again_next_time()
    {
        var library = new Library(source: log => new EchoSource(log)
        {
            Refuse = operation => [new GraphQLError("Restricted.", "FORBIDDEN", [operation.Root.FieldsFor(operation.RootType)[0].Location])],
        });

        for (var time = 1; time <= 2; time++)
        {
            Assert.Equal(
                """{"errors":[{"message":"Restricted.","locations":[{"line":1,"column":3}],"extensions":{"code":"FORBIDDEN"}}]}""",
                await library.Ask("{ work { title } }"));
            Assert.Equal(time, library.Source.Plans.Count);
        }
    }

    [Fact]
    public async Task Values_that_a_plan_refuses_are_a_request_error()
    {
        var library = new Library(source: log => new EchoSource(log)
        {
            FailsToOpen = new GraphQLException(new GraphQLError("The cursor is of another list.", "CURSOR_INVALID")),
        });

        Assert.Equal(
            """{"errors":[{"message":"The cursor is of another list.","extensions":{"code":"CURSOR_INVALID"}}]}""",
            await library.Ask("{ work { title } desk { crash } }"));
    }

    [Fact]
    public async Task A_planned_field_that_fails_before_bytes_left_becomes_a_masked_error()
    {
        var library = new Library();

        var response = await library.Ask("{ work { title } crashing { id } }");

        var (id, exception) = Assert.Single(library.Reported);
        Assert.Equal("disk on fire", exception.Message);
        Assert.Equal(
            $$$$$"""{"errors":[{"message":"Something went wrong inside the server. It is logged with id \"{{{{{id}}}}}\"; name it when you report this.","extensions":{"code":"INTERNAL_ERROR","id":"{{{{{id}}}}}"}}],"data":null}""",
            response);
        Assert.Equal(1, library.Source.Disposed);
    }

    [Fact]
    public async Task A_planned_field_that_fails_after_bytes_left_breaks_the_response_off()
    {
        var library = new Library(source: log => new EchoSource(log) { CrashAfter = 60_000 });
        var kinds = new List<ResponseKind>();
        using var destination = new MemoryStream();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await library.Engine.ExecuteAsync(Library.Request("{ crashing { id } }"), destination, kinds.Add, CancellationToken.None));

        Assert.Equal("disk on fire", exception.Message);
        Assert.Equal([ResponseKind.Data], kinds);
        Assert.DoesNotContain("errors", Encoding.UTF8.GetString(destination.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_request_ends_by_its_cancellation()
    {
        var library = new Library(source: log => new EchoSource(log) { FailsToOpen = new OperationCanceledException() });
        using var writer = new ResponseWriter();

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
            await library.Engine.ExecuteAsync(Library.Request("{ work { title } }"), writer, null, new CancellationToken(canceled: true)));

        Assert.Empty(library.Reported);
    }

    [Theory]
    [InlineData("{ desk { bell } }", ResponseKind.Data)]
    [InlineData("{ work { title } }", ResponseKind.Data)]
    [InlineData("{ desk { crash } work { title } }", ResponseKind.PartialData)]
    [InlineData("{ desk { nothing } }", ResponseKind.PartialData)]
    [InlineData("{ desk { nihil } }", ResponseKind.RequestError)]
    [InlineData("{ crashing { id } }", ResponseKind.Failure)]
    [InlineData("mutation { crashing { id } }", ResponseKind.PartialData)]
    public async Task The_kind_of_a_response_is_told_before_its_first_byte(string query, ResponseKind expected)
    {
        var library = new Library();
        var kinds = new List<ResponseKind>();
        using var destination = new MemoryStream();

        var summary = await library.Engine.ExecuteAsync(
            Library.Request(query),
            destination,
            kind =>
            {
                Assert.Equal(0, destination.Length);
                kinds.Add(kind);
            },
            CancellationToken.None);

        Assert.Equal([expected], kinds);
        Assert.Equal(expected, summary.Kind);
        Assert.Equal(expected != ResponseKind.Data, summary.Errors.Count > 0);
    }

    [Fact]
    public async Task Facts_of_every_form_stand_beside_the_code()
    {
        using var writer = new ResponseWriter();

        ErrorJson.Write(writer, [new GraphQLError("No.", "NO", Facts: new Dictionary<string, object?>
        {
            ["text"] = "字",
            ["number"] = 3,
            ["truth"] = true,
            ["nothing"] = null,
            ["list"] = new object?[] { "a", 1 },
            ["day"] = new DateOnly(2023, 7, 1),
        })]);

        Assert.Equal(
            """[{"message":"No.","extensions":{"code":"NO","text":"字","number":3,"truth":true,"nothing":null,"list":["a",1],"day":"2023-07-01"}}]""",
            Encoding.UTF8.GetString(writer.Written.Span));
    }
}
