using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Reading;

/// <summary>Writes rows as the shape of the plan says. Commas and brackets are right because the plan is.</summary>
internal sealed partial class JsonEmitter(ResponseWriter writer)
{
    private ArrayBufferWriter<byte>? cursor;

    /// <param name="level">The row's level, for the lists inside the row; null when it has none.</param>
    /// <param name="index">The row's place in its level.</param>
    public void Object(Shape.Object shape, ResultRow row, LevelRows? level, int index)
    {
        if (shape.Presence is { } presence && row.IsNull(presence))
        {
            writer.Null();
            return;
        }

        var separator = (byte)'{';
        foreach (var field in shape.Fields)
        {
            writer.Raw(separator);
            separator = (byte)',';
            writer.Raw(field.Prefix);
            switch (field.Value)
            {
                case Shape.Value value:
                    Value(value, row);
                    break;
                case Shape.Constant constant:
                    writer.Raw(constant.Json);
                    break;
                case Shape.Object inner:
                    Object(inner, row, level, index);
                    break;
                case Shape.List list:
                    List(list.Row, level!.Children[list.Child], index);
                    break;
                case Shape.Groups groups:
                    Groups(groups, level!.Children[groups.Child], index);
                    break;
                case Shape.Connection connection:
                    Connection(connection, connection.Child is { } child ? level!.Children[child] : null, index, row);
                    break;
            }
        }

        writer.Raw((byte)'}');
    }

    /// <param name="list">Which of the level's lists.</param>
    public void Groups(Shape.Groups shape, LevelRows rows, int list)
    {
        if (shape.IsWhole && rows.Count(list) == 0 && rows.Level.PageSize > 0)
        {
            writer.Raw((byte)'[');
            Object(shape.Row, NoRows.Of(rows.Level.Plan), null, 0);
            writer.Raw((byte)']');
            return;
        }

        List(shape.Row, rows, list);
    }

    /// <param name="rows">The list's level; null when only its length is asked for.</param>
    /// <param name="list">Which of the level's lists.</param>
    /// <param name="counted">The row that holds the list's length.</param>
    public void Connection(Shape.Connection shape, LevelRows? rows, int list, ResultRow counted)
    {
        var separator = (byte)'{';
        foreach (var field in shape.Fields)
        {
            writer.Raw(separator);
            separator = (byte)',';
            writer.Raw(field.Prefix);
            switch (field.Value)
            {
                case ConnectionValue.Nodes nodes:
                    List(nodes.Row, rows!, list);
                    break;
                case ConnectionValue.Hits hits:
                    Hits(hits.Row, rows!, list);
                    break;
                case ConnectionValue.Edges edges:
                    Edges(edges.Fields, rows!, list);
                    break;
                case ConnectionValue.PageInfo pageInfo:
                    PageInfo(pageInfo.Fields, rows!, list);
                    break;
                case ConnectionValue.TotalCount total:
                    writer.Number(counted.Int64(total.Column));
                    break;
                case ConnectionValue.Constant constant:
                    writer.Raw(constant.Json);
                    break;
            }
        }

        writer.Raw((byte)'}');
    }

    public void Edge(ImmutableArray<ConnectionField> fields, ResultRow row, LevelPlan plan, LevelRows? level, int index)
    {
        var separator = (byte)'{';
        foreach (var field in fields)
        {
            writer.Raw(separator);
            separator = (byte)',';
            writer.Raw(field.Prefix);
            switch (field.Value)
            {
                case ConnectionValue.Node node:
                    Object(node.Row, row, level, index);
                    break;
                case ConnectionValue.Cursor:
                    Cursor(row, plan);
                    break;
                case ConnectionValue.Hit hit:
                    Hit(hit.Row, row, level, index);
                    break;
                case ConnectionValue.Score score:
                    writer.Number(row.Int64(score.Column));
                    break;
                case ConnectionValue.Matches matches:
                    Matches(matches, row, level!, index);
                    break;
                case ConnectionValue.Constant constant:
                    writer.Raw(constant.Json);
                    break;
            }
        }

        writer.Raw((byte)'}');
    }

    private void List(Shape.Object shape, LevelRows rows, int list)
    {
        writer.Raw((byte)'[');
        for (var i = 0; i < rows.Count(list); i++)
        {
            if (i > 0)
            {
                writer.Raw((byte)',');
            }

            rows.Rows.Current = rows.Place(list, i);
            Object(shape, rows.Rows, rows, rows.Rows.Current);
        }

        writer.Raw((byte)']');
    }

