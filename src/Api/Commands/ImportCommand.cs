using System.CommandLine;
using OpenGov.Api.Hosting;
using OpenGov.Data.Loading;

namespace OpenGov.Api.Commands;

/// <summary><c>import TYPE FILE</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(CommonOptions common)
    {
        var type = EntityArgument.Create();
        var file = new Argument<FileInfo>("file")
        {
            Description = "CSV in UTF-8; its columns are those that \"export\" writes.",
            CustomParser = PathArgument.File,
        };
        var actor = new Option<string>("--actor")
        {
            Description = "Who stands in the journal.",
            DefaultValueFactory = _ => Environment.UserName,
        };
        actor.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
            {
                result.AddError("\"--actor\" is empty; name who stands in the journal, or leave it out.");
            }
        });
        var command = new Command("import", "Inserts or updates the rows of one type from a CSV: all rows or none, with an error for each bad one.")
        {
            type, file, actor,
        };
        common.AddTo(command);
        command.SetBody(async (arguments, cancellation) =>
        {
            var source = arguments.GetRequiredValue(file);
            var entity = EntityArgument.Find(arguments.GetRequiredValue(type));
            await using var content = PathArgument.Open(source);
            await using var platform = await Platform.OpenAsync(common.Read(arguments), cancellation);
            var report = await CommandRunner.WithProgressAsync($"import {entity.Plural}", async progress =>
                await new CsvImporter(platform.Store).ImportAsync(
                    entity, source.ToString(), content, arguments.GetRequiredValue(actor),
                    new Progress<LoadProgress>(step => progress(step.Done, step.Total)), cancellation));
            return LoadOutput.Print(report);
        });
        return command;
    }
}
