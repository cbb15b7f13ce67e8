using System.Runtime.CompilerServices;
using System.Threading.Channels;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Fixtures;

/// <summary>A source of events that a test rings by hand, and what the engine did with it.</summary>
internal sealed class BellTower : IEventSource
{
    private static readonly ObjectType Bell = new("Bell", null, () =>
    [
        Memory("strokes", new NonNullType(SpecifiedScalars.Int), ring => ring),
        Memory("odd", SpecifiedScalars.Int, ring => ring is int and > 0 and var strokes && strokes % 2 == 1
            ? strokes
            : throw new GraphQLException(new GraphQLError("The bell is cracked.", "CRACKED"))),
        new("book", LibrarySchema.Book),
    ]);

    private readonly Channel<object?> bells = Channel.CreateUnbounded<object?>();

    public List<string> Log { get; } = [];

    /// <summary>Events that the engine has asked for.</summary>
    public int Asked { get; private set; }

    public static GraphQLSchema Schema { get; } = new(
        new ObjectType("Query", null, () => [Memory("hour", SpecifiedScalars.Int, _ => 12)]),
        new ObjectType("Mutation", null, () => [Memory("wind", SpecifiedScalars.Int, _ => 1)]),
        new ObjectType("Subscription", null, () =>
        [
            new("bell", new NonNullType(Bell))
            {
                Arguments =
                [
                    new("tower", SpecifiedScalars.String) { Default = "north", HasDefault = true },
                    new("loud", SpecifiedScalars.Boolean),
                    new("hours", new ListType(SpecifiedScalars.Int)),
                ],
                Resolver = (ring, _) => ValueTask.FromResult(ring),
            },
            Memory("strokes", new NonNullType(SpecifiedScalars.Int), ring => ring),
            new("book", LibrarySchema.Book),
            new("crashing", LibrarySchema.Book),
        ]));

    public void Ring(object? strokes) => Assert.True(bells.Writer.TryWrite(strokes));

    public void Stop(Exception? failure = null) => bells.Writer.Complete(failure);

    public ValueTask<IAsyncEnumerable<SourceEvent>> OpenAsync(SelectedField field, ResolverArguments arguments, string? lastEventId)
    {
        var given = string.Join(" ", arguments.Values.Select(value => $"{value.Key}={Text(value.Value)}"));
        Log.Add($"open {field.ResponseKey} {given} state={arguments.RequestState} last={lastEventId}");
        return arguments.Values.GetValueOrDefault("tower") switch
        {
            "closed" => throw new GraphQLException(new GraphQLError("The tower is closed.", "CLOSED")),
            "fallen" => throw new InvalidOperationException("no stone on another"),
            _ => ValueTask.FromResult(RingAsync()),
        };
    }

    private static string Text(object? value) => value is object?[] list ? $"[{string.Join(",", list)}]" : $"{value}";

    private async IAsyncEnumerable<SourceEvent> RingAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            while (true)
            {
                Asked++;
                if (!await bells.Reader.WaitToReadAsync(cancellation))
                {
                    yield break;
                }

                var strokes = await bells.Reader.ReadAsync(cancellation);
                yield return new SourceEvent(strokes, $"#{strokes}");
            }
        }
        finally
        {
            Log.Add("closed");
        }
    }

    private static FieldDefinition Memory(string name, GraphQLType type, Func<object?, object?> read) => new(name, type)
    {
        Resolver = (parent, _) => ValueTask.FromResult(read(parent)),
    };
}
