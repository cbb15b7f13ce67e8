namespace OpenGov.Domain.Model;

/// <summary>Why a command was refused. A closed list: callers decide on these, never on the message.</summary>
public enum RefusalCode
{
    /// <summary>A required value is missing or blank.</summary>
    ValueRequired,

    /// <summary>A reference names nothing.</summary>
    NotFound,

    /// <summary>The key is another row's.</summary>
    AlreadyExists,

    /// <summary>The row is at another step of its workflow.</summary>
    WrongStatus,
}

/// <summary>One reason of a refusal.</summary>
/// <param name="Field">The command's field, in lower camel case.</param>
/// <param name="Message">A sentence: what was found, what is allowed, what to do.</param>
public sealed record Refusal(RefusalCode Code, string Field, string Message);
