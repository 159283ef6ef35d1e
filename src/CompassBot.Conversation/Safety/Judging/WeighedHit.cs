using CompassBot.Safety.Phrases;
using CompassBot.Safety.Rules;

namespace CompassBot.Safety.Judging;

/// <summary>A risk phrase found, and the level it has here; 0 when it was taken away.</summary>
internal readonly record struct WeighedHit(RiskRule Rule, Hit Hit, int Level, RiskTime Time, Scope Scope);
