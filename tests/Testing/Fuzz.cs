using System.Diagnostics;
using System.Text;

namespace OpenGov.Testing;

/// <summary>
/// Broken inputs, the same ones in every run. <c>OPENGOV_FUZZ_SECONDS</c> lets every test of them go on for so many seconds, with seeds that
/// nobody has tried.
/// </summary>
public sealed class Fuzz
{
    private readonly Random random;

    private Fuzz(int seed) => random = new Random(seed);

    /// <summary>As many as asked for, or as many as the seconds allow.</summary>
    /// <param name="samples">What inputs are made of by breaking it.</param>
    /// <param name="words">What may be put into them.</param>
    public static IEnumerable<(int Seed, byte[] Input)> Inputs(int count, IReadOnlyList<string> samples, IReadOnlyList<string> words)
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("OPENGOV_FUZZ_SECONDS"), out var given) ? given : 0;
        var watch = Stopwatch.StartNew();
        for (var seed = 0; seed < count || watch.Elapsed.TotalSeconds < seconds; seed++)
        {
            yield return (seed, new Fuzz(seed).Next(samples, words));
        }
    }

    private byte[] Next(IReadOnlyList<string> samples, IReadOnlyList<string> words) => random.Next(10) switch
    {
        0 => Bytes(random.Next(200)),
        1 or 2 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pick(words) + (random.Next(3) == 0 ? "" : " ")))),
        _ => Break(Encoding.UTF8.GetBytes(Pick(samples)), samples, words),
    };

    /// <summary>A few changes of a sample, each of a byte, a stretch or a word.</summary>
    private byte[] Break(byte[] sample, IReadOnlyList<string> samples, IReadOnlyList<string> words)
    {
        var input = new List<byte>(sample);
        for (var changes = random.Next(6); changes > 0; changes--)
        {
            var at = random.Next(input.Count + 1);
            var length = Math.Min(random.Next(30), input.Count - at);
            switch (random.Next(6))
            {
                case 0 when length > 0:
                    input[at] = (byte)random.Next(256);
                    break;
                case 1:
                    input.RemoveRange(at, length);
                    break;
                case 2:
                    input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length));
                    break;
                case 3:
                    var other = Encoding.UTF8.GetBytes(Pick(samples));
                    input.InsertRange(at, other[random.Next(other.Length)..]);
                    break;
                default:
                    input.InsertRange(at, Encoding.UTF8.GetBytes($" {Pick(words)} "));
                    break;
            }
        }

        return [.. input];
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(IReadOnlyList<string> list) => list[random.Next(list.Count)];
}
