using System.CommandLine;
using System.CommandLine.Parsing;
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
            try
            {
                BindingAddress.Parse(address);
            }
            catch (FormatException)
            {
                result.AddError($"\"{address}\" is no address to listen on; write one such as \"http://127.0.0.1:5080\".");
            }
        }
    }

    private static void CheckRoles(OptionResult result)
    {
        foreach (var unknown in result.GetValueOrDefault<string>()!.Split(',').Except(["api", "publisher"]))
        {
            result.AddError($"There is no role \"{unknown}\"; allowed are \"api\" and \"publisher\".");
        }
    }
}
