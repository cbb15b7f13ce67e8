namespace OpenGov.Api.Hosting;

/// <summary>A command that cannot be carried out, by the user's doing or the installation's: its message is what the user reads.</summary>
internal sealed class CommandFailure(string message) : Exception(message);
