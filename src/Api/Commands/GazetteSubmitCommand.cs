using System.CommandLine;
using System.Text;
using OpenGov.Api.Hosting;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Api.Commands;

/// <summary><c>gazette submit</c>: hands in an agency's text.</summary>
internal static class GazetteSubmitCommand
{
    public static Command Create(CommonOptions common)
    {
        var body = new Argument<FileInfo>("body") { Description = "File with the text, in UTF-8.", CustomParser = PathArgument.File };
        var category = new Option<string>("--category") { Description = "What the text is.", Required = true };
        category.AcceptOnlyFromAmong([.. Enum.GetValues<GazetteCategory>().Select(value => EnumModel.ToValue(value))]);
        var agency = new Option<string>("--agency") { Description = "Code of the agency that hands it in.", HelpName = "CODE", Required = true };
        var title = new Option<string>("--title") { Description = "Title of the document.", Required = true };
        var by = new Option<string>("--by") { Description = "Who answers for the text. Restricted: never published.", Required = true };
        var key = new Option<string?>("--key") { Description = "Key of the submission, so that a repeated command is found out; made when not given." };
        var number = new Option<string?>("--number") { Description = "The agency's document number." };
        var issued = PartialDateOption("--issued", "Day on which the agency issued the document.");
        var effective = PartialDateOption("--effective", "Day from which it is in force.");
        var command = new Command("submit", "Hands in a text for the gazette. It is published in the next issue after it was accepted.")
        {
            body, category, agency, title, by, key, number, issued, effective,
        };
        common.AddTo(command);
        command.SetBody(async (arguments, cancellation) =>
        {
            var text = await ReadTextAsync(arguments.GetRequiredValue(body), cancellation);
            await using var platform = await Platform.OpenAsync(common.Read(arguments), cancellation);
            var code = arguments.GetRequiredValue(agency);
            var agencyId = GlobalId.FromKey(nameof(Agency), code);
            var outcome = await platform.Desk.SubmitAsync(
                new SubmitToGazette(
                    Enum.GetValues<GazetteCategory>().Single(value => EnumModel.ToValue(value) == arguments.GetRequiredValue(category)),
                    new EntityId<Agency>(agencyId.Value),
                    arguments.GetRequiredValue(title), text, arguments.GetRequiredValue(by))
                {
                    Key = arguments.GetValue(key),
                    DocumentNumber = arguments.GetValue(number),
                    IssuedOn = arguments.GetValue(issued),
                    EffectiveOn = arguments.GetValue(effective),
                },
                Environment.UserName, cancellation);
            return OutcomeOutput.Print(
                outcome, submission => $"Submitted as \"{submission.Key}\". Accept it with: opengov gazette accept {submission.Key}", (agencyId, code));
        });
        return command;
    }

    /// <summary>Strictly: a text in Big5 would be printed in the gazette with question marks.</summary>
    private static async Task<string> ReadTextAsync(FileInfo file, CancellationToken cancellation)
    {
        // With its mark, which is left out of the text; the marks of other encodings would be obeyed, and laxly.
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        using var reader = new StreamReader(PathArgument.Open(file), strict, detectEncodingFromByteOrderMarks: false);
        try
        {
            return await reader.ReadToEndAsync(cancellation);
        }
        catch (DecoderFallbackException)
        {
            throw new CommandFailure($"The file \"{file}\" is not a text in UTF-8; save it as UTF-8.");
        }
    }

    private static Option<PartialDate?> PartialDateOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!PartialDate.TryParse(text, out var date))
            {
                result.AddError($"\"{text}\" is no date; allowed is YYYY, YYYY-MM or YYYY-MM-DD.");
            }

            return date;
        },
    };
}
