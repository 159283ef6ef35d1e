namespace CompassBot.Cli.Graph;

/// <summary>Where each box stands: layers from left to right, every way forward leading right; ways back are named in words.</summary>
internal sealed class Layers
{
    public const double BoxWidth = 300, Gap = 110, Line = 18, Pad = 10, Between = 26;

    private const int Sweeps = 6;

    private readonly Dictionary<string, Box> boxes;
    private readonly HashSet<(string From, string To)> back = [];
    private readonly Dictionary<string, int> layerOf = [];

    public Layers(IReadOnlyList<Box> all)
    {
        boxes = all.ToDictionary(b => b.Id);
        var done = new HashSet<string>();
        foreach (var box in all) FindBack(box.Id, [], done);
        foreach (var box in all) Layer(box.Id);
        Place(all);
    }

    public Dictionary<string, (double X, double Y, double Height)> At { get; } = [];

    public double Width => At.Values.Max(p => p.X) + BoxWidth + 40;

    public double Height => At.Values.Max(p => p.Y + p.Height) + 40;

    /// <summary>Leads left, or to itself.</summary>
    public bool IsBack(string from, string to) => back.Contains((from, to));

    public static IReadOnlyList<string> Wrapped(string text, int width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= width)
            {
                lines.Add(line);
                line = "";
            }
            line += line.Length == 0 ? word : $" {word}";
        }
        lines.Add(line);
        if (lines.Count > most) lines = [.. lines[..(most - 1)], $"{lines[most - 1]} …"];
        return lines;
    }

    public static IReadOnlyList<string> HeadLines(Box box) => [box.Head, .. Wrapped(box.Words, 40, 3), .. box.Notes.SelectMany(n => Wrapped($"({n})", 40, 2))];

    public static IReadOnlyList<string> WayLines(Way way, bool isBack) => Wrapped(isBack ? $"{way.Label} → back to {way.To}" : way.Label, 40, way.To is null || isBack ? 4 : 3);

    public double HeightOf(Box box) => Pad * 2 + Line * (HeadLines(box).Count + box.Ways.Sum(w => WayLines(w, w.To is { } to && IsBack(box.Id, to)).Count)) + box.Ways.Count * 4;

    private IEnumerable<string> Forward(string id) => boxes[id].Ways.Select(w => w.To).OfType<string>().Where(to => boxes.ContainsKey(to) && !IsBack(id, to)).Distinct();

    private void FindBack(string id, HashSet<string> above, HashSet<string> done)
    {
        if (!done.Add(id)) return;
        above.Add(id);
        foreach (var to in boxes[id].Ways.Select(w => w.To).OfType<string>().Where(boxes.ContainsKey))
            if (above.Contains(to)) back.Add((id, to));
            else FindBack(to, above, done);
        above.Remove(id);
    }

    private int Layer(string id)
    {
        if (layerOf.TryGetValue(id, out var known)) return known;
        layerOf[id] = 0;
        var before = boxes.Keys.Where(from => Forward(from).Contains(id)).Select(Layer).DefaultIfEmpty(-1).Max();
        return layerOf[id] = before + 1;
    }

    private void Place(IReadOnlyList<Box> all)
    {
        var columns = all.GroupBy(b => layerOf[b.Id]).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        foreach (var (column, x) in columns.Select((c, i) => (c, 40 + i * (BoxWidth + Gap)))) Stack(column, x, _ => 0);
        // Each box moves to the middle of what it is tied to, left and right in turn.
        for (var sweep = 0; sweep < Sweeps; sweep++)
            foreach (var column in sweep % 2 == 0 ? columns : Enumerable.Reverse(columns))
            {
                var wish = column.ToDictionary(b => b.Id, b => Middle(b, left: sweep % 2 == 0));
                Stack([.. column.OrderBy(b => wish[b.Id])], At[column[0].Id].X, b => wish[b.Id]);
            }
        var top = At.Values.Min(p => p.Y);
        foreach (var id in At.Keys.ToList()) At[id] = At[id] with { Y = At[id].Y - top + 100 };
    }

    private double Middle(Box box, bool left)
    {
        var before = boxes.Keys.Where(from => Forward(from).Contains(box.Id)).ToList();
        var after = Forward(box.Id).ToList();
        var tied = left && before.Count > 0 || after.Count == 0 ? before : after;
        return tied.Select(id => At[id].Y + At[id].Height / 2 - At[box.Id].Height / 2).DefaultIfEmpty(At[box.Id].Y).Average();
    }

    private void Stack(List<Box> column, double x, Func<Box, double> wish)
    {
        var free = double.MinValue;
        foreach (var box in column)
        {
            var y = Math.Max(free, wish(box));
            var height = HeightOf(box);
            At[box.Id] = (x, y, height);
            free = y + height + Between;
        }
        // What was pushed down to make room moves the whole column up by as much as the middle of it.
        var pushed = column.Average(b => At[b.Id].Y - wish(b));
        foreach (var box in column) At[box.Id] = At[box.Id] with { Y = At[box.Id].Y - pushed };
    }
}
