using System.Collections.Immutable;
using System.Text;
using OpenGov.Data.Planning;
using OpenGov.Data.Schema;
using OpenGov.Data.Searching;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>What a search found.</summary>
internal sealed partial class JsonEmitter
{
    private void Hits(HitRow shape, LevelRows rows, int list)
    {
        writer.Raw((byte)'[');
        for (var i = 0; i < rows.Count(list); i++)
        {
            if (i > 0)
            {
                writer.Raw((byte)',');
            }

            var place = rows.Place(list, i);
            rows.Rows.Current = place;
            Hit(shape, rows.Rows, rows, place);
        }

        writer.Raw((byte)']');
    }

    private void Hit(HitRow shape, ResultRow row, LevelRows? level, int index)
    {
        var type = row.Utf8(shape.TypeColumn);
        foreach (var candidate in shape.Types)
        {
            if (!type.SequenceEqual(candidate.TypeName))
            {
                continue;
            }

            if (candidate.Child is not { } child)
            {
                Object(candidate.Row, row, level, index);
                return;
            }

            var found = level!.Children[child];
            var at = At(found, index, candidate.Type);
            Object(candidate.Row, found.Rows, found, at);
            return;
        }

        throw new InvalidOperationException($"The search found a row of \"{Encoding.UTF8.GetString(type)}\", for which nothing was planned.");
    }

    private void Matches(ConnectionValue.Matches shape, ResultRow row, LevelRows level, int index)
    {
        writer.Raw((byte)'[');
        var terms = (string[])level.Level.Values[shape.Terms]!;
        var type = row.Utf8(shape.Texts.TypeColumn);
        var isFirst = true;
        foreach (var candidate in shape.Texts.Types)
        {
            if (!type.SequenceEqual(candidate.TypeName))
            {
                continue;
            }

            var found = level.Children[candidate.Child];
            At(found, index, candidate.Type);
            foreach (var (property, column) in candidate.Texts)
            {
                if (SearchPassage.Of(Texts(found.Rows, column, property), terms) is { } passage)
                {
                    writer.Raw(isFirst ? (byte)'{' : (byte)',');
                    if (!isFirst)
                    {
                        writer.Raw((byte)'{');
                    }

                    isFirst = false;
                    Match(shape.Fields, property, passage);
                }
            }

            break;
        }

        writer.Raw((byte)']');
    }

    private void Match(ImmutableArray<MatchField> fields, PropertyModel property, SearchPassage passage)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                writer.Raw((byte)',');
            }

            writer.Raw(fields[i].Prefix);
            switch (fields[i].Part)
            {
                case MatchPart.Field:
                    writer.String(property.Name);
                    break;
                case MatchPart.Passage:
                    writer.String(passage.Text);
                    break;
                case MatchPart.Start:
                    writer.Number((long)passage.Start);
                    break;
                case MatchPart.Length:
                    writer.Number((long)passage.Length);
                    break;
                default:
                    writer.Raw(fields[i].Constant);
                    break;
            }
        }

        writer.Raw((byte)'}');
    }

    /// <summary>Goes to the row of a hit: the index is written with the rows, and both are read in one snapshot.</summary>
    private static int At(LevelRows rows, int hit, EntityModel type)
    {
        if (rows.Count(hit) == 0)
        {
            throw new InvalidOperationException($"The search found a row of \"{type.Name}\" that is not there.");
        }

        return rows.Rows.Current = rows.Place(hit, 0);
    }

    private static IReadOnlyList<string> Texts(ResultRow row, int column, PropertyModel property)
    {
        if (row.IsNull(column))
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(row.Utf8(column));
        return property.Kind == PropertyKind.TextList ? TextListJson.Read(text) : [text];
    }
}
