using OpenGov.Data.Loading;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Checking;

/// <summary>Checks a record against itself: its files, then what its rows say of each other.</summary>
public sealed class RecordCheck
{
    private RecordCheck(IReadOnlyList<LoadError> errors, IReadOnlyList<Finding> findings)
    {
        Errors = errors;
        Findings = findings;
    }

    /// <summary>What keeps the record from being loaded: at most 100, by file and line. With errors nothing else is looked at.</summary>
    public IReadOnlyList<LoadError> Errors { get; }

    /// <summary>Every comparison that was made, those that agree too.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public bool Succeeded => Errors.Count == 0 && Findings.All(finding => finding.Agreement != Agreement.Unexplained);

    public static async Task<RecordCheck> RunAsync(string folder, CancellationToken cancellationToken = default)
    {
        var errors = await ErrorsOfAsync(folder, cancellationToken);
        if (errors.Count > 0)
        {
            return new RecordCheck(errors, []);
        }

        var facts = RecordFacts.Read(folder);
        return new RecordCheck([],
        [
            .. ValueCheck.Run(facts),
            .. SumCheck.Run(facts),
            .. CountCheck.Run(facts),
            .. EquationCheck.Run(facts),
            .. GazetteCheck.Run(facts),
            .. RepeatCheck.Run(facts),
            .. CumulativeCheck.Run(facts),
            .. TermCheck.Run(facts),
            .. PeriodCheck.Run(facts),
        ]);
    }

    /// <summary>What keeps a record from being loaded.</summary>
    internal static ValueTask<IReadOnlyList<LoadError>> ErrorsOfAsync(string folder, CancellationToken cancellationToken) =>
        new RecordReader(DomainModel.Current).CheckAsync(folder, cancellationToken);
}
