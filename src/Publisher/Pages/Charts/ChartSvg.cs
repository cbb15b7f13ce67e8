using System.Globalization;
using System.Text;
using System.Xml;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>
/// Draws one line of a chart as an SVG element for a page: colours come from the page's style sheet, a title and a description stand for it. It is as
/// wide as a phone and grows with its place, while the style sheet holds its text at a size to read. Written by hand because Razor takes the element
/// <c>text</c> for its own.
/// </summary>
internal sealed class ChartSvg : IDisposable
{
    private const double Width = 340;
    private const double Height = 190;
    private const double Right = 16;
    private const double Top = 12;
    private const double Bottom = 30;

    /// <summary>How much smaller the style sheet makes the text of a drawing that has grown: 8 of 13.</summary>
    private const double Smaller = 8.0 / 13;

    /// <summary>Places that are closer have no room for a mark of their own.</summary>
    private const double SmallestMark = 8;

    /// <summary>The height of a line of text, and so the narrowest place for one that stands upright.</summary>
    private const double TextHeight = 16;

    private readonly StringBuilder markup = new();
    private readonly XmlWriter xml;
    private readonly ChartDrawing drawing;
    private readonly double left;

    private ChartSvg(ChartDrawing drawing)
    {
        this.drawing = drawing;
        left = 12 + drawing.Scale.Ticks.Max(tick => TextWidth(Text(tick)));
        xml = XmlWriter.Create(markup, new XmlWriterSettings { OmitXmlDeclaration = true });
    }

    private double Band => (Width - left - Right) / drawing.Places.Count;

    /// <summary>Bars or a line over an axis that runs from left to right.</summary>
    public static string Columns(ChartDrawing drawing, bool isLine)
    {
        using var svg = new ChartSvg(drawing);
        svg.Begin(("viewBox", $"0 0 {Coordinate(Width)} {Coordinate(Height)}"));
        svg.Gaps();
        foreach (var tick in drawing.Scale.Ticks)
        {
            var y = svg.Y(tick);
            svg.Line(tick == 0 ? "axis" : "grid", svg.left, y, Width - Right, y);
            svg.Label(svg.left - 6, y + 4, "end", Text(tick));
        }

        svg.PlaceLabels();
        if (isLine)
        {
            svg.Curve();
        }
        else
        {
            svg.Bars();
        }

        return svg.End();
    }

    /// <summary>
    /// Bars that lie, each below its name and before its value: for places that have no order. Their lengths are percentages and text has one size, so
    /// that names have all the width there is.
    /// </summary>
    public static string Rows(ChartDrawing drawing)
    {
        const double BarBand = 46;
        const double BarTop = 21;
        const double BarHeight = 16;
        const double Narrowest = 270;
        const double LongName = 300;
        using var svg = new ChartSvg(drawing);
        IReadOnlyList<string> texts = [.. drawing.Values.Select(value => value is { } known ? Text(known) : drawing.Gap)];
        var room = 1 - ((texts.Max(TextWidth) + 8) / Narrowest);
        var zero = room * drawing.Scale.At(0);
        svg.Begin(("class", "rows"), ("width", "100%"), ("height", Coordinate(BarBand * drawing.Places.Count)));
        for (var i = 0; i < drawing.Places.Count; i++)
        {
            var y = BarBand * i;
            svg.Label("0", y + 15, "start", drawing.Places[i], TextWidth(drawing.Places[i]) > LongName ? [("class", "long")] : []);
            var (from, to) = (zero, zero);
            if (drawing.Values[i] is { } value)
            {
                var end = room * drawing.Scale.At(value);
                (from, to) = (Math.Min(zero, end), Math.Max(zero, end));
                svg.Bar(Percent(from), Percent(to - from), y + BarTop, BarHeight, i);
            }

            svg.Label(Percent(to), y + BarTop + (BarHeight / 2) + 5, "start", texts[i], ("dx", "6"));
            svg.Element("line", ("class", "axis"), ("x1", Percent(zero)), ("x2", Percent(zero)), ("y1", Coordinate(y + BarTop - 3)), ("y2", Coordinate(y + BarTop + BarHeight + 3)));
        }

        return svg.End();
    }

    public void Dispose() => xml.Dispose();

