using OpenGov.Data.Loading;

namespace OpenGov.Api.Commands;

/// <summary>Prints what a load did, or everything that keeps it from being done.</summary>
internal static class LoadOutput
{
    public static int Print(LoadReport report)
    {
        foreach (var error in report.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (!report.Succeeded)
        {
            var more = report.ErrorCount > report.Errors.Count ? $" ({report.ErrorCount - report.Errors.Count} more not shown)" : "";
            Console.Error.WriteLine($"{Counted.Of(report.ErrorCount, "error")}{more}; nothing was written.");
            return CommandRunner.Failed;
        }

        var types = report.Types.Where(type => type.Inserted + type.Updated + type.Deleted + type.Kept > 0).ToList();
        if (types.Count > 0)
        {
            Console.WriteLine($"{(types is [var only] ? only.Type.Plural : $"{types.Count} types")}: {types.Sum(type => type.Inserted)} inserted, "
                + $"{types.Sum(type => type.Updated)} updated, {types.Sum(type => type.Deleted)} deleted, {types.Sum(type => type.Unchanged)} unchanged");
        }

        foreach (var kept in report.Kept)
        {
            Console.WriteLine($"kept {kept.Type.Name} \"{kept.Key}\": {kept.Why}");
        }

        if (!report.Changed)
        {
            Console.WriteLine("Nothing new; nothing was written.");
        }

        return CommandRunner.Done;
    }
}
