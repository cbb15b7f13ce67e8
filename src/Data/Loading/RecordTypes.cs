using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>Which types come and go as CSV: those of kind Record. What the others do instead.</summary>
public static class RecordTypes
{
    /// <summary>Every type that import, export and the record can hold.</summary>
    public static IEnumerable<EntityModel> Of(DomainModel model) => model.Entities.Where(type => WhyNot(type) is null);

    /// <summary>Finds a type by its name or its plural, as a person types it.</summary>
    /// <returns>Null, with the sentence to show, when there is none that comes as CSV.</returns>
    public static EntityModel? Find(DomainModel model, string name, out string? problem)
    {
        var type = model.Entities.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(candidate.Plural, name, StringComparison.OrdinalIgnoreCase));
        problem = type is not null
            ? WhyNot(type)
            : NoSuchType(name, [.. Of(model).Select(candidate => candidate.Name)]);
        return problem is null ? type : null;
    }

    /// <summary>Why a type does not come as CSV, and what to do instead; null when it does.</summary>
    public static string? WhyNot(EntityModel type) => type switch
    {
        { IsComponent: true } =>
            $"{type.Name} is part of other rows and has no file of its own; write it into the column of the row that it belongs to.",
        { Kind: EntityKind.Workflow } =>
            $"{type.Name} lives a workflow and changes only by its commands; \"opengov --help\" lists them.",
        { Kind: EntityKind.Platform } =>
            $"{type.Name} is the platform's own bookkeeping and nobody writes it by hand; it follows from what is published and changed.",
        _ => null,
    };

    private static string NoSuchType(string name, string[] allowed) =>
        $"There is no type {LoadErrorList.Quote(name)}; allowed are {string.Join(", ", allowed)}.{NearName.Question(name, allowed)}";
}
