using CompassBot.Safety.Model;
using CompassBot.Safety.Phrases;
using CompassBot.Safety.Words;

namespace CompassBot.Safety.Judging;

/// <summary>What one judgement writes down on its way; kept and used again.</summary>
internal sealed class Scratch
{
    public TokenList Tokens { get; } = new();

    public List<Hit> Hits { get; } = [];

    public Surroundings Around { get; } = new();

    public List<WeighedHit> Weighed { get; } = [];

    /// <summary>Phrases were found, and what stands around them lowered each of them.</summary>
    public bool Lowered { get; set; }

    public TokenList OtherTokens { get; } = new();

    public List<Hit> OtherHits { get; } = [];

    public NormalText Normal { get; } = new();

    public Features Features { get; } = new();

    public Scratch Cleared()
    {
        Tokens.Clear();
        Hits.Clear();
        return this;
    }
}
