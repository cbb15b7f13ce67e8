using System.Collections.Concurrent;

namespace OpenGov.Limit;

/// <summary>As many connections as requests ever ran at a time.</summary>
internal sealed class AnswersPool<T>(Func<Task<T>> open) : IDisposable
    where T : IDisposable
{
    private readonly ConcurrentBag<T> idle = [];

    public async ValueTask<T> TakeAsync() => idle.TryTake(out var known) ? known : await open();

    public void Return(T answers) => idle.Add(answers);

    public void Dispose()
    {
        while (idle.TryTake(out var answers))
        {
            answers.Dispose();
        }
    }
}
