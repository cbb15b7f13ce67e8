using OpenGov.Data.Loading;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>The code lists of the model with their labels: <c>codeLists</c>, and <c>codes</c> for one of them. Resolved in memory; open to everyone.</summary>
public sealed class CodeRootFields(DomainModel model) : ISchemaModule
{
    private readonly EnumModel[] lists = [.. model.Enums.OrderBy(list => list.Name, StringComparer.Ordinal)];

    public IEnumerable<FieldDefinition> QueryFields(GraphTypes types)
    {
        var code = new ObjectType("Code", "代碼 · Code: one value of a code list, with its labels.", () =>
        [
            Text<EnumValueModel>("value", "代碼值 · Value, as it stands in answers, filters and files.", value => value.Value),
            Text<EnumValueModel>("labelZh", "中文名稱 · Label in Chinese.", value => value.Label.Zh),
            Text<EnumValueModel>("labelEn", "英文名稱 · Label in English.", value => value.Label.En),
        ]);
        var list = new ObjectType("CodeList", "代碼表 · Code list: the values that fields of an enum type, or texts whose description names it, may have.", () =>
        [
            Text<EnumModel>("type", "名稱 · Its name, which for an enum is the type's.", model => model.Name),
            Text<EnumModel>("labelZh", "中文名稱 · Label in Chinese.", model => model.Label.Zh),
            Text<EnumModel>("labelEn", "英文名稱 · Label in English.", model => model.Label.En),
            new FieldDefinition("codes", ListOf(code))
            {
                Description = "代碼 · The values, in their own order.",
                Resolver = static (parent, _) => ValueTask.FromResult<object?>(((EnumModel)parent!).Values),
            },
        ]);
        yield return new FieldDefinition("codeLists", ListOf(list))
        {
            Description = "代碼表 · Every code list, by the name of its type.",
            Resolver = (_, _) => ValueTask.FromResult<object?>(lists),
        };
        yield return new FieldDefinition("codes", new ListType(new NonNullType(code)))
        {
            Description = "代碼 · The values of one code list, in their own order.",
            Arguments = [new("type", new NonNullType(SpecifiedScalars.String)) { Description = "Its name, such as \"EngagementKind\" or \"UnitOfMeasure\"." }],
            Resolver = (_, arguments) => ValueTask.FromResult<object?>(Find((string)arguments.Values["type"]!).Values),
        };
    }

    public IEnumerable<FieldDefinition> MutationFields(GraphTypes types) => [];

    private EnumModel Find(string type) => Array.Find(lists, list => list.Name == type) ?? throw new GraphQLException(new GraphQLError(
        $"There is no code list \"{type}\"; \"codeLists\" names them all.{NearName.Question(type, lists.Select(list => list.Name))}",
        PlanErrorCodes.TypeUnknown));

    private static NonNullType ListOf(GraphQLType item) => new(new ListType(new NonNullType(item)));

    private static FieldDefinition Text<T>(string name, string description, Func<T, string> read) => new(name, new NonNullType(SpecifiedScalars.String))
    {
        Description = description,
        Resolver = (parent, _) => ValueTask.FromResult<object?>(read((T)parent!)),
    };
}