    private void Edges(ImmutableArray<ConnectionField> fields, LevelRows rows, int list)
    {
        writer.Raw((byte)'[');
        for (var i = 0; i < rows.Count(list); i++)
        {
            if (i > 0)
            {
                writer.Raw((byte)',');
            }

            rows.Rows.Current = rows.Place(list, i);
            Edge(fields, rows.Rows, rows.Level.Plan, rows, rows.Rows.Current);
        }

        writer.Raw((byte)']');
    }

    private void PageInfo(ImmutableArray<ConnectionField> fields, LevelRows rows, int list)
    {
        var paging = rows.Level.Plan.Paging!;
        var separator = (byte)'{';
        foreach (var field in fields)
        {
            writer.Raw(separator);
            separator = (byte)',';
            writer.Raw(field.Prefix);
            switch (field.Value)
            {
                case ConnectionValue.HasNextPage:
                    writer.Boolean(paging.IsBackward ? paging.Before is not null : rows.HasMore(list));
                    break;
                case ConnectionValue.HasPreviousPage:
                    writer.Boolean(paging.IsBackward ? rows.HasMore(list) : paging.After is not null);
                    break;
                case ConnectionValue.StartCursor:
                    CursorAt(rows, list, 0);
                    break;
                case ConnectionValue.EndCursor:
                    CursorAt(rows, list, rows.Count(list) - 1);
                    break;
                case ConnectionValue.Constant constant:
                    writer.Raw(constant.Json);
                    break;
            }
        }

        writer.Raw((byte)'}');
    }

    private void CursorAt(LevelRows rows, int list, int row)
    {
        if (rows.Count(list) == 0)
        {
            writer.Null();
            return;
        }

        rows.Rows.Current = rows.Place(list, row);
        Cursor(rows.Rows, rows.Level.Plan);
    }

    /// <summary>See <see cref="CursorPlan"/> for the form.</summary>
    private void Cursor(ResultRow row, LevelPlan plan)
    {
        using var json = new ResponseWriter();
        json.Raw("[\""u8);
        foreach (var digit in plan.Cursor!.Mark)
        {
            json.Raw((byte)digit);
        }

        json.Raw((byte)'"');
        Span<byte> digits = stackalloc byte[20];
        foreach (var column in plan.CursorColumns)
        {
            json.Raw((byte)',');
            if (row.IsNull(column))
            {
                json.Null();
            }
            else if (plan.Columns[column].Kind == PropertyKind.Boolean)
            {
                json.Raw(row.Int64(column) != 0 ? "\"true\""u8 : "\"false\""u8);
            }
            else if (plan.Columns[column].IsInteger)
            {
                Utf8Formatter.TryFormat(row.Int64(column), digits, out var count);
                json.String(digits[..count]);
            }
            else
            {
                json.String(row.Utf8(column));
            }
        }

        json.Raw((byte)']');
        cursor ??= new ArrayBufferWriter<byte>();
        cursor.Clear();
        var encoded = cursor.GetSpan(Base64Url.GetEncodedLength(json.Written.Length));
        Base64Url.EncodeToUtf8(json.Written.Span, encoded, out _, out var written);
        writer.Raw((byte)'"');
        writer.Raw(encoded[..written]);
        writer.Raw((byte)'"');
    }

    private void Value(Shape.Value value, ResultRow row)
    {
        var column = value.Column;
        if (row.IsNull(column))
        {
            writer.Null();
            return;
        }

        switch (value.Kind)
        {
            case PropertyKind.Id:
                var prefix = value.IdPrefix;
                var target = writer.Reserve(prefix.Length + 17);
                var length = ValueText.GlobalId(prefix, row.Int64(column), target);
                target[length] = (byte)'"';
                writer.Advance(length + 1);
                break;
            case PropertyKind.Integer or PropertyKind.Long:
                writer.Number(row.Int64(column));
                break;
            case PropertyKind.Boolean:
                writer.Boolean(row.Int64(column) != 0);
                break;
            case PropertyKind.Text:
                writer.String(row.Utf8(column));
                break;
            case PropertyKind.Decimal or PropertyKind.TextList or PropertyKind.Json:
                writer.Raw(row.Utf8(column));
                break;
            default:
                // Dates and enum values hold nothing to escape.
                writer.Raw((byte)'"');
                writer.Raw(row.Utf8(column));
                writer.Raw((byte)'"');
                break;
        }
    }
}
