/// How burned-in captions look; lengths are pixels of a 1080×1920 picture.
public struct CaptionStyle: Sendable, Equatable {
    /// The font's family; the system's sans serif stands in where it is missing.
    public var font = "Inter"
    /// The size of the letters: that of the em square.
    public var emSize = 96.0
    /// The width of a line that is kept; the right edge belongs to the player's own controls.
    public var maximumWidth = 860.0
    /// How far the text stands above the lower edge; the lowest fifth belongs to the player's own controls.
    public var bottom = 590
    /// The colour of the letters, `RRGGBB`.
    public var color = "FFFFFF"
    /// The colour of the word that is spoken, `RRGGBB`.
    public var highlight = "FFD84D"
    /// The colour of the outline, `RRGGBB`.
    public var outline = "0B0D17"

    /// Makes the standard style.
    public init() {}
}
