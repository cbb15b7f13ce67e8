using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenGov.GraphQL.Language;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenGov.Api.Http;

/// <summary>Describes the named operations to OpenAPI: a path each, with a parameter for each variable.</summary>
internal sealed class RestDocument(IReadOnlyList<NamedOperation> operations) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var operation in operations)
        {
            var path = new OpenApiPathItem();
            path.AddOperation(HttpMethod.Get, new OpenApiOperation
            {
                OperationId = operation.Name,
                Summary = operation.Summary,
                Description = $"The GraphQL operation:\n\n```graphql\n{operation.Text}\n```",
                Parameters = [.. operation.Variables.Select(Parameter)],
                Responses = new OpenApiResponses
                {
                    ["200"] = Answer("The operation's GraphQL response: \"data\", and \"errors\" where single fields failed."),
                    ["400"] = Answer("The operation did not run: \"errors\" says why."),
                    ["401"] = Answer("The API key is unknown or was revoked."),
                    ["403"] = Answer("The plan was asked for (\"GraphQL-Explain\") without a key of the clearance Internal."),
                    ["429"] = Answer("The caller has sent more requests than one may; \"Retry-After\" says how long to wait."),
                    ["503"] = Answer("More operations wait than the node takes; \"Retry-After\" says how long to wait."),
                    ["504"] = Answer("The operation took too long and was stopped."),
                },
            });
            swaggerDoc.Paths.Add($"/rest/{operation.Route}", path);
        }
    }

    private static IOpenApiParameter Parameter(VariableDefinitionNode variable) => new OpenApiParameter
    {
        Name = variable.Variable.Name.Value,
        In = ParameterLocation.Query,
        Required = variable.Type is NonNullTypeNode && variable.DefaultValue is null,
        Schema = Schema(variable.Type),
        Description = variable.DefaultValue is null ? null : $"Default: {Printer.Print(variable.DefaultValue)}",
    };

    private static OpenApiSchema Schema(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Schema(nonNull.OfType),
        ListTypeNode list => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(list.OfType) },
        NamedTypeNode { Name.Value: "Int" or "Long" } => new OpenApiSchema { Type = JsonSchemaType.Integer },
        NamedTypeNode { Name.Value: "Float" or "Decimal" } => new OpenApiSchema { Type = JsonSchemaType.Number },
        NamedTypeNode { Name.Value: "Boolean" } => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        NamedTypeNode { Name.Value: "Date" } => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiResponse Answer(string description) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [MediaTypes.Json] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.Object }, Example = new JsonObject { ["data"] = new JsonObject() } },
        },
    };
}
