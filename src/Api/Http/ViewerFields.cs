using OpenGov.Data.Schema;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Api.Http;

/// <summary><c>viewer</c>: who asks, as the request's key says.</summary>
internal sealed class ViewerFields : ISchemaModule
{
    public IEnumerable<FieldDefinition> QueryFields(GraphTypes types)
    {
        var viewer = new ObjectType("Viewer", "查詢者 · Who asks, as the key of the request says.", () =>
        [
            new FieldDefinition("clearance", new NonNullType(GraphTypes.ClassificationType))
            {
                Description = "可讀分級 · The highest classification that the caller reads; Open without a key.",
                Resolver = static (parent, _) => ValueTask.FromResult<object?>(GraphTypes.ValueOf(((Caller)parent!).Scope.Clearance)),
            },
            new FieldDefinition("roles", new NonNullType(new ListType(new NonNullType(SpecifiedScalars.String))))
            {
                Description = "角色 · The names of the caller's roles. A caller without one has what the clearance gives.",
                Resolver = static (parent, _) => ValueTask.FromResult<object?>(((Caller)parent!).Roles),
            },
        ]);
        yield return new FieldDefinition("viewer", new NonNullType(viewer))
        {
            Description = "查詢者 · Who asks, as the key of the request says.",
            Resolver = static (_, arguments) => ValueTask.FromResult(arguments.RequestState),
        };
    }

    public IEnumerable<FieldDefinition> MutationFields(GraphTypes types) => [];
}
