using System.Globalization;
using System.Text;
using System.Xml;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>
/// Draws one line of a chart as an SVG element for a page: colours come from the page's style sheet, a title and a description stand for it. Written by
/// hand because Razor takes the element <c>text</c> for its own.
/// </summary>
internal sealed class ChartSvg : IDisposable
{
    /// <summary>Stands where nothing is known, which is not nought.</summary>
    public const string Gap = "–";

    private const double Right = 16;
    private const double Top = 12;

    /// <summary>Places that are closer have no room for a mark of their own.</summary>
    private const double SmallestMark = 8;

    private readonly StringBuilder markup = new();
    private readonly XmlWriter xml;
    private readonly ChartScale scale;
    private readonly double width;
    private readonly double height;
    private readonly double left;
    private readonly double bottom;

    private ChartSvg(ChartScale scale, double width, double height, double left, double bottom)
    {
        (this.scale, this.width, this.height, this.left, this.bottom) = (scale, width, height, left, bottom);
        xml = XmlWriter.Create(markup, new XmlWriterSettings { OmitXmlDeclaration = true });
    }

    private double PlotWidth => width - left - Right;

    private double PlotHeight => height - Top - bottom;

    /// <summary>Bars or a line over an axis that runs from left to right.</summary>
    /// <param name="id">Unique on the page.</param>
    public static string Columns(
        string id, string title, string description, bool isLine, IReadOnlyList<string> places, IReadOnlyList<decimal?> values, ChartScale scale, double width, double height)
    {
        using var drawing = new ChartSvg(scale, width, height, 12 + scale.Ticks.Max(tick => TextWidth(Text(tick))), bottom: 30);
        drawing.Begin(id, title, description);
        foreach (var tick in scale.Ticks)
        {
            var y = drawing.Y(tick);
            drawing.Line(tick == 0 ? "axis" : "grid", drawing.left, y, width - Right, y);
            drawing.Label(drawing.left - 6, y + 4, "end", Text(tick));
        }

        var band = drawing.PlotWidth / places.Count;
        drawing.PlaceLabels(places, band);
        drawing.Gaps(values, band);
        if (isLine)
        {
            drawing.Curve(values, band);
        }
        else
        {
            drawing.Bars(places, values, band);
        }

        return drawing.End();
    }

    /// <summary>Bars that lie, each with its name before it and its value behind it: for places that have no order.</summary>
    public static string Rows(string id, string title, string description, IReadOnlyList<string> places, IReadOnlyList<decimal?> values, ChartScale scale, double width)
    {
        const double Band = 28;
        var names = Math.Min(12 + places.Max(TextWidth), width * 0.45);
        using var drawing = new ChartSvg(scale, width, Top + (Band * places.Count) + 8, names, bottom: 8);
        drawing.Begin(id, title, description);
        var room = drawing.PlotWidth - scale.Ticks.Max(tick => TextWidth(Text(tick))) - 6;
        drawing.Line("axis", names + (room * scale.At(0)), Top, names + (room * scale.At(0)), drawing.height - 8);
        for (var i = 0; i < places.Count; i++)
        {
            var y = Top + (Band * i);
            drawing.Label(names - 8, y + (Band / 2) + 5, "end", places[i]);
            if (values[i] is { } value)
            {
                var (from, to) = (Math.Min(scale.At(0), scale.At(value)), Math.Max(scale.At(0), scale.At(value)));
                drawing.Bar(names + (room * from), y + 4, room * (to - from), Band - 8, places[i], value);
                drawing.Label(names + (room * to) + 6, y + (Band / 2) + 5, "start", Text(value));
            }
            else
            {
                drawing.Label(names + (room * scale.At(0)) + 6, y + (Band / 2) + 5, "start", Gap);
            }
        }

        return drawing.End();
    }

    public void Dispose() => xml.Dispose();

    public static string Text(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>About: a wide character takes its full height, others little more than half of it.</summary>
    private static double TextWidth(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 ? 14 : 8);

    private double Y(decimal value) => Top + (PlotHeight * (1 - scale.At(value)));

    private void Begin(string id, string title, string description)
    {
        xml.WriteStartElement("svg");
        xml.WriteAttributeString("viewBox", $"0 0 {Coordinate(width)} {Coordinate(height)}");
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-labelledby", $"{id}-title {id}-description");
        Named("title", $"{id}-title", title);
        Named("desc", $"{id}-description", description);
    }

    private string End()
    {
        xml.WriteEndElement();
        xml.Flush();
        return markup.ToString();
    }

    /// <summary>As many names as have room; the last one before all.</summary>
    private void PlaceLabels(IReadOnlyList<string> places, double band)
    {
        var every = Math.Max(1, (int)Math.Ceiling((places.Max(TextWidth) + 10) / band));
        for (var i = (places.Count - 1) % every; i < places.Count; i += every)
        {
            // A long name at the end stays inside the drawing.
            var center = Math.Min(left + (band * (i + 0.5)), width - (TextWidth(places[i]) / 2));
            Label(center, height - bottom + 20, "middle", places[i]);
        }
    }

    private void Gaps(IReadOnlyList<decimal?> values, double band)
    {
        foreach (var (index, _) in values.Index().Where(value => value.Item is null && band >= SmallestMark))
        {
            Label(left + (band * (index + 0.5)), Y(0) - 6, "middle", Gap);
        }
    }

    private void Bars(IReadOnlyList<string> places, IReadOnlyList<decimal?> values, double band)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                var top = Math.Min(Y(value), Y(0));
                Bar(left + (band * (i + 0.14)), top, band * 0.72, Math.Max(Y(value), Y(0)) - top, places[i], value);
            }
        }
    }

    /// <summary>A line that breaks where nothing is known, with a dot for each value while there is room.</summary>
    private void Curve(IReadOnlyList<decimal?> values, double band)
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                path.Append(i > 0 && values[i - 1] is not null ? 'L' : 'M').Append(Coordinate(left + (band * (i + 0.5)))).Append(' ').Append(Coordinate(Y(value)));
            }
        }

        Element("path", ("class", "curve"), ("d", path.ToString()));
        for (var i = 0; i < values.Count && band >= SmallestMark; i++)
        {
            if (values[i] is { } value)
            {
                Element("circle", ("class", "dot"), ("cx", Coordinate(left + (band * (i + 0.5)))), ("cy", Coordinate(Y(value))), ("r", "3.5"));
            }
        }
    }

    private void Bar(double x, double y, double barWidth, double barHeight, string place, decimal value)
    {
        xml.WriteStartElement("rect");
        xml.WriteAttributeString("class", "bar");
        xml.WriteAttributeString("x", Coordinate(x));
        xml.WriteAttributeString("y", Coordinate(y));
        xml.WriteAttributeString("width", Coordinate(barWidth));
        xml.WriteAttributeString("height", Coordinate(barHeight));
        xml.WriteElementString("title", $"{place}: {Text(value)}");
        xml.WriteEndElement();
    }

    private void Line(string kind, double x1, double y1, double x2, double y2) =>
        Element("line", ("class", kind), ("x1", Coordinate(x1)), ("y1", Coordinate(y1)), ("x2", Coordinate(x2)), ("y2", Coordinate(y2)));

    private void Label(double x, double y, string anchor, string text)
    {
        xml.WriteStartElement("text");
        xml.WriteAttributeString("x", Coordinate(x));
        xml.WriteAttributeString("y", Coordinate(y));
        xml.WriteAttributeString("text-anchor", anchor);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void Named(string element, string id, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("id", id);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void Element(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
