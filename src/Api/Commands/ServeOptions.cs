using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using OpenGov.Api.Hosting;

namespace OpenGov.Api.Commands;

/// <summary>Options of <c>serve</c>.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string> urls = new("--urls")
    {
        Description = "Addresses to listen on, parted by semicolons.",
        HelpName = "URLS",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private readonly Option<string> roles = new("--roles")
    {
        Description = "What this node does: \"api\", \"publisher\", or both, parted by a comma.",
        HelpName = "ROLES",
        DefaultValueFactory = _ => "api,publisher",
    };

    private readonly RequestOptions requests = new();

    public ServeOptions()
    {
        urls.Validators.Add(CheckUrls);
        roles.Validators.Add(CheckRoles);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(urls);
        command.Options.Add(roles);
        requests.AddTo(command);
    }

    public NodeSettings Read(ParseResult arguments)
    {
        var wanted = arguments.GetRequiredValue(roles).Split(',');
        return new NodeSettings(arguments.GetRequiredValue(urls), wanted.Contains("api"), wanted.Contains("publisher"))
        {
            Requests = requests.Read(arguments),
        };
    }

    private static void CheckUrls(OptionResult result)
    {
        foreach (var address in result.GetValueOrDefault<string>()!.Split(';'))
        {
            if (WhyNotListenOn(address) is { } problem)
            {
                result.AddError(problem);
            }
        }
    }

    private static string? WhyNotListenOn(string address)
    {
        BindingAddress parsed;
        try
        {
            parsed = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return $"\"{address}\" is no address to listen on; write one such as \"http://127.0.0.1:5080\".";
        }

        if (string.Equals(parsed.Scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase))
        {
            return $"\"{address}\" asks for TLS, which a node does not speak; listen on http, behind a web server that does.";
        }

        if (!string.Equals(parsed.Scheme, Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) || parsed.Port > IPEndPoint.MaxPort || parsed.PathBase.Length > 0)
        {
            return $"\"{address}\" is no address to listen on; write one such as \"http://127.0.0.1:5080\", with a port of 0 to {IPEndPoint.MaxPort} and no path.";
        }

        // Any other host is taken for all of the machine's addresses: a mistyped 127.0.0.1 would open the node to the network.
        return parsed.IsUnixPipe || parsed.Host is "*" or "+" || string.Equals(parsed.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(parsed.Host, out _)
            ? null
            : $"\"{parsed.Host}\" in \"{address}\" is no network address; write one such as \"http://127.0.0.1:5080\", or \"http://*:5080\" for all that the machine has.";
    }

    private static void CheckRoles(OptionResult result)
    {
        foreach (var unknown in result.GetValueOrDefault<string>()!.Split(',').Except(["api", "publisher"]))
        {
            result.AddError($"There is no role \"{unknown}\"; allowed are \"api\" and \"publisher\".");
        }
    }
}
