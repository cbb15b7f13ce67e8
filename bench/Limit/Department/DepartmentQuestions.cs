namespace OpenGov.Limit.Department;

/// <summary>What the questions ask for, where only the filled database tells.</summary>
/// <param name="Engagement">The id that Q1 asks for.</param>
/// <param name="After">The cursor that Q6 goes on from.</param>
internal sealed record DepartmentQuestions(long Engagement, string After);
