using CompassBot.Tests.Dialogs;
using CompassBot.Turns;

namespace CompassBot.Tests.Turns;

/// <summary>What stands in the way of help is met as that, whatever was told and wherever the talk stands.</summary>
public sealed class BarrierTests
{
    [Theory]
    [InlineData("i have no credit", "b-credit")]
    [InlineData("no minutes", "b-credit")]
    [InlineData("i dont have any airtime", "b-credit")]
    [InlineData("does it cost money", "b-credit")]
    [InlineData("my phone is dying", "b-battery")]
    [InlineData("im on 2 percent", "b-battery")]
    [InlineData("no battery", "b-battery")]
    [InlineData("i cant talk out loud he will hear", "b-quiet")]
    [InlineData("hes in the next room", "b-quiet")]
    [InlineData("the walls are thin", "b-quiet")]
    [InlineData("i cant text either", "b-no-text")]
    [InlineData("he checks my phone", "b-watched")]
    [InlineData("its not my phone", "b-watched")]
    [InlineData("im deaf", "b-deaf")]
    [InlineData("i have a stammer", "b-deaf")]
    [InlineData("i dont speak good english on the phone", "b-language")]
    [InlineData("my english is bad", "b-language")]
    [InlineData("i have no papers", "b-money")]
    [InlineData("im undocumented", "b-money")]
    [InlineData("no police please they are his friends", "b-police")]
    [InlineData("hes a cop", "b-police")]
    [InlineData("they didnt help last time", "b-before")]
    [InlineData("the police did nothing", "b-before")]
    [InlineData("whats the point of calling", "b-before")]
    [InlineData("its not bad enough", "b-not-bad")]
    [InlineData("other ppl have it worse", "b-not-bad")]
    [InlineData("i cant leave the kids", "b-kids")]
    [InlineData("i have nowhere to go", "b-leave")]
    [InlineData("theres no signal", "b-signal")]
    [InlineData("i dont have anyone", "b-no-one")]
    [InlineData("theres no one i can call", "b-no-one")]
    [InlineData("i dont know what to say", "b-words")]
    [InlineData("im too scared to call", "b-words")]
    [InlineData("what if he finds out i called", "b-find-out")]
    [InlineData("nobody is answering", "b-no-answer")]
    public void A_barrier_leads_to_its_answer(string words, string step)
    {
        foreach (var told in new[] { "my husband hits me", "he raped me last night", "hes outside with a knife" })
            Script.Arrives("IE").Bot("").User(told).Bot("").User(words).Bot("").StandsAt("crisis", step).IsCrisis().Locked(Locks.Risk);
    }

    [Theory]
    [InlineData("no signal")]
    [InlineData("i dont have anyone")]
    [InlineData("leave me alone")]
    [InlineData("are you calling the police")]
    [InlineData("purple lampshade")]
    public void While_danger_is_now_the_number_stands_before_every_other_sentence(string words)
    {
        foreach (var (told, country) in new[] { ("hes outside with a knife", "GB"), ("i took 40 pills", "GB"), ("hes outside with a knife", "US"), ("im going to kill myself tonight i have the pills", "IE") })
        {
            var state = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom, country), told).After;
            Assert.Equal(4, state.Risk!.Level);
            var first = Protocol.Say(state, words).Replies[^1].Text.Split('.', '\n')[0];
            Assert.Contains(country switch { "GB" => "999", "US" => "911", _ => "112" }, first, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("leave me alone")]
    [InlineData("dont ask")]
    [InlineData("stop asking")]
    [InlineData("i dont want to talk about it")]
    [InlineData("dont wanna talk")]
    [InlineData("no questions please")]
    [InlineData("no more qs pls just give me the number")]
    [InlineData("just give me the number")]
    public void A_refusal_brings_the_numbers_and_no_question_after_it(string words)
    {
        foreach (var told in new[] { "my husband hits me", "i want to die", "he raped me last night" })
        {
            var script = Script.Arrives("IE").Bot("").User(told).Bot("").User(words.Replace("qs", "questions", StringComparison.Ordinal)).Bot("112", "Leave now");
            Assert.DoesNotContain('?', script.Last.Text);
            script.Locked(Locks.Risk).User("he hit me again").Bot("");
            Assert.DoesNotContain(script.Last.Text.Split('\n'), l => l.EndsWith('?'));
        }
    }

    [Fact]
    public void Whoever_wants_to_go_on_after_a_refusal_is_asked_again() =>
        Script.Arrives("IE").Bot("").User("my husband hits me").Bot("").User("leave me alone").Bot("").Taps("I'd like to go on").Bot("Would one of these help a little?")
            .User("he hit me again").Bot("Do you think they might hurt you");

    [Theory]
    [InlineData("he strangled me and hes outside")]
    [InlineData("he had his hands round my neck and i want to die")]
    [InlineData("my husband choked me hes got a knife")]
    public void Hands_on_a_throat_always_bring_the_words_about_a_doctor(string words)
    {
        var reply = Protocol.Say(Protocol.Fresh(ChannelKind.PrivateRoom), words).Replies[0];
        Assert.Matches("(?i)no marks|harm you can't see", reply.Text);
        Assert.Contains("999", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB", "999")]
    [InlineData("CA", "911")]
    public void Where_lines_are_kept_by_region_the_region_is_asked_for_once(string country, string number)
    {
        var script = Script.Arrives(country).Bot("").User("my husband hits me").Bot("Tell me the region").Shows(number).User("he hits me a lot").Bot("");
        Assert.DoesNotContain("Tell me the region", script.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_that_is_named_brings_its_line()
    {
        Script.Arrives("GB").Bot("").User("my husband hits me").Bot("").User("scotland").Bot("0800 027 1234");
        Script.Arrives("GB").Bot("").User("my husband hits me, im in scotland").Bot("0800 027 1234");
    }
}
