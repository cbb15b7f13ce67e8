using System.Text;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Tests.Robustness;

/// <summary>
/// Twice the document is at most about twice the work, or is refused. Work is counted in steps and in bytes allocated, never in time; the limits of the
/// parser are lifted so far that they do not hide it.
/// </summary>
public sealed class GrowthTests
{
    private const int Megabyte = 1_000_000;
    private static readonly ParserLimits Lifted = new(MaxTokens: int.MaxValue, MaxBytes: int.MaxValue);

    public static TheoryData<string> Names => [.. LargeDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_megabyte_is_refused_before_it_is_read(string name)
    {
        var allocated = Allocated(Megabyte, name, text => Assert.Equal(ErrorCodes.LimitExceeded, Parser.Parse(text).Error?.Code));

        Assert.InRange(allocated, 0, 100_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Parsing_twice_as_much_takes_about_twice_the_memory(string name)
    {
        void Parse(string text) => _ = Parser.Parse(text, Lifted);

        AssertAboutTwice(Allocated(Megabyte / 2, name, Parse), Allocated(Megabyte, name, Parse));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Validating_twice_as_much_takes_about_twice_the_steps_or_is_refused(string name)
    {
        var (half, whole) = (Validate(LargeDocuments.All[name], Megabyte / 2), Validate(LargeDocuments.All[name], Megabyte));

        if (whole is { IsRefused: false } && half is { IsRefused: false })
        {
            AssertAboutTwice(half.Steps, whole.Steps);
        }

        // Whatever is refused was refused for a number of steps that has nothing to do with the document beyond its own length.
        Assert.InRange(whole.Steps, 0, ValidationLimits.Default.MaxSteps + Megabyte);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Preparing_twice_as_much_takes_about_twice_the_memory(string name)
    {
        static void Read(string text)
        {
            try
            {
                CachedDocument.Read(PetSchema.Schema, text, new EngineLimits(Lifted));
            }
            catch (GraphQLException)
            {
                // Refused: what that took is what is measured.
            }
        }

        AssertAboutTwice(Allocated(Megabyte / 8, name, Read), Allocated(Megabyte / 4, name, Read));
    }

    /// <summary>Bytes allocated for a document of about this length; the second time, when everything that is kept has been made.</summary>
    private static long Allocated(int length, string name, Action<string> act)
    {
        var text = OfLength(LargeDocuments.All[name], length);
        act(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        act(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (int Steps, bool IsRefused) Validate(Func<int, string> document, int length)
    {
        var parsed = Parser.Parse(OfLength(document, length), Lifted);
        if (!parsed.Succeeded)
        {
            return (0, true);
        }

        var context = new ValidationContext(PetSchema.Schema, parsed.Document, ValidationLimits.Default);
        var errors = DocumentValidator.Validate(context, SpecifiedRules.All);
        return (context.Steps, errors.Any(error => error.Code == ErrorCodes.LimitExceeded));
    }

    private static string OfLength(Func<int, string> document, int length)
    {
        // What one more repetition adds is known from a hundred of them.
        var each = (Encoding.UTF8.GetByteCount(document(200)) - Encoding.UTF8.GetByteCount(document(100))) / 100.0;
        return document((int)(length / each));
    }

    private static void AssertAboutTwice(long half, long whole) => Assert.InRange(whole, 0, (long)(2.3 * half) + 20_000);
}
