using System.CommandLine;
using OpenGov.Api.Hosting;

namespace OpenGov.Api.Commands;

/// <summary>Options of every command that opens the database.</summary>
internal sealed class CommonOptions
{
    private readonly Option<DirectoryInfo> data = new("--data")
    {
        Description = "Folder of the database, the editions, the keys and the schedule. \"serve\" and \"migrate\" make it when it is missing.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("var"),
        CustomParser = PathArgument.Folder,
    };

    private readonly Option<string?> database = new("--database")
    {
        Description = "Npgsql connection string of a PostgreSQL database, such as \"Host=127.0.0.1;Database=opengov\". The embedded SQLite file otherwise.",
        HelpName = "CONNECTION",
    };

    private readonly Option<Uri?> publicUrl = Address(
        "--public-url",
        "Address under which the world finds /open, such as \"https://data.example.org/open\". Without it editions are local ones.",
        "https://data.example.org/open");

    private readonly Option<Uri?> apiUrl = Address(
        "--api-url",
        "Address of the API that readers may ask, such as \"https://api.example.org\": pages then link to it. Without it they stand alone.",
        "https://api.example.org");

    /// <param name="publishes">Whether the command makes editions, which name their public address.</param>
    public void AddTo(Command command, bool publishes = false)
    {
        command.Options.Add(data);
        command.Options.Add(database);
        if (publishes)
        {
            command.Options.Add(publicUrl);
            command.Options.Add(apiUrl);
        }
    }

    /// <exception cref="CommandFailure">There is no such database: where the folder is mistyped, an empty one would answer in its place.</exception>
    public PlatformSettings Read(ParseResult arguments) => Read(arguments, mayMake: false);

    /// <summary>As <see cref="Read(ParseResult)"/>, for a command that begins with an empty database where there is none.</summary>
    public PlatformSettings ReadOrMake(ParseResult arguments) => Read(arguments, mayMake: true);

    private PlatformSettings Read(ParseResult arguments, bool mayMake) => PlatformSettings.Of(
        arguments.GetRequiredValue(data).FullName, arguments.GetValue(database), arguments.GetValue(publicUrl), arguments.GetValue(apiUrl), mayMake);

    private static Option<Uri?> Address(string name, string description, string example) => new(name)
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            {
                return address;
            }

            result.AddError($"\"{text}\" is no public address; write an absolute one, such as \"{example}\".");
            return null;
        },
    };
}
