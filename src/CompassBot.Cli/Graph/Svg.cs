using System.Globalization;
using System.Security;
using System.Text;

namespace CompassBot.Cli.Graph;

/// <summary>Boxes and ways as an SVG that can be read, printed, and heard.</summary>
internal static class Svg
{
    public static string Of(string title, IReadOnlyList<Box> boxes)
    {
        var layers = new Layers(boxes);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="{layers.Width:0}" height="{layers.Height:0}" viewBox="0 0 {layers.Width:0} {layers.Height:0}" font-family="sans-serif" font-size="13">
            <title id="title">{Safe(title)}</title>
            <desc id="desc">{Safe(Described(boxes))}</desc>
            <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z" fill="#345"/></marker></defs>
            <rect width="100%" height="100%" fill="#fff"/>
            <text x="40" y="44" font-size="22" font-weight="bold">{Safe(title)}</text>
            <text x="40" y="70" fill="#444">Each box is a screen; each line in it an answer and where it leads. "Closed by" and "sets" name locks.</text>

            """);
        var drawn = new StringBuilder();
        foreach (var box in boxes) Draw(svg, drawn, layers, box);
        return svg.Append(drawn).Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder arrows, StringBuilder drawn, Layers layers, Box box)
    {
        var (x, y, height) = layers.At[box.Id];
        drawn.Append(CultureInfo.InvariantCulture, $"<g><title>{Safe(box.Full)}</title><rect x=\"{x}\" y=\"{y:0.#}\" width=\"{Layers.BoxWidth}\" height=\"{height:0.#}\" rx=\"6\" fill=\"#fbfaf6\" stroke=\"#345\" stroke-width=\"{(box.Last ? 3 : 1.2)}\"/>\n");
        var at = y + Layers.Pad + 13;
        foreach (var (line, i) in Layers.HeadLines(box).Select((l, i) => (l, i)))
        {
            drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + Layers.Pad}\" y=\"{at:0.#}\"{(i == 0 ? " font-weight=\"bold\" font-size=\"15\"" : line.StartsWith('(') ? " font-style=\"italic\"" : "")}>{Safe(line)}</text>\n");
            at += Layers.Line;
        }
        foreach (var way in box.Ways)
        {
            var isBack = way.To is { } to && layers.IsBack(box.Id, to);
            drawn.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} {at - 12:0.#}h{Layers.BoxWidth}\" stroke=\"#ccd\"/>\n");
            at += 4;
            var middle = at - 4;
            foreach (var line in Layers.WayLines(way, isBack))
            {
                drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + Layers.Pad}\" y=\"{at:0.#}\" fill=\"#123\">{Safe(line)}</text>\n");
                at += Layers.Line;
            }
            if (way.To is { } there && !isBack && layers.At.TryGetValue(there, out var target)) Arrow(arrows, x + Layers.BoxWidth, middle, target);
        }
        drawn.Append("</g>\n");
    }

    private static void Arrow(StringBuilder arrows, double x, double y, (double X, double Y, double Height) to)
    {
        var (endX, endY) = (to.X - 1, to.Y + 18);
        var bend = Math.Max(45, (endX - x) / 2);
        arrows.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y:0.#}C{x + bend:0.#} {y:0.#} {endX - bend:0.#} {endY:0.#} {endX} {endY:0.#}\" fill=\"none\" stroke=\"#345\" stroke-opacity=\".7\" marker-end=\"url(#tip)\"/>\n");
    }

    private static string Described(IReadOnlyList<Box> boxes) => string.Join(" ", boxes.Select(b =>
        $"{b.Head}: {(b.Ways.Count == 0 ? "nothing follows" : string.Join("; ", b.Ways.Select(w => w.To is null ? w.Label : $"{w.Label} → {w.To}")))}."));

    private static string Safe(string text) => SecurityElement.Escape(text);
}
