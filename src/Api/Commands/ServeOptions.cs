using System.CommandLine;
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

    public ServeOptions() => roles.Validators.Add(result =>
    {
        var unknown = result.GetValueOrDefault<string>()!.Split(',').Except(["api", "publisher"]).ToArray();
        if (unknown.Length > 0)
        {
            result.AddError($"There is no role \"{unknown[0]}\"; allowed are \"api\" and \"publisher\".");
        }
    });

    public void AddTo(Command command)
    {
        command.Options.Add(urls);
        command.Options.Add(roles);
    }

    public NodeSettings Read(ParseResult arguments)
    {
        var wanted = arguments.GetRequiredValue(roles).Split(',');
        return new NodeSettings(arguments.GetRequiredValue(urls), wanted.Contains("api"), wanted.Contains("publisher"));
    }
}
