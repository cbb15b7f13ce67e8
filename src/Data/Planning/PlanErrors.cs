using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>The graph's own error codes; docs/errors.md has a heading for each.</summary>
public static class PlanErrors
{
    public const string Forbidden = "FORBIDDEN";
    public const string CursorInvalid = "CURSOR_INVALID";
    public const string PageSizeInvalid = "PAGE_SIZE_INVALID";
    public const string IdInvalid = "ID_INVALID";
    public const string LookupInvalid = "LOOKUP_INVALID";

    internal static GraphQLError AboveClearance(string what, Classification classification, AccessScope scope, SelectedField field) => At(
        field,
        Forbidden,
        $"{what} is {classification}; this request reads {Readable(scope)}. Leave it out, or send an API key whose clearance is {classification} or higher.");

    internal static GraphQLError At(SelectedField field, string code, string message) =>
        new(message, code, [field.Location], [.. field.Path]);

    private static string Readable(AccessScope scope) => scope.Clearance switch
    {
        Classification.Open => "Open fields only",
        Classification.Internal => "Open and Internal fields",
        _ => "every field",
    };
}
