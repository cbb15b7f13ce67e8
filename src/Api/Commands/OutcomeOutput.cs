using OpenGov.Domain.Model;

namespace OpenGov.Api.Commands;

/// <summary>Prints what a command of the domain decided.</summary>
internal static class OutcomeOutput
{
    /// <param name="typed">The id that was made from what the user typed, and what that was: a refusal names the id, which the user never saw.</param>
    public static int Print<T>(Outcome<T> outcome, Func<T, string> done, (GlobalId Id, string Text) typed)
    {
        if (outcome is Outcome<T>.Done succeeded)
        {
            Console.WriteLine(done(succeeded.Value));
            return CommandRunner.Done;
        }

        foreach (var refusal in ((Outcome<T>.Refused)outcome).Refusals)
        {
            Console.Error.WriteLine(refusal.Message.Replace(typed.Id.ToString(), typed.Text, StringComparison.Ordinal));
        }

        return CommandRunner.Failed;
    }
}
