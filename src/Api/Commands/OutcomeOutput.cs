using OpenGov.Domain.Model;

namespace OpenGov.Api.Commands;

/// <summary>Prints what a command of the domain decided.</summary>
internal static class OutcomeOutput
{
    public static int Print<T>(Outcome<T> outcome, Func<T, string> done)
    {
        if (outcome is Outcome<T>.Done succeeded)
        {
            Console.WriteLine(done(succeeded.Value));
            return CommandRunner.Done;
        }

        foreach (var refusal in ((Outcome<T>.Refused)outcome).Refusals)
        {
            Console.Error.WriteLine(refusal.Message);
        }

        return CommandRunner.Failed;
    }
}
