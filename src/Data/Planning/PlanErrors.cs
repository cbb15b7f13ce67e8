using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Makes the errors of planning and of binding values.</summary>
internal static class PlanErrors
{
    public static GraphQLError AboveClearance(string what, Classification classification, AccessScope scope, SelectedField field) => At(
        field,
        PlanErrorCodes.Forbidden,
        $"{what} is {classification}; this request reads {Readable(scope)}. Leave it out, or send an API key whose clearance is {classification} or higher.");

    public static GraphQLError At(SelectedField field, string code, string message) =>
        new(message, code, [field.Location], [.. field.Path]);

    private static string Readable(AccessScope scope) => scope.Clearance switch
    {
        Classification.Open => "Open fields only",
        Classification.Internal => "Open and Internal fields",
        _ => "every field",
    };
}
