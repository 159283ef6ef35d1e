using CompassBot.Support;
using CompassBot.Understanding;
using CompassBot.Understanding.Routing;

namespace CompassBot.Dialogs;

/// <summary>What works at any time: <c>always.yaml</c>.</summary>
/// <param name="Actions">By name ("menu"), where it leads; null for what the turn does itself (back, skip).</param>
/// <param name="Words">Whole messages that mean an action, as typed; the firm ones also where a person writes in their own words.</param>
/// <param name="Texts">Named sentences ("unclear", "too_fast").</param>
/// <param name="Groups">Words by which a person says which group they belong to, as <see cref="Plain.Of"/> writes them between spaces.</param>
/// <param name="Planned">Codes of guides not written yet, with their titles.</param>
public sealed record Always(
    Guide Guide,
    IReadOnlyDictionary<string, string?> Actions,
    IReadOnlyList<(string Action, string Words, bool Firm)> Words,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Texts,
    IReadOnlyDictionary<string, string> Planned,
    IReadOnlyDictionary<string, IReadOnlyList<PageSection>> Pages,
    IReadOnlyList<(Audiences Group, string Words)> Groups)
{
    /// <summary>Whole messages that mean an action.</summary>
    public GlobalWords GlobalWords { get; } = new(Words);

    /// <summary>A named sentence; wordings take turns by <paramref name="turn"/>. Empty when there is none.</summary>
    public string Text(string name, int turn = 0) => Texts.GetValueOrDefault(name) is { Count: > 0 } all ? all[turn % all.Count] : "";

    /// <summary>The groups a person says they belong to: "im a man". Never guessed.</summary>
    public Audiences GroupsIn(string words)
    {
        if (words.Length > 2000) return Audiences.Anyone;
        var plain = $" {Plain.Of(words)} ";
        return Groups.Where(g => plain.Contains(g.Words, StringComparison.Ordinal)).Aggregate(Audiences.Anyone, (said, g) => said | g.Group);
    }

    /// <summary>The steps at which wishes are named: "Is it more about … or about …?" and "Shall we switch to …?", "Shall we begin with …?"</summary>
    public const string Which = "which", Switch = "switch", Begin = "begin", Lost = "lost", Between = "between";

    /// <summary>The cards that say a guide is closed.</summary>
    public const string Locked = "locked", LockedYoung = "locked-young";

    /// <summary>With an answer for each wish that can be named; shown only while it is one of those in question.</summary>
    internal Always Naming(Wishes wishes)
    {
        var named = wishes.All.Where(w => w.Title is not null).ToList();
        return this with
        {
            Guide = Guide.With(Guide.Steps.Select(s => s.Id switch
            {
                Which => s with { Choices = [.. named.Select(w => Answer(w, w.Title!, [w.About])), .. s.Choices] },
                Switch or Begin => s with { Choices = [.. named.Select(w => Answer(w, Text("switch_label"), SwitchWords)), .. s.Choices] },
                _ => s,
            })),
        };

        GuideChoice Answer(Wish wish, string label, IReadOnlyList<string> also) =>
            new(wish.Route, label, also, wish.Go, Turns.Locks.None, [new Condition($"{Between}={wish.Route}", false)], false, false, false, 0, wish.Line);
    }

    private IReadOnlyList<string> SwitchWords => Texts.GetValueOrDefault("switch_words") ?? [];

    /// <summary>Without anything else of dialogs/; null when it is missing or broken.</summary>
    public static Always? Load(string dialogs, string language, List<Fault> faults) => Read(dialogs, Path.Combine(dialogs, language, "always.yaml"), faults);

    internal static Always? Read(string root, string path, List<Fault> faults)
    {
        if (YamlSource.Read(root, path, faults) is not { } map) return null;
        var guide = GuideReader.Read(map);
        var actions = new Dictionary<string, string?>();
        var words = new List<(string, string, bool)>();
        foreach (var action in map.Maps("actions"))
        {
            var name = action.RequiredText("action");
            if (!actions.TryAdd(name, action.Text("go")))
                action.Source.Report(action.Line, "NamesAreUnique", $"the action \"{name}\" stands here twice");
            words.AddRange([.. action.Texts("firm").Select(w => (name, w, true)), .. action.Texts("words").Select(w => (name, w, false))]);
            action.NothingElse();
        }
        var pages = new Dictionary<string, IReadOnlyList<PageSection>>();
        if (map.Map("pages") is { } pageMap)
            foreach (var page in pageMap.Keys)
                pages[page] = [.. pageMap.Maps(page).Select(PageSection.Read)];
        var always = new Always(guide, actions, words, ReadTexts(map, "texts"), ReadPlanned(map), pages, ReadGroups(map));
        map.NothingElse();
        return always;
    }

    internal static Dictionary<string, IReadOnlyList<string>> ReadTexts(YamlMap map, string key)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>();
        if (map.Map(key) is { } named)
            foreach (var name in named.Keys)
                texts[name] = named.Texts(name);
        return texts;
    }

    private static List<(Audiences, string)> ReadGroups(YamlMap map)
    {
        var groups = new List<(Audiences, string)>();
        foreach (var entry in map.Maps("groups"))
        {
            var name = entry.Choice("group", "men", "women", "lgbtq", "older", "veterans", "indigenous");
            if (name is not null) groups.AddRange(entry.Texts("words").Select(w => (Enum.Parse<Audiences>(name, ignoreCase: true), $" {Plain.Of(w)} ")));
            entry.NothingElse();
        }
        return groups;
    }

    private static Dictionary<string, string> ReadPlanned(YamlMap map)
    {
        var planned = new Dictionary<string, string>();
        foreach (var entry in map.Maps("planned"))
        {
            planned[entry.RequiredText("code")] = entry.RequiredText("title");
            entry.NothingElse();
        }
        return planned;
    }
}

/// <summary>A part of a public page: privacy, terms, protocol.</summary>
public sealed record PageSection(string Heading, IReadOnlyList<string> Text)
{
    internal static PageSection Read(YamlMap map)
    {
        var section = new PageSection(map.RequiredText("heading"), map.Texts("text"));
        map.NothingElse();
        return section;
    }
}
