using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The headings of a column, from the model: its own label, with the labels of the references on the way before it
/// (國家：中文名稱), unless it begins with them already (國家代碼).
/// </summary>
internal static class ColumnLabels
{
    public static Label Of(ResultLevel level, ResultColumn column)
    {
        var type = level.Type;
        var zh = "";
        var en = "";
        foreach (var key in column.Path)
        {
            if (Member(type, key) is not var (label, target))
            {
                // A response key that the query made up: the property's own label says what it is.
                label = column.Property?.Label ?? new Label(key, key);
                target = null;
            }

            zh = zh.Length == 0 || label.Zh.StartsWith(zh, StringComparison.Ordinal) ? label.Zh : $"{zh}：{label.Zh}";
            en = en.Length == 0 || label.En.StartsWith(en, StringComparison.Ordinal) ? label.En : $"{en}: {label.En}";
            if (target is null)
            {
                break;
            }

            type = target;
        }

        return new Label(zh, en);
    }

    /// <summary>The heading of a list inside a row.</summary>
    public static Label OfList(ResultLevel parent, ResultLevel child) =>
        parent.Type.FindRelation(child.Name)?.Label ?? child.Type.Label;

    private static (Label Label, EntityModel? Target)? Member(EntityModel type, string key)
    {
        if (type.Aliases.TryGetValue(key, out var alias))
        {
            return (alias.Label, alias.Property.Target);
        }

        if (type.Find(key) is { } property)
        {
            return (property.Label, property.Target);
        }

        foreach (var relation in type.Relations.OfType<RelationModel.Link>())
        {
            if (relation.First is var (name, label) && name == key)
            {
                return (label, relation.Target);
            }
        }

        return null;
    }
}
