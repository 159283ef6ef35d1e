using CompassBot.Support;

namespace CompassBot.Tests.Support;

public sealed class LinesTests
{
    [Fact]
    public void A_person_in_Ireland_is_given_Samaritans_open_day_and_night() =>
        Assert.Equal("I'm glad you said it. Samaritans Ireland on 116 123 (open now, all day and night). If you might act on it now: call 112.",
            Book.Say("I'm glad you said it. {crisis_line}. If you might act on it now: {ambulance}.", "IE"));

    [Fact]
    public void Where_only_a_line_for_women_exists_it_says_so_and_names_another()
    {
        var text = Book.Say("You can reach a trained person: {dv_line}.", "IE");
        Assert.Contains("Women's Aid", text, StringComparison.Ordinal);
        Assert.Contains("(for women; ", text, StringComparison.Ordinal);
        Assert.Contains("If that line isn't for you: Men's Aid Ireland on 01 554 3811 (for men; open now until 17:00).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_man_is_given_his_own_line_first_and_no_line_for_women()
    {
        var filled = Book.Real.Fill("{dv_line}.", Book.In("IE", Audiences.Men));
        Assert.Equal("ie-men-s-aid-ireland", filled.Lines[0].Id);
        Assert.DoesNotContain("for women", filled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_help_differs_by_region_no_region_is_guessed()
    {
        var unknown = Book.Real.Fill("{dv_line}.", Book.In("GB"));
        Assert.Equal("gb-samaritans", unknown.Lines[0].Id);
        Assert.Contains("If you are in danger: call 999.", unknown.Text, StringComparison.Ordinal);
        Assert.StartsWith("Scotland's Domestic Abuse", Book.Say("{dv_line}.", "GB", region: "GB-SCT"), StringComparison.Ordinal);
        Assert.StartsWith("Live Fear Free", Book.Say("{dv_line}.", "GB", region: "WLS"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_cannot_speak_is_told_how_only_where_the_data_says_how()
    {
        Assert.Equal("Call 999 now. On a UK mobile: call 999, and if you can't speak, press 55 when asked. You know best.", Book.Say("Call {police} now. {silent_help} You know best.", "GB"));
        Assert.Equal("Call 112 now. You know best.", Book.Say("Call {police} now. {silent_help} You know best.", "IE"));
        Assert.Equal("", Book.Say("{silent_help}", "US"));
        Assert.Equal(["FR", "GB", "NZ", "TR"], Book.Real.Countries.Where(c => Book.Real.Has("silent_help", Book.In(c.Code))).Select(c => c.Code).Order());
    }

    [Theory]
    [InlineData("GH", "Call 191 if there is danger now. If it doesn't connect, try 112.")]
    [InlineData("AR", "Call 911 if there is danger now.")]
    [InlineData("RW", "Call 112 if there is danger now.")]
    [InlineData("GN", "Call your local emergency number if there is danger now. From many mobiles, 112 connects.")]
    [InlineData(null, "Call your local emergency number if there is danger now. From many mobiles, 112 connects.")]
    public void The_police_number_stands_inside_the_sentence_and_a_doubt_after_it(string? country, string expected) =>
        Assert.Equal(expected, Book.Say("Call {police} if there is danger now.", country));

    [Fact]
    public void Numbers_in_conflict_both_show_and_never_one_alone()
    {
        Assert.Equal("In danger: call 020112 or 112.", Book.Say("In danger: {ambulance}.", "AF"));
        Assert.Equal("In danger: call your local emergency number. From many mobiles, 112 connects.", Book.Say("In danger: {ambulance}.", "TG"));
        Assert.Equal("In danger: call 911. If it doesn't connect, try 112.", Book.Say("In danger: {ambulance}.", "HN"));
    }

    [Fact]
    public void The_role_number_comes_before_the_general_one() =>
        Assert.Equal("Danger now: call 17. Hurt: call 15.", Book.Say("Danger now: {police}. Hurt: {ambulance}.", "FR"));

    [Fact]
    public void A_button_stays_a_label() => Assert.Equal("Call 191", Book.Say("Call {police}", "GH"));

    [Fact]
    public void A_person_in_the_United_States_who_worries_how_they_act_gets_a_line_that_takes_them() =>
        Assert.Equal("us-national-domestic-violence-hotline", Book.Real.Fill("{own_behaviour_line}.", Book.In("US")).Lines[0].Id);

    [Fact]
    public void Elsewhere_they_are_told_what_to_say() =>
        Assert.Contains("Say you are worried about how you act.", Book.Say("You can talk to someone: {own_behaviour_line}. They won't shame you.", "IE"), StringComparison.Ordinal);

    [Fact]
    public void A_keyword_and_a_menu_key_are_printed()
    {
        Assert.Contains("text SHOUT to 85258", Book.Say("{dv_chat}.", "GB"), StringComparison.Ordinal);
        Assert.Contains("on 079, then press 1 (", Book.Say("{dv_line}.", "MX", Audiences.Women), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_does_not_speak_English_says_what_it_speaks() =>
        Assert.Equal("ALO 183 social support line on 183 (in Turkish; open now, all day and night).", Book.Say("{dv_line}.", "TR"));

    [Fact]
    public void In_a_country_with_nothing_the_emergency_number_and_a_list_are_left() =>
        Assert.Equal(
            "You can reach a trained person: a local service. I don't have a checked number for this where you are. If you are in danger: call 119. If it doesn't connect, try 112. findahelpline.com lists services by country.",
            Book.Say("You can reach a trained person: {dv_line}.", "AF"));

    [Fact]
    public void The_danger_number_is_not_said_twice_in_one_text() =>
        Assert.Equal("In danger: call 999. A person: Samaritans on 116 123 (open now, all day and night).", Book.Say("In danger: {police}. A person: {dv_line}.", "GB"));

    [Fact]
    public void Work_support_drops_out_whole_where_there_is_none()
    {
        Assert.StartsWith("A person can help: Samaritans on", Book.Say("A person can help: [[{eap_link}, {eap_hours}, or ]]{crisis_line}.", "GB"), StringComparison.Ordinal);
        Assert.Equal("Take care. You can come back.", Book.Say("Take care. [[For work support: {eap_link}, {eap_hours}.]] You can come back.", "GB"));
    }

    [Fact]
    public void The_same_line_is_not_named_twice() =>
        Assert.Equal("Ask Samaritans on 116 123 (open now, all day and night) first. If you are in danger: call 999. You are not to blame. Be safe.",
            Book.Say("Ask {dv_line} first. You are not to blame. {image_line}. Be safe.", "GB"));

    [Fact]
    public void Who_can_not_speak_aloud_finds_a_text_line_among_the_three() =>
        Assert.Contains(Book.Real.HelpLines("R2", Book.In("IE")).Lines, l => l.SmsNumber == "50808");

    [Fact]
    public void A_free_call_does_not_make_a_text_free() =>
        Assert.Contains("Pieta (suicide and self-harm): call 1800 247 247, or text HELP to 51444. Open now, all day and night. Free to call.", Book.Real.HelpLines("R1", Book.In("IE")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_held_line_is_shown_nowhere()
    {
        foreach (var id in new[] { "sa-1919-violence-and-abuse-line", "nz-outline-aotearoa-rainbow-communities", "ng-surpin" })
            Assert.DoesNotContain(id, Everything(id[..2].ToUpperInvariant()));
    }

    [Fact]
    public void A_line_from_one_directory_alone_is_shown_nowhere() =>
        Assert.DoesNotContain("gb-national-suicide-prevention-helpline-uk", Everything("GB"));

    [Fact]
    public void An_unconfirmed_line_says_so_after_a_confirmed_one()
    {
        var help = Book.Real.HelpLines("R1", Book.In("IN"));
        Assert.Equal("in-tele-manas", help.Lines[0].Id);
        Assert.Contains("\nAlso listed, not confirmed by us:\n1Life", help.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_button_dials_what_is_dialled_in_the_country_and_none_is_there_in_Teams()
    {
        Assert.Equal("116123", Book.Real.Fill("{crisis_line}.", Book.In("IE")).Lines[0].Dial);
        Assert.Null(Book.Real.Fill("{crisis_line}.", Book.In("IE") with { TapToCall = false }).Lines[0].Dial);
    }

    [Fact]
    public void Unknown_slots_stay_as_they_are() => Assert.Equal("See {help_lines} now.", Book.Say("See {help_lines} now.", "IE"));

    [Fact]
    public void A_person_can_see_how_old_a_source_is() =>
        Assert.Equal("source from September 2024", Book.Real.Fill("{crisis_line}.", Book.In("GB")).Lines[0].Source);

    [Fact]
    public void However_a_text_is_put_together_every_slot_is_filled()
    {
        string[] bits = ["{crisis_line}", "{police}", "{silent_help}", "{dv_line}", "{eap_link}", "[[", "]]", ". ", "? ", ": ", ", or ", " ", "\n", "Call ", "\"", "{", "}", "A word"];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => bits[random.Next(bits.Length)]));
            var filled = Book.Say(text, random.Next(4) switch { 0 => null, 1 => "GB", 2 => "AF", _ => "FR" });
            Assert.DoesNotMatch("{[a-z_]+}", filled);
        }
    }

    private static HashSet<string> Everything(string country)
    {
        var ids = Book.Real.Slots.SelectMany(s => Book.Real.Fill($"{{{s}}}.", Book.In(country, (Audiences)2047)).Lines.Select(l => l.Id)).ToHashSet();
        var page = Book.Real.Country(country, Book.Tuesday)!;
        ids.UnionWith(page.Confirmed.SelectMany(g => g.Lines).Concat(page.AlsoListed).Concat(page.PoliceOrApp).Select(l => l.Card.Id));
        return ids;
    }
}
