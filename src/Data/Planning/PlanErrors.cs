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

    /// <summary>Told by the database while it reads.</summary>
    public static GraphQLException OutOfRange() => new(new GraphQLError(
        "A sum or an average leaves the range of 64 bits, counted in the smallest unit of its values. Sum fewer rows, or leave it out.",
        PlanErrorCodes.NumberOutOfRange));

    private static string Readable(AccessScope scope) => scope.Clearance switch
    {
        Classification.Open => "Open fields only",
        Classification.Internal => "Open and Internal fields",
        _ => "every field",
    };
}
