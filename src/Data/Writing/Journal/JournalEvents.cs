using System.Globalization;
using System.Runtime.CompilerServices;
using OpenGov.Data.Loading;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Writing.Journal;

/// <summary>
/// The journal as a source of events: one for each entry, in order and without gaps. An event is its entry's sequence, as value and as id, so a
/// follower that was away goes on where it was. Entries are read a page at a time when they are asked for: a slow follower holds one page of numbers.
/// </summary>
internal sealed class JournalEvents(JournalReader journal, JournalWatch watch, DomainModel model) : IEventSource
{
    public async ValueTask<IAsyncEnumerable<SourceEvent>> OpenAsync(SelectedField field, ResolverArguments arguments, string? lastEventId)
    {
        var types = TypesOf(arguments);
        var head = (await journal.HeadAsync(arguments.Cancellation)).Sequence;
        return FollowAsync(StartOf(arguments, lastEventId, head), types);
    }

    private async IAsyncEnumerable<SourceEvent> FollowAsync(
        long last, HashSet<string>? types, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            var steps = await journal.StepsAfterAsync(last, cancellation);
            foreach (var step in steps)
            {
                if (step.Sequence != last + 1)
                {
                    throw new InvalidOperationException($"The journal goes from {last} to {step.Sequence}: entries between them are missing.");
                }

                last = step.Sequence;
                if (types is null || types.Contains(step.Type))
                {
                    yield return new SourceEvent(last, last.ToString(CultureInfo.InvariantCulture));
                }
            }

            if (steps.Count == 0)
            {
                await watch.WaitBeyondAsync(last, cancellation);
            }
        }
    }

    /// <summary>Null for all.</summary>
    private HashSet<string>? TypesOf(ResolverArguments arguments)
    {
        if (arguments.Values.GetValueOrDefault("types") is not IEnumerable<object?> given)
        {
            return null;
        }

        var types = given.Cast<string>().ToHashSet();
        foreach (var name in types.Where(name => model.Find(name) is not { IsJournalled: true, IsComponent: false }))
        {
            var journalled = model.Entities.Where(type => type is { IsJournalled: true, IsComponent: false }).Select(type => type.Name);
            throw Refuse(PlanErrorCodes.TypeUnknown,
                $"The journal has no type \"{name}\"; allowed are the names of types that people write.{NearName.Question(name, journalled)}");
        }

        return types;
    }

    private static long StartOf(ResolverArguments arguments, string? lastEventId, long head)
    {
        var given = arguments.Values.GetValueOrDefault("after") as long?;
        if (lastEventId is not null)
        {
            given = long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : throw Refuse(
                PlanErrorCodes.CursorInvalid,
                $"The last event's id is \"{lastEventId}\"; allowed is the id of an event of this subscription. Begin again without it.");
        }

        return given is not { } start ? head
            : start >= 0 && start <= head ? start
            : throw Refuse(
                PlanErrorCodes.CursorInvalid,
                $"\"after\" is {start}; allowed is 0 to {head}, where the journal ends. Give the sequence of an entry that was read from it.");
    }

    private static GraphQLException Refuse(string code, string message) => new(new GraphQLError(message, code));
}
