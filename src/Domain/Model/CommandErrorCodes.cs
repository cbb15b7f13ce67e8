namespace OpenGov.Domain.Model;

/// <summary>Why a command is refused: the closed list of codes in <c>docs/errors.md</c>. Callers decide on these, never on a
/// message.</summary>
public static class CommandErrorCodes
{
    /// <summary>A required value is missing or blank.</summary>
    public const string ValueRequired = "VALUE_REQUIRED";

    /// <summary>A reference names no row.</summary>
    public const string ReferenceUnknown = "REFERENCE_UNKNOWN";

    /// <summary>The key is another row's.</summary>
    public const string KeyTaken = "KEY_TAKEN";

    /// <summary>The row is at another step of its workflow.</summary>
    public const string StatusWrong = "STATUS_WRONG";
}
