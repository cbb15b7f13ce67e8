using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Journal;

/// <summary>
/// A row, or the changed part of one, as the journal keeps it: compact JSON by field name in the order of the model. References are
/// global ids, components objects, values in the one form that every output shows. Null values and empty lists are left out of a whole
/// row.
/// </summary>
/// <param name="Json">Open and Internal values.</param>
/// <param name="Restricted">The JSON of each Restricted value by field name, still to be encrypted.</param>
internal sealed record JournalImage(string Json, IReadOnlyDictionary<string, byte[]> Restricted)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <param name="members">The fields to show, null or not; null for all that have a value.</param>
    public static JournalImage Of(EntityRow row, EntityStatements statements, IReadOnlySet<string>? members)
    {
        var restricted = new Dictionary<string, byte[]>();
        var text = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(text, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, isRestricted, write) in Members(row, statements, members))
            {
                if (isRestricted)
                {
                    restricted.Add(name, ToJson(write));
                }
                else
                {
                    writer.WritePropertyName(name);
                    write(writer);
                }
            }

            writer.WriteEndObject();
        }

        return new JournalImage(Encoding.UTF8.GetString(text.WrittenSpan), restricted);
    }

    private static IEnumerable<(string Name, bool IsRestricted, Action<Utf8JsonWriter> Write)> Members(
        EntityRow row, EntityStatements statements, IReadOnlySet<string>? members)
    {
        for (var i = 0; i < row.Values.Length; i++)
        {
            var property = row.Type.Properties[i];
            var value = row.Values[i];
            if (members is null ? value is not null && !RowDifference.IsBookkeeping(property) : members.Contains(property.Name))
            {
                yield return (property.Name, property.Classification == Classification.Restricted,
                    writer => Write(writer, property, value));
            }
        }

        foreach (var link in statements.Links)
        {
            var ids = row.MembersOf(link.Relation);
            if (members?.Contains(link.Relation.Name) ?? ids.Length > 0)
            {
                yield return (link.Relation.Name, link.Relation.Classification == Classification.Restricted,
                    writer => Write(writer, link.Relation.Target, ids));
            }
        }

        foreach (var components in statements.Components)
        {
            var rows = row.MembersOf(components.Relation);
            if (members?.Contains(components.Relation.Name) ?? rows.Length > 0)
            {
                yield return (components.Relation.Name, IsRestricted(components.Relation),
                    writer => Write(writer, components.Relation.Target, rows));
            }
        }
    }

    /// <summary>A list is Restricted as a whole when any part of its components is.</summary>
    public static bool IsRestricted(RelationModel.Components components) =>
        components.Classification == Classification.Restricted
        || components.Target.Properties.Any(property => property.Classification == Classification.Restricted);

    private static byte[] ToJson(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(text, Options))
        {
            write(writer);
        }

        return text.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, EntityModel type, long[] ids)
    {
        writer.WriteStartArray();
        foreach (var id in ids)
        {
            writer.WriteStringValue(new GlobalId(type.Name, id).ToString());
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, EntityModel type, object?[][] rows)
    {
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is not null)
                {
                    writer.WritePropertyName(type.Properties[i].Name);
                    Write(writer, type.Properties[i], row[i]);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, PropertyModel property, object? value)
    {
        switch (property.Kind, value)
        {
            case (_, null):
                writer.WriteNullValue();
                break;
            case (PropertyKind.Reference, long id):
                writer.WriteStringValue(new GlobalId(property.Target!.Name, id).ToString());
                break;
            case (PropertyKind.Json, string json):
                writer.WriteRawValue(json, skipInputValidation: true);
                break;
            case (_, long number):
                writer.WriteNumberValue(number);
                break;
            case (_, int number):
                writer.WriteNumberValue(number);
                break;
            case (_, decimal number):
                // Without zeros at the end: 1.50 and 1.5 are one value.
                writer.WriteNumberValue(number / 1.0000000000000000000000000000m);
                break;
            case (_, bool flag):
                writer.WriteBooleanValue(flag);
                break;
            case (_, DateOnly day):
                writer.WriteStringValue(ValueText.Of(day));
                break;
            case (_, DateTimeOffset instant):
                writer.WriteStringValue(ValueText.Of(instant));
                break;
            case (_, IReadOnlyList<string> texts):
                writer.WriteRawValue(TextListJson.Write(texts), skipInputValidation: true);
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
