using System.Globalization;

namespace OpenGov.Data.Checking;

/// <summary>Numbers that a report derives from others that it prints beside them.</summary>
internal static class EquationCheck
{
    private const string Name = "Derived numbers";

    private static readonly Equation[] Equations =
    [
        new("staff.posting_paper_saved", "notices × agencies × sheets",
            ["staff.job_postings", "staff.posting_agencies", "staff.posting_sheets_per_agency"], terms => terms[0] * terms[1] * terms[2]),
        new("staff.posting_toner_saved", "sheets ÷ sheets of a cartridge",
            ["staff.posting_paper_saved", "staff.posting_sheets_per_toner"], terms => terms[0] / terms[1]),
        new("staff.posting_savings_total", "paper + toner",
            ["staff.posting_paper_savings", "staff.posting_toner_savings"], terms => terms[0] + terms[1]),
        new("staff.reduction_rate", "positions reduced ÷ staff at the start, in percent",
            ["staff.positions_reduced", "staff.headcount_start"], terms => 100 * terms[0] / terms[1]),
        new("opendata.growth_rate", "new ÷ those before, in percent",
            ["opendata.datasets_new", "opendata.datasets_open"], terms => 100 * terms[0] / (terms[1] - terms[0])),
        new("equipment.project_total_cost", "subsidy + own funds",
            ["equipment.project_subsidy", "equipment.project_self_funding"], terms => terms[0] + terms[1]),
        new("documents.agencies_served", "agencies that postings reach", ["staff.posting_agencies"], terms => terms[0]),
    ];

    public static IEnumerable<Finding> Run(RecordFacts facts) =>
        from equation in Equations
        from result in facts.Figures.Where(figure => figure.Indicator == equation.Result)
        let terms = equation.Terms.Select(term => Beside(facts, term, result)).ToList()
        where terms.TrueForAll(term => term is not null)
        select Compare(equation, result, [.. terms.OfType<FigureFact>()]);

    private static Finding Compare(Equation equation, FigureFact result, IReadOnlyList<FigureFact> terms)
    {
        var computed = equation.Compute([.. terms.Select(term => term.Value)]);
        var shown = decimal.Round(computed, 2);
        var isRounded = result.Approximate || terms.Any(term => term.Approximate);
        return Finding.Of(
            Name,
            result.Key,
            string.Create(CultureInfo.InvariantCulture, $"{result.Value} printed; {equation.Form} makes {shown}"),
            Tolerance.IsRounded(computed, result.Value) || (isRounded && Tolerance.IsNear(computed, result.Value)),
            terms.Append(result).Select(figure => figure.Note),
            shown);
    }

    /// <summary>The term of the same time, source and part; a term may name a part more than the result does.</summary>
    private static FigureFact? Beside(RecordFacts facts, string indicator, FigureFact result) => facts.Figures
        .Where(figure => figure.Indicator == indicator && figure.RocYear == result.RocYear && figure.Sources.Intersect(result.Sources).Any())
        .Where(figure => result.Dimensions.All(figure.Dimensions.Contains))
        .OrderBy(figure => figure.Dimensions.Count).FirstOrDefault();

    /// <param name="Form">The equation in words.</param>
    private sealed record Equation(string Result, string Form, string[] Terms, Func<decimal[], decimal> Compute);
}
