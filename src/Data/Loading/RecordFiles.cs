using OpenGov.Data.Checking;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>
/// Which file of a record holds which type: the plural in kebab case, in any folder below (<c>PartnerCity</c> is
/// <c>record/international/partner-cities.csv</c>).
/// </summary>
public static class RecordFiles
{
    /// <summary>The name of the file that holds a type.</summary>
    public static string NameOf(EntityModel type) => Naming.ToKebab(type.Plural) + ".csv";

    /// <summary>The files of a record, by their path. Notes (<c>.md</c>), hidden files and the two lists about the record
    /// are no part of it.</summary>
    internal static IReadOnlyList<RecordFile> Find(string folder, DomainModel model, LoadErrorList errors)
    {
        var root = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var types = RecordTypes.Of(model).ToDictionary(NameOf);
        var others = model.Entities.Where(type => !type.IsComponent && !types.ContainsKey(NameOf(type))).ToDictionary(NameOf);
        var found = new Dictionary<EntityModel, RecordFile>();
        if (!Directory.Exists(folder))
        {
            errors.Add(new LoadError(root, null, null, null, "there is no such folder; name the one that holds the record's CSV files."));
            return [];
        }

        foreach (var (path, inside) in FilesBelow(folder))
        {
            var shown = $"{root}/{inside}";
            var name = Path.GetFileName(path);
            if (types.GetValueOrDefault(name) is { } type)
            {
                if (!found.TryAdd(type, new RecordFile(type, path, shown)))
                {
                    errors.Add(new LoadError(shown, null, null, null,
                        $"\"{found[type].Name}\" holds the type {type.Name} already; a type has one file. Put their rows together."));
                }
            }
            else if (others.GetValueOrDefault(name) is { } other)
            {
                errors.Add(new LoadError(shown, null, null, null, RecordTypes.WhyNot(other)!));
            }
            else
            {
                errors.Add(new LoadError(shown, null, null, null,
                    "no type has this file; a file is named for the plural of its type, as \"partner-cities.csv\" for PartnerCity."
                    + NearName.Question(name, types.Keys)));
            }
        }

        if (found.Count == 0 && errors.Count == 0)
        {
            errors.Add(new LoadError(root, null, null, null, "the folder has no CSV file; name the one that holds the record."));
        }

        return [.. found.Values];
    }

    private static IEnumerable<(string Path, string Inside)> FilesBelow(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => (path, inside: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
        .Where(file => !file.inside.Split('/').Any(part => part.StartsWith('.')) && !file.inside.EndsWith(".md", StringComparison.Ordinal))
        .Where(file => file.inside is not (CoverageFile.Name or SampleFile.Name))
        .OrderBy(file => file.inside, StringComparer.Ordinal);
}

/// <param name="Path">Where the file is.</param>
/// <param name="Name">What errors call it: the record's folder and the path inside.</param>
internal sealed record RecordFile(EntityModel Type, string Path, string Name);
