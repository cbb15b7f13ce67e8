using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using OpenGov.Api.Hosting;

namespace OpenGov.Api.Commands;

/// <summary>Options of <c>serve</c> that say what a node takes from its callers.</summary>
internal sealed class RequestOptions
{
    private static readonly RequestSettings Default = new();

    private readonly Option<int> body = NumberOption.Create("--body-limit", "BYTES", "The largest body of a request.", Default.BodyBytes, 1_000, 10_000_000);

    private readonly Option<int> header = NumberOption.Create(
        "--header-limit", "BYTES", "The most that a request's headers may have, and its first line.", Default.HeaderBytes, 4_096, 1_000_000);

    private readonly Option<int> concurrent = NumberOption.Create(
        "--concurrent-operations", "COUNT", "How many operations run at once; ten times as many wait.", Default.ConcurrentOperations, 1, 10_000);

    private readonly Option<int> rate = NumberOption.Create(
        "--rate-limit", "COUNT", "Requests a second that one caller may send in the long run, ten times as many at once; 0 for no limit.",
        Default.RequestsPerSecond, 0, 1_000_000);

    private readonly Option<int> timeout = NumberOption.Create(
        "--timeout", "SECONDS", "How long an operation may take.", (int)Default.Timeout.TotalSeconds, 1, 3_600);

    private readonly Option<int> streamsPerCaller = NumberOption.Create(
        "--event-streams-per-caller", "COUNT", "How many event streams one caller may have open.", Default.StreamsPerCaller, 1, 10_000);

    private readonly Option<int> streams = NumberOption.Create("--event-streams", "COUNT", "How many event streams may be open in all.", Default.Streams, 0, 100_000);

    private readonly Option<int> costOpen = Cost("open", Default.CostLimits.Open, "a caller without a key, or with one of the clearance Open");
    private readonly Option<int> costInternal = Cost("internal", Default.CostLimits.Internal, "a caller with the clearance Internal");
    private readonly Option<int> costRestricted = Cost("restricted", Default.CostLimits.Restricted, "a caller with the clearance Restricted");

    private readonly Option<int> slow = NumberOption.Create(
        "--slow-operation", "MILLISECONDS", "An operation that takes as long is logged with its SQL; 0 logs none.", (int)Default.SlowOperation.TotalMilliseconds, 0, 3_600_000);

    private readonly Option<string[]> origins = new("--cors-origin")
    {
        Description = "An origin whose pages may ask, such as \"https://app.example.org\". May be given several times.",
        HelpName = "ORIGIN",
        CustomParser = result => Parse(result, Origin),
    };

    private readonly Option<IPAddress[]> proxies = new("--proxy")
    {
        Description = "Address of a web server that passes requests on and is believed to say for whom. May be given several times; one on this machine need not be.",
        HelpName = "ADDRESS",
        CustomParser = result => Parse(result, Address),
    };

    private readonly Option<string> trusted = new("--trusted-documents-only")
    {
        Description = "Whether callers without a key may send documents of their own: \"off\", they may; \"report\", they may, and it is logged; \"on\", they may not.",
        HelpName = "off|report|on",
        DefaultValueFactory = _ => "off",
    };

    public RequestOptions() => trusted.AcceptOnlyFromAmong("off", "report", "on");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[body, header, concurrent, rate, timeout, streamsPerCaller, streams, costOpen, costInternal, costRestricted, slow, origins, proxies, trusted])
        {
            command.Options.Add(option);
        }
    }

    public RequestSettings Read(ParseResult arguments) => new()
    {
        BodyBytes = arguments.GetValue(body),
        HeaderBytes = arguments.GetValue(header),
        ConcurrentOperations = arguments.GetValue(concurrent),
        RequestsPerSecond = arguments.GetValue(rate),
        Timeout = TimeSpan.FromSeconds(arguments.GetValue(timeout)),
        StreamsPerCaller = arguments.GetValue(streamsPerCaller),
        Streams = arguments.GetValue(streams),
        CostLimits = new CostLimits
        {
            Open = arguments.GetValue(costOpen),
            Internal = arguments.GetValue(costInternal),
            Restricted = arguments.GetValue(costRestricted),
        },
        SlowOperation = TimeSpan.FromMilliseconds(arguments.GetValue(slow)),
        CorsOrigins = arguments.GetValue(origins) ?? [],
        Proxies = arguments.GetValue(proxies) ?? [],
        TrustedDocumentsOnly = Enum.Parse<TrustedDocumentsMode>(arguments.GetRequiredValue(trusted), ignoreCase: true),
    };

    private static Option<int> Cost(string clearance, int standard, string who) => NumberOption.Create(
        $"--cost-limit-{clearance}", "COUNT", $"The most that one operation of {who} may cost.", standard, 1, 1_000_000_000);

    /// <summary>Every value of an option that may be given several times; an error for each that is none.</summary>
    private static T[] Parse<T>(ArgumentResult result, Func<string, (T? Value, string? Problem)> parse)
        where T : class
    {
        var values = new List<T>();
        foreach (var token in result.Tokens)
        {
            var (value, problem) = parse(token.Value);
            if (value is not null)
            {
                values.Add(value);
            }
            else
            {
                result.AddError(problem!);
            }
        }

        return [.. values];
    }

    /// <summary>An origin as a browser writes it: scheme, host in ASCII, the port where it is not the scheme's own.</summary>
    private static (string? Value, string? Problem) Origin(string text)
    {
        if (text == "*")
        {
            return (null, "\"*\" would let every site ask in its visitors' browsers; name each origin, such as \"https://app.example.org\".");
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? ($"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}", null)
            : (null, $"\"{text}\" is no origin; write scheme and host, and the port where it has one, such as \"https://app.example.org\".");
    }

    private static (IPAddress? Value, string? Problem) Address(string text) => IPAddress.TryParse(text, out var address)
        ? (address, null)
        : (null, $"\"{text}\" is no network address; write one such as \"10.0.0.5\".");
}
