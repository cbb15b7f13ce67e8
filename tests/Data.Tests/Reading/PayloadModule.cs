using OpenGov.Data.Schema;
using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Reading;

/// <summary>Commands as a program would add them: their payloads are in memory and name rows, which are planned.</summary>
internal sealed class PayloadModule(WrittenDatabase database) : ISchemaModule
{
    private ObjectType? payload;

    public IEnumerable<FieldDefinition> QueryFields(GraphTypes types)
    {
        var step = new ObjectType("Step", null, () =>
        [
            Memory("number", new NonNullType(SpecifiedScalars.Int), value => ((Step)value).Number),
            Known("agency", types, "Agency", value => ((Step)value).Agency),
        ]);
        yield return new FieldDefinition("known", PayloadType(types))
        {
            Arguments = [new("city", SpecifiedScalars.String)],
            Resolver = (_, arguments) => ValueTask.FromResult<object?>(new Payload((string?)arguments.Values.GetValueOrDefault("city"))),
        };
        yield return new FieldDefinition("steps", new ListType(new NonNullType(step)))
        {
            Arguments = [new("codes", new NonNullType(new ListType(SpecifiedScalars.String)))],
            Resolver = (_, arguments) => ValueTask.FromResult<object?>(
                ((IEnumerable<object?>)arguments.Values["codes"]!).Select((code, index) =>
                    new Step(index + 1, (string?)code == "none" ? null : WrittenDatabase.Id("Agency", (string)code!))).ToArray()),
        };
    }

    public IEnumerable<FieldDefinition> MutationFields(GraphTypes types)
    {
        yield return new FieldDefinition("found", PayloadType(types))
        {
            Arguments = [new("city", new NonNullType(SpecifiedScalars.String))],
            Resolver = async (_, arguments) =>
            {
                var key = (string)arguments.Values["city"]!;
                await database.WriteAsync(batch => batch.Insert(City(key)));
                return new Payload(key);
            },
        };
        yield return new FieldDefinition("known", PayloadType(types)) { Resolver = (_, _) => ValueTask.FromResult<object?>(new Payload(null)) };
    }

    private static EntityRow City(string key) => new(WrittenDatabase.Type("PartnerCity"))
    {
        ["key"] = key,
        ["nameZh"] = "某市",
        ["nameEn"] = "Alpha",
        ["country"] = WrittenDatabase.Id("Country", "JP"),
        ["relation"] = "PARTNER",
    };

    private ObjectType PayloadType(GraphTypes types) => payload ??= new ObjectType("Payload", null, () =>
    [
        Memory("errors", new ListType(SpecifiedScalars.String), _ => new[] { "none" }),
        Known("city", types, "PartnerCity", value => ((Payload)value).City is { } key ? WrittenDatabase.Id("PartnerCity", key) : null),
        Known("person", types, "Person", _ => WrittenDatabase.Id("Person", "p")),
        Known("submission", types, "GazetteSubmission", _ => WrittenDatabase.Id("GazetteSubmission", "s")),
        Known("must", types, "Agency", _ => null, isRequired: true),
    ]);

    private static FieldDefinition Known(string name, GraphTypes types, string type, Func<object, long?> id, bool isRequired = false)
    {
        var entity = WrittenDatabase.Type(type);
        return new FieldDefinition(name, isRequired ? new NonNullType(types.Object(entity)) : types.Object(entity))
        {
            Binding = new FieldBinding.KnownRow(entity, id),
        };
    }

    private static FieldDefinition Memory(string name, GraphQLType type, Func<object, object?> read) => new(name, type)
    {
        Resolver = (parent, _) => ValueTask.FromResult(read(parent!)),
    };

    private sealed record Payload(string? City);

    private sealed record Step(int Number, long? Agency);
}
