using System.CommandLine;
using OpenGov.Api.Hosting;
using OpenGov.Data.Loading;
using OpenGov.Domain.Model;

namespace OpenGov.Api.Commands;

/// <summary>The argument that names a type.</summary>
internal static class EntityArgument
{
    public static Argument<string> Create() => new("type")
    {
        Description = "A type of the record by its plural, such as partnerCities or partner-cities.",
    };

    public static EntityModel Find(string name) =>
        RecordTypes.Find(DomainModel.Current, name.Replace("-", "", StringComparison.Ordinal), out var problem)
        ?? throw new CommandFailure(problem!);
}
