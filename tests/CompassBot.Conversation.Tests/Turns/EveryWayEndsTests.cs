using CompassBot.Dialogs;
using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>Every (guide, step, lock) that answering reaches, by every answer, skip and own words: no dead end, no broken sentence, and people to turn to at the end of every way.</summary>
public sealed class EveryWayEndsTests
{
    private static readonly string[] SentenceParts = ["sample-builder/will", "sample-builder/what"];

    [Fact]
    public void Every_way_through_the_guides_ends_at_people() => EndsAtPeople(RealContent.Content, atLeast: 100);

    [Fact]
    public void Scales_own_words_sentences_and_parts_of_other_guides_end_at_people_too()
    {
        var content = SampleContent.With(StepKindTests.Builder, StepKindTests.Part);
        var reached = EndsAtPeople(content, atLeast: 120);
        foreach (var step in content.Find("G98")!.Steps.Where(s => s.Asks)) Assert.Contains(("sample-builder", step.Id), reached);
        Assert.Contains(("sample-part", "s2"), reached);
    }

    private static HashSet<(string Guide, string Step)> EndsAtPeople(Content content, int atLeast)
    {
        var turn = new Turn(content);
        var (seen, open, ends) = (new Dictionary<string, Conversation>(), new Queue<string>(), new HashSet<string>());
        var from = new Dictionary<string, List<string>>();
        void Reach(TurnResult result, string? before, string how)
        {
            if (result.Ending != Ending.None)
            {
                ends.Add(before!);
                return;
            }
            Assert.True(result.Replies.Count > 0, $"{before} {how}: nothing was said");
            foreach (var reply in result.Replies) Assert.True(reply.Text.Length > 0 && !reply.Text.Contains('{', StringComparison.Ordinal) && !reply.Text.Contains("\"\"", StringComparison.Ordinal), $"{before} {how}: \"{reply.Text}\"");
            // What a sentence is made of tells places apart only where it can be said.
            var parts = result.After.Here!.Guide != "sample-builder" ? "" : string.Join(',', SentenceParts.Select(p => result.After.Answers.GetValueOrDefault(p, []) is [var id, ..] ? id : ""));
            var key = $"{string.Join('>', result.After.Places)}|{result.After.Locks}|{parts}";
            if (before is not null) (from.TryGetValue(key, out var list) ? list : from[key] = []).Add(before);
            if (!seen.TryAdd(key, result.After)) return;
            open.Enqueue(key);
            if (result.Replies.Any(r => r.Lines.Count + r.Emergency.Count > 0)) ends.Add(key);
        }

        foreach (var guide in content.Guides) Reach(turn.Open(new Conversation { Country = "IE" }, guide.Id, Script.Noon), null, guide.Id);
        while (open.TryDequeue(out var key))
        {
            var at = seen[key];
            var step = content.Find(at.Here!.Guide)!.Find(at.Here.Step)!;
            foreach (var choice in step.Choices.Where(c => c.If.Count == 0))
                Reach(turn.Take(at, new UserMessage(null, new Tap(at.Here, [choice.Id])), null, Script.Noon), key, choice.Answer);
            if (step.Skip is not null) Reach(turn.Take(at, new UserMessage("skip"), null, Script.Noon), key, "skip");
            if (step.Type is not null) Reach(turn.Take(at, new UserMessage("the garden was green that year"), null, Script.Noon), key, "own words");
        }
        Assert.True(seen.Count >= atLeast, $"only {seen.Count} places were reached");

        var well = new HashSet<string>(ends);
        var back = new Queue<string>(ends);
        while (back.TryDequeue(out var key))
            foreach (var before in from.GetValueOrDefault(key, []))
                if (well.Add(before)) back.Enqueue(before);
        Assert.Equal([], seen.Keys.Except(well).Take(5));
        return [.. seen.Values.Select(s => (s.Here!.Guide, s.Here.Step))];
    }
}
