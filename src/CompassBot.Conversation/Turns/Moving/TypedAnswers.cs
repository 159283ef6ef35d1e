using CompassBot.Dialogs;
using CompassBot.Turns.Helping;
using CompassBot.Understanding;

namespace CompassBot.Turns.Moving;

/// <summary>What typed words answer at a step: an answer, a fixed word, a person's own words, or nothing that was understood.</summary>
internal static class TypedAnswers
{
    public static IReadOnlyList<GuideChoice>? Picked(Motion motion, GuideStep step, string words)
    {
        var offered = Waterfall.Offered(motion, step);
        var found = step.PickSeveral ? Answers.Several(words, step, offered) : Answers.One(words, step, offered) is { } one ? [one] : null;
        return found is null ? null : [.. found.Select(i => offered[i])];
    }

    /// <summary>The action a fixed word means here; where people write freely most fixed words are theirs.</summary>
    public static string? Action(Motion motion, GuideStep step, string words)
    {
        var global = motion.Content.Always.GlobalWords;
        return step.Type is null ? global.ActionOf(words) : step.OwnWords.Contains(Plain.Of(words)) ? null : global.ActionBesideOwnWords(words);
    }

    /// <summary>Words that are no answer as they stand, but mean one; where one answer is taken and more are meant, which comes first is asked once.</summary>
    public static bool Meant(Motion motion, Guide guide, GuideStep step, string words)
    {
        var offered = Waterfall.Offered(motion, step);
        var meant = Answers.Meant(words, step, offered);
        if (meant.Count == 1 || meant.Count > 1 && step.PickSeveral)
        {
            Waterfall.Answer(motion, guide, step, [.. meant.Select(i => offered[i])]);
            return true;
        }
        if (meant.Count < 2 || motion.State.Unclear > 0 || !Answers.MayComeOneByOne(step, [.. meant.Select(i => offered[i])])) return false;
        motion.State = motion.State with { Unclear = 1 };
        motion.Say(Screens.Again(motion, guide, step, motion.Content.Always.Text("which_first")));
        return true;
    }

    /// <summary>The words have passed the screen; they are kept nowhere and never said back.</summary>
    public static bool OwnWords(Motion motion, Guide guide, GuideStep step, string words)
    {
        if (step.Type is not { } go || Plain.Of(words).Length == 0) return false;
        motion.State = motion.State with { Answers = motion.State.Answers.SetItem(guide.Key(step.Id), ["typed"]), Unclear = 0 };
        Waterfall.Go(motion, guide, go);
        return true;
    }

    /// <summary>Asked again, kindly. The second time a question about danger takes the graver answer, and elsewhere four ways on are offered: never a third guess.</summary>
    public static void NotUnderstood(Motion motion, Guide guide, GuideStep step, string words, string heard = "", string afterLines = "")
    {
        var always = motion.Content.Always;
        var unclear = motion.State.Unclear + 1;
        if (unclear > 1 && step.Unanswered is { } onwards)
        {
            RiskNotes.Raise(motion, step, confirmed: false);
            Waterfall.Go(motion, guide, onwards);
            return;
        }
        if (unclear > 1 && heard.Length == 0 && Plain.Of(words).Length > 0 && step.Id != Always.Lost && !guide.Numbered)
        {
            Waterfall.Go(motion, guide == motion.Content.Crisis.Guide ? guide : always.Guide, Always.Lost);
            return;
        }
        motion.State = motion.State with { Unclear = unclear };
        var kindWord = heard.Length > 0 ? heard
            : Plain.Of(words).Length == 0 ? always.Text("no_words")
            : unclear > 1 ? always.Text("unclear_again", unclear)
            : step.Unclear ?? always.Text("unclear", motion.State.Turns);
        motion.Count("unclear");
        motion.Say(Screens.Again(motion, guide, step, kindWord, afterLines));
    }
}
