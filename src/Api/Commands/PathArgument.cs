using System.CommandLine.Parsing;
using OpenGov.Api.Hosting;

namespace OpenGov.Api.Commands;

/// <summary>Files and folders as a user names them. An empty name is what a script passes whose variable is not set.</summary>
internal static class PathArgument
{
    public static FileInfo? File(ArgumentResult result) => IsNamed(result, "file") ? new FileInfo(result.Tokens[0].Value) : null;

    public static DirectoryInfo? Folder(ArgumentResult result) => IsNamed(result, "folder") ? new DirectoryInfo(result.Tokens[0].Value) : null;

    /// <summary>Opens a file that a command is to read.</summary>
    /// <exception cref="CommandFailure">There is none.</exception>
    public static FileStream Open(FileInfo file)
    {
        if (Directory.Exists(file.FullName))
        {
            throw new CommandFailure($"\"{file}\" is a folder; name a file.");
        }

        return file.Exists ? file.OpenRead() : throw new CommandFailure($"There is no file \"{file}\"; name one that exists.");
    }

    private static bool IsNamed(ArgumentResult result, string what)
    {
        if (!string.IsNullOrWhiteSpace(result.Tokens[0].Value))
        {
            return true;
        }

        result.AddError($"An empty name was given where a {what} is to be named{(result.Parent is OptionResult option ? $", in \"{option.Option.Name}\"" : "")}; give the {what}'s path.");
        return false;
    }
}
