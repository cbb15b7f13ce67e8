namespace OpenGov.Data.Checking;

/// <summary>A number that a row of the record holds, as a value or inside a text.</summary>
/// <param name="Row">The row as a coverage entry names it: <c>Session session-2021-08-30-infosec</c>.</param>
/// <param name="IsFigure">True for the value of a figure.</param>
/// <param name="Words">What the row says in Chinese: tells it from others that hold the same number.</param>
internal sealed record HeldNumber(decimal Value, string Row, bool IsFigure, string Words);
