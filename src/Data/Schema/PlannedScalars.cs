using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>Scalars of the domain's own values.</summary>
internal static class PlannedScalars
{
    public static readonly ScalarType PartialDate = new(
        "PartialDate",
        "A date as precise as its source: 2023, 2023-01 or 2023-01-13. Sorts and filters by its earliest day.")
    {
        SpecifiedBy = "https://www.loc.gov/standards/datetime/",
        Parse = static (ScalarInput input, out object? value, out string allowed) =>
        {
            allowed = "a date as YYYY, YYYY-MM or YYYY-MM-DD";
            var found = Domain.Model.PartialDate.TryParse(input.Text, out var date) && input.Kind == ScalarInputKind.String;
            value = found ? date : null;
            return found;
        },
        Write = static (value, writer) =>
        {
            writer.String(value.ToString());
            return value is PartialDate;
        },
    };
}
