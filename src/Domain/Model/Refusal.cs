namespace OpenGov.Domain.Model;

/// <summary>One reason why a command was refused.</summary>
/// <param name="Code">One of <see cref="CommandErrorCodes"/>.</param>
/// <param name="Field">The command's field, in lower camel case.</param>
/// <param name="Message">A sentence: what was found, what is allowed, what to do.</param>
public sealed record Refusal(string Code, string Field, string Message);
