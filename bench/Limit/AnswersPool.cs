using System.Collections.Concurrent;

namespace OpenGov.Limit;

/// <summary>As many connections as requests ever ran at a time.</summary>
internal sealed class AnswersPool(Func<Answers> open) : IDisposable
{
    private readonly ConcurrentBag<Answers> idle = [];

    public Answers Take() => idle.TryTake(out var known) ? known : open();

    public void Return(Answers answers) => idle.Add(answers);

    public void Dispose()
    {
        while (idle.TryTake(out var answers))
        {
            answers.Dispose();
        }
    }
}
