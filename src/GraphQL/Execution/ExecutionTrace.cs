using System.Diagnostics;

namespace OpenGov.GraphQL.Execution;

/// <summary>What one run of a plan has read, in order. For one thread at a time.</summary>
public sealed class ExecutionTrace
{
    private readonly List<TracedStatement> statements = [];

    public IReadOnlyList<TracedStatement> Statements => statements;

    /// <summary>Notes a statement that begins.</summary>
    /// <param name="text">What was sent, without values.</param>
    public TracedStatement Begin(string text, IReadOnlyList<string> parameterTypes)
    {
        var statement = new TracedStatement(text, parameterTypes);
        statements.Add(statement);
        return statement;
    }
}

/// <summary>One statement of a run.</summary>
public sealed class TracedStatement(string text, IReadOnlyList<string> parameterTypes)
{
    private long ticks;

    public string Text { get; } = text;
    public IReadOnlyList<string> ParameterTypes { get; } = parameterTypes;
    public int Rows { get; private set; }

    /// <summary>Spent waiting for the database, the writing of rows not counted.</summary>
    public TimeSpan Time => Stopwatch.GetElapsedTime(0, ticks);

    /// <param name="start">Of <see cref="Stopwatch.GetTimestamp"/>, when the waiting began.</param>
    /// <param name="isRow">True where a row came of it.</param>
    public void Waited(long start, bool isRow)
    {
        ticks += Stopwatch.GetTimestamp() - start;
        Rows += isRow ? 1 : 0;
    }
}
