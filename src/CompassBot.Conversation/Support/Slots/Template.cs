using System.Collections.Immutable;

namespace CompassBot.Support.Slots;

internal enum PieceKind { Words, Slot, Optional }

/// <param name="Text">The words, or the slot's name.</param>
internal sealed record Piece(PieceKind Kind, string Text, ImmutableArray<Piece> Inner);

/// <summary>A written text taken apart once: words, {slots}, and [[parts that are left out when a slot inside has no line of its own]].</summary>
internal sealed record Template(ImmutableArray<Piece> Pieces, bool NamesDanger)
{
    public static Template Parse(string text, Func<string, bool> isSlot)
    {
        var pieces = Split(text, isSlot, optional: true);
        return new Template(pieces, Slots(pieces).Any(s => s is "police" or "ambulance"));
    }

    public static IEnumerable<string> Slots(ImmutableArray<Piece> pieces) =>
        pieces.SelectMany(p => p.Kind switch { PieceKind.Slot => [p.Text], PieceKind.Optional => Slots(p.Inner), _ => [] });

    private static ImmutableArray<Piece> Split(string text, Func<string, bool> isSlot, bool optional)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var (from, at) = (0, 0);
        while (at < text.Length)
        {
            var end = -1;
            Piece? piece = null;
            if (text[at] == '{' && (end = text.IndexOf('}', at)) > 0 && isSlot(text[(at + 1)..end]))
                piece = new Piece(PieceKind.Slot, text[(at + 1)..end], []);
            else if (optional && text.AsSpan(at).StartsWith("[[") && (end = text.IndexOf("]]", at, StringComparison.Ordinal)) > 0)
                piece = new Piece(PieceKind.Optional, "", Split(text[(at + 2)..end++], isSlot, optional: false));
            if (piece is null)
            {
                at++;
                continue;
            }
            if (at > from) pieces.Add(new Piece(PieceKind.Words, text[from..at], []));
            pieces.Add(piece);
            from = at = end + 1;
        }
        if (at > from) pieces.Add(new Piece(PieceKind.Words, text[from..], []));
        return pieces.ToImmutable();
    }
}
