namespace CompassBot.Benchmarks;

/// <summary>What people might type, half of it risk, each about a hundred characters long.</summary>
internal static class Messages
{
    public static readonly string[] Hundred =
    [
        "how do i tell my flatmate that i need more quiet in the evenings without making it a big fight again",
        "we have been together for six years and i think we talk less than we used to, is that normal or not",
        "my girlfriend wants to move to another city for work and i am not sure what i should say to her now",
        "he killed it at karaoke last night and now my throat is dead from laughing, what a night that was lol",
        "i said no to my sister's wedding plan and now she is not speaking to me, how do i make it right again",
        "Our manager moved the deadline again and this project is killing me, I could murder a coffee honestly.",
        "what does it mean if somebody says yes but does not look happy about it, should i ask them once more",
        "is it okay to ask my husband to put his phone away at dinner, he always says that i am overreacting",
        "i am reading a crime novel where the wife poisons everyone and the ending was so good, can recommend",
        "my son is three and he bites the other kids in nursery, the teacher says it will pass by itself soon",
        "i forgot our anniversary and feel really bad about it, what is a small thing that i could do for her",
        "they asked me to share my location so that they know when to start cooking, i think that is quite sweet",
        "I trust him again after the lie about the money, but some days it comes back and I do not know why.",
        "can you explain what enthusiastic consent is and why silence is not a yes, it is for a school project",
        "my best friend never texts first and i feel like i am the only one who tries, should i say something",
        "the kids shoot hoops outside until dark and the neighbour hates it, he bangs on the wall every night",
        "Work is a lot right now and I come home in a mood, I want to stop snapping at the people I live with.",
        "we agreed to split the chores but it is always me who notices the bins, how can i bring it up kindly",
        "my ex wants her guitar back and i would rather not see her, is it fine to leave it at a friend's place",
        "i was dying of embarrassment when my mum told that story at dinner, everybody laughed about it for hours",
        "he said he will kill me if i ever leave him and last week he bought a knife and put it under the bed",
        "i dont want to be here anymore, ive got the pills saved up and i wrote a letter to my mum last night",
        "she slaps me when she has been drinking and then says sorry, i hide the bruises with makeup at work",
        "hes outside my door right now and he wont stop banging, im in the bathroom with the kids and im scared",
        "my boyfriend forced me to have sex after i said no three times, i dont know if that counts as anything",
        "my uncle comes into my room at night and touches me, i am 13 and nobody in this house believes me now",
        "i keep thinking about how everyone would be better off if i was just gone, i cant see any other way out",
        "he checks my phone every evening, keeps my bank card and i am not allowed to see my own sister anymore",
        "i grabbed her by the neck last night and i am terrified of what i might do to her when i get angry again",
        "my parents booked the flights for friday, they want me to marry a man ive never met and took my passport",
        "he says he will send my pictures to my boss unless i come back to him, he already sent one to my cousin",
        "the carer leaves my dad in a wet bed all day and he has marks on his arms, he begs me not to go home",
        "she told me she cut herself again and wants to die, she is my best friend and i dont know what to do now",
        "my supervisor keeps touching my back and said my contract depends on being nice to him after the shift",
        "i swallowed a whole box of paracetamol an hour ago and now i feel sick, please what should i do about it",
        "he choked me until i saw stars and my voice is still gone, he says it was only a joke between the two of us",
        "i cut my arms most nights, its the only thing that helps and i hide it from everybody in my family here",
        "they locked me in the flat and took my papers, i work all day for nothing and they hit me if i complain",
        "im so tired of all of it, some days i stand on the bridge and wonder whether anybody would even notice me",
        "he put a tracker in my car and turns up wherever i go, last night he was standing in the garden at three",
    ];

    /// <summary>A conversation pasted whole: one message after the other until the length is reached.</summary>
    public static string OfLength(int characters)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; text.Length < characters; i = (i + 7) % Hundred.Length) text.Append(Hundred[i]).Append(". ");
        return text.ToString(0, characters);
    }
}
