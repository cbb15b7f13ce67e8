using System.Collections.Concurrent;

namespace OpenGov.Limit;

/// <summary>As many connections as requests ever ran at a time.</summary>
internal sealed class AnswersPool(Func<Task<Answers>> open) : IDisposable
{
    private readonly ConcurrentBag<Answers> idle = [];

    public async ValueTask<Answers> TakeAsync() => idle.TryTake(out var known) ? known : await open();

    public void Return(Answers answers) => idle.Add(answers);

    public void Dispose()
    {
        while (idle.TryTake(out var answers))
        {
            answers.Dispose();
        }
    }
}
