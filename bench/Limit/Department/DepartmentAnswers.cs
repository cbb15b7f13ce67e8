namespace OpenGov.Limit.Department;

/// <summary>One connection with the seven statements, prepared once, their values bound. For one request at a time.</summary>
internal abstract class DepartmentAnswers(DepartmentQuestions questions) : IDisposable
{
    protected Page[] Pages { get; } =
    [
        new EngagementPage(questions.Engagement), new NewestPage(), new PetitionsPage(), new YearsPage(), new IssuePage(), new DeepPage(questions.After),
        new CitiesPage(),
    ];

    /// <param name="question">From 0.</param>
    /// <returns>Valid until the next call.</returns>
    public abstract ValueTask<ReadOnlyMemory<byte>> AnswerAsync(int question);

    public abstract void Dispose();
}
