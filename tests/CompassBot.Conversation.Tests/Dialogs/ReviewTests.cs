using CompassBot.Dialogs;
using CompassBot.Tests.Turns;
using CompassBot.Turns;

namespace CompassBot.Tests.Dialogs;

/// <summary>Words nobody has reviewed say so; a screen that felt wrong can be named; edits are read while people talk.</summary>
public sealed class ReviewTests
{
    private const string Reviewed = """
        id: sample
        code: G99
        version: 1
        title: A sample
        review: { owner: The service, reviewer: A clinician, date: 2026-11-01 }
        steps:
          - id: a
            say: "This was reviewed. A person can help: {crisis_line}."
            choices:
              - { answer: Menu, go: always/menu, also: [the menu] }
            end: true

        """;

    [Fact]
    public void The_first_screen_says_once_that_the_words_are_not_reviewed() =>
        Script.Arrives().Bot("not yet been reviewed by clinicians").Taps("I was told no").Bot("Hearing no").NeverSays("reviewed")
            .User("menu").Bot("What brings you here?").NeverSays("reviewed");

    [Fact]
    public void Where_only_reviewed_words_are_shown_a_person_is_offered_in_place_of_the_others()
    {
        var content = SampleContent.With(Reviewed);
        Assert.False(content.AllShownAreReviewed);
        content.ReviewedOnly = true;

        Script.In(content, "G03").Bot("That guide isn't open yet.", "Show me who can help");
        Script.In(content, "G99").Bot("This was reviewed.");
        Script.In(content, "G99").Bot("This was reviewed.").User("my husband hits me").Bot("").IsCrisis();
        Script.In(content, "G99").Bot("This was reviewed.").User("help").Bot("").IsCrisis();
    }

    [Theory]
    [InlineData("review: { owner: The service, reviewer: A clinician, date: soon }", "2026-11-30")]
    [InlineData("review: { owner: The service, date: 2026-11-01 }", "\"reviewer\" is missing")]
    [InlineData("review: of course", "none yet")]
    public void A_review_names_who_and_when(string put, string message)
    {
        var faults = SampleContent.FaultsOf(Reviewed.Replace("review: { owner: The service, reviewer: A clinician, date: 2026-11-01 }", put, StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("this felt wrong")]
    [InlineData("That felt wrong.")]
    public void A_screen_that_felt_wrong_is_counted_by_its_name_and_said_again(string typed)
    {
        var state = Script.For("G03").Bot("Hearing no").State;
        var told = Protocol.Turn.Take(state, new UserMessage(typed), null, Script.Noon);
        Assert.Equal(["felt-wrong.hearing-no@1/h1"], told.Counters);
        Assert.Contains("Thank you for saying so.", told.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(state.Here, told.After.Here);

        var risk = Protocol.Turn.Take(Protocol.Say(state, "my husband hits me").After, new UserMessage(typed), null, Script.Noon);
        Assert.True(Protocol.HelpInReach(risk));
        Assert.StartsWith("felt-wrong.crisis@", Assert.Single(risk.Counters), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_is_read_while_people_talk_and_a_faulty_one_changes_nothing()
    {
        using var folder = new EditedFolder();
        var faults = new List<Fault>();
        var content = Content.Load(folder.Path, faults)!;
        var turn = new Turn(content);
        string Opens() => turn.Open(new Conversation { Country = "IE" }, "G03", Script.Noon).Replies[0].Text;

        folder.Edit("en/guides/hearing-no.yaml", "Hearing no can sting.", "A no can sting.");
        Assert.True(content.Renew(folder.Path, faults), string.Join('\n', faults));
        Assert.StartsWith("A no can sting.", Opens(), StringComparison.Ordinal);

        folder.Edit("en/guides/hearing-no.yaml", "go: h1b,", "go: h1bb,");
        Assert.False(content.Renew(folder.Path, faults));
        Assert.Contains(faults, f => f is { File: "en/guides/hearing-no.yaml", Line: > 1 });
        Assert.StartsWith("A no can sting.", Opens(), StringComparison.Ordinal);
    }

    private sealed class EditedFolder : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("compassbot-edited-");

        public EditedFolder() => Copy(RealContent.Folder, root.FullName);

        public string Path => root.FullName;

        public void Edit(string file, string find, string put)
        {
            var path = System.IO.Path.Combine(Path, file);
            var text = File.ReadAllText(path);
            Assert.Contains(find, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(find, put, StringComparison.Ordinal));
        }

        public void Dispose() => root.Delete(true);

        private static void Copy(string from, string to)
        {
            Directory.CreateDirectory(to);
            foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
            foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, System.IO.Path.Combine(to, System.IO.Path.GetFileName(folder)));
        }
    }
}