    public static string Text(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>About: a wide character takes its full height, others little more than half of it.</summary>
    private static double TextWidth(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 ? 14 : 8);

    private static string Percent(double share) => Coordinate(share * 100) + "%";

    private double X(int index) => left + (Band * (index + 0.5));

    private double Y(decimal value) => Top + ((Height - Top - Bottom) * (1 - drawing.Scale.At(value)));

    private void Begin(params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement("svg");
        Write(attributes);
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-labelledby", $"{drawing.Id}-title {drawing.Id}-description");
        Named("title", $"{drawing.Id}-title", drawing.Title);
        Named("desc", $"{drawing.Id}-description", drawing.Description);
    }

    private string End()
    {
        xml.WriteEndElement();
        xml.Flush();
        return markup.ToString();
    }

    /// <summary>As many names as have room, the last one before all; those that have it only in a drawing that has grown are spare.</summary>
    private void PlaceLabels()
    {
        var places = drawing.Places;
        var room = places.Max(TextWidth) + 10;
        var step = Math.Max(1, (int)Math.Ceiling(room * Smaller / Band));
        var always = step * Math.Max(1, (int)Math.Ceiling(room / (Band * step)));
        for (var i = (places.Count - 1) % step; i < places.Count; i += step)
        {
            // A long name at the end stays inside the drawing.
            var center = Coordinate(Math.Min(X(i), Width - (TextWidth(places[i]) / 2)));
            Label(center, Height - Bottom + 20, "middle", places[i], (places.Count - 1 - i) % always == 0 ? [] : [("class", "spare")]);
        }
    }

    /// <summary>Shades the places of which nothing is known, and says so where there is room: across, else upright.</summary>
    private void Gaps()
    {
        foreach (var (index, _) in drawing.Values.Index().Where(value => value.Item is null))
        {
            Element("rect", ("class", "gap"), ("x", Coordinate(left + (Band * index))), ("y", Coordinate(Top)), ("width", Coordinate(Band)), ("height", Coordinate(Height - Top - Bottom)));
            var y = Y(0) - 8;
            if (TextWidth(drawing.Gap) <= Band)
            {
                Label(X(index), y, "middle", drawing.Gap);
            }
            else if (Band >= TextHeight)
            {
                var x = X(index) + 5;
                Label(Coordinate(x), y, "start", drawing.Gap, ("transform", $"rotate(-90 {Coordinate(x)} {Coordinate(y)})"));
            }
        }
    }

    private void Bars()
    {
        for (var i = 0; i < drawing.Values.Count; i++)
        {
            if (drawing.Values[i] is { } value)
            {
                var top = Math.Min(Y(value), Y(0));
                Bar(Coordinate(left + (Band * (i + 0.14))), Coordinate(Band * 0.72), top, Math.Max(Y(value), Y(0)) - top, i);
            }
        }
    }

    /// <summary>
    /// A line that breaks where nothing is known and beside a part of a year, to which it would seem to fall; with a dot for each value while there is
    /// room.
    /// </summary>
    private void Curve()
    {
        var path = new StringBuilder();
        for (var i = 0; i < drawing.Values.Count; i++)
        {
            if (drawing.Values[i] is { } value)
            {
                var goesOn = i > 0 && drawing.Values[i - 1] is not null && !drawing.Parts.ContainsKey(i - 1) && !drawing.Parts.ContainsKey(i);
                path.Append(goesOn ? 'L' : 'M').Append(Coordinate(X(i))).Append(' ').Append(Coordinate(Y(value)));
            }
        }

        Element("path", ("class", "curve"), ("d", path.ToString()));
        for (var i = 0; i < drawing.Values.Count && Band >= SmallestMark; i++)
        {
            if (drawing.Values[i] is { } value)
            {
                xml.WriteStartElement("circle");
                Write(("class", ClassOf("dot", i)), ("cx", Coordinate(X(i))), ("cy", Coordinate(Y(value))), ("r", "3.5"));
                Tell(i);
            }
        }
    }

    private void Bar(string x, string barWidth, double y, double barHeight, int index)
    {
        xml.WriteStartElement("rect");
        Write(("class", ClassOf("bar", index)), ("x", x), ("y", Coordinate(y)), ("width", barWidth), ("height", Coordinate(barHeight)));
        Tell(index);
    }

    private string ClassOf(string mark, int index) => drawing.Parts.ContainsKey(index) ? mark + " part" : mark;

    /// <summary>What a pointer that rests on a mark is told.</summary>
    private void Tell(int index)
    {
        var part = drawing.Parts.TryGetValue(index, out var text) ? $" ({text})" : "";
        xml.WriteElementString("title", $"{drawing.Places[index]}: {Text(drawing.Values[index]!.Value)}{part}");
        xml.WriteEndElement();
    }

    private void Line(string kind, double x1, double y1, double x2, double y2) =>
        Element("line", ("class", kind), ("x1", Coordinate(x1)), ("y1", Coordinate(y1)), ("x2", Coordinate(x2)), ("y2", Coordinate(y2)));

    private void Label(double x, double y, string anchor, string text) => Label(Coordinate(x), y, anchor, text);

    private void Label(string x, double y, string anchor, string text, params (string Name, string Value)[] further)
    {
        xml.WriteStartElement("text");
        Write([("x", x), ("y", Coordinate(y)), ("text-anchor", anchor), .. further]);
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
        Write(attributes);
        xml.WriteEndElement();
    }

    private void Write(params (string Name, string Value)[] attributes)
    {
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    private static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
