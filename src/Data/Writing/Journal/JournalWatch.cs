namespace OpenGov.Data.Writing.Journal;

/// <summary>
/// Wakes those who wait for the journal to grow: at once for what this program has written, within <see cref="Interval"/> for what another has. One
/// small read of the journal's head serves all who wait; nobody waiting, nothing is read. For many threads.
/// </summary>
public sealed class JournalWatch(DatabaseAddress address, TimeProvider clock)
{
    /// <summary>How long another program's write may go unnoticed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly JournalReader journal = new(address);
    private readonly Lock gate = new();
    private TaskCompletionSource moved = NewSignal();
    private long known;
    private int waiting;
    private bool polls;

    /// <summary>Tells that the journal has reached this sequence, committed.</summary>
    internal void Moved(long sequence)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            if (sequence <= known)
            {
                return;
            }

            known = sequence;
            (signal, moved) = (moved, NewSignal());
        }

        signal.SetResult();
    }

    /// <summary>Waits until the journal reaches beyond the sequence.</summary>
    /// <exception cref="Exception">The journal's head could not be read.</exception>
    internal async Task WaitBeyondAsync(long sequence, CancellationToken cancellation)
    {
        while (true)
        {
            Task signal;
            bool starts;
            lock (gate)
            {
                if (known > sequence)
                {
                    return;
                }

                waiting++;
                signal = moved.Task;
                starts = !polls;
                polls = true;
            }

            if (starts)
            {
                _ = PollAsync();
            }

            try
            {
                await signal.WaitAsync(cancellation);
            }
            finally
            {
                lock (gate)
                {
                    waiting--;
                }
            }
        }
    }

    /// <summary>Runs while somebody waits. A failure is told to all who do; the next to wait begins anew.</summary>
    private async Task PollAsync()
    {
        try
        {
            do
            {
                await Task.Delay(Interval, clock);
                if (IsWaitedFor())
                {
                    Moved((await journal.HeadAsync()).Sequence);
                }
            }
            while (GoesOn());
        }
        catch (Exception failure)
        {
            TaskCompletionSource signal;
            lock (gate)
            {
                polls = false;
                (signal, moved) = (moved, NewSignal());
            }

            signal.SetException(failure);
            _ = signal.Task.Exception;
        }
    }

    private bool IsWaitedFor()
    {
        lock (gate)
        {
            return waiting > 0;
        }
    }

    private bool GoesOn()
    {
        lock (gate)
        {
            return polls = waiting > 0;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
