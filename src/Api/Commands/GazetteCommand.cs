using System.CommandLine;

namespace OpenGov.Api.Commands;

/// <summary><c>gazette submit</c>, <c>gazette accept</c> and <c>gazette calendar</c>: from an agency's text to its place in an issue.</summary>
internal static class GazetteCommand
{
    public static Command Create(CommonOptions common) => new("gazette", "The electronic gazette: submissions and the calendar of issues.")
    {
        GazetteSubmitCommand.Create(common),
        GazetteAcceptCommand.Create(common),
        GazetteCalendarCommand.Create(common),
    };
}
