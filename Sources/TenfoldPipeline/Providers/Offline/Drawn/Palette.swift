import Tenfold

/// The colours of one video, `#RRGGBB`; every text colour stands out from both backgrounds by 4.5 to 1 or more.
struct Palette: Equatable {
    /// The background's colour at the top.
    var top: String
    /// The background's colour at the bottom.
    var bottom: String
    /// A glow in the background.
    var glow: String
    /// The colour of most text.
    var ink: String
    /// The colour of text that steps back.
    var muted: String
    /// The colour of what a scene is about.
    var accent: String
    /// The accent's darker end where it fills an area.
    var accentDeep: String
    /// The things compared that a scene is not about, from far to near.
    var shapes: [String]
    /// The ground in front.
    var ground: String
}

extension Palette {
    /// The palette of a video; equal seeds choose equally.
    static func chosen(by seed: UInt64) -> Palette {
        var generator = SeededGenerator(seed: seed, purpose: "palette")
        return all.randomElement(using: &generator) ?? all[0]
    }

    /// Eight dark, rich palettes.
    static let all = [midnight, aubergine, pine, ember, ocean, plum, graphite, dusk]

    private static let midnight = Palette(
        top: "#0B1030",
        bottom: "#1A1F55",
        glow: "#4B4FD8",
        ink: "#F7F8FF",
        muted: "#AEB6E8",
        accent: "#FFC857",
        accentDeep: "#E8871E",
        shapes: ["#2B3276", "#363F8F", "#444EA8"],
        ground: "#080B22"
    )
    private static let aubergine = Palette(
        top: "#1E0B2E",
        bottom: "#3A1350",
        glow: "#A035C9",
        ink: "#FFF7FE",
        muted: "#D3AEE3",
        accent: "#FF9F6B",
        accentDeep: "#E4485E",
        shapes: ["#4E2168", "#5F2C7D", "#733995"],
        ground: "#150720"
    )
    private static let pine = Palette(
        top: "#06231F",
        bottom: "#0E3B33",
        glow: "#1F9E7D",
        ink: "#F3FFFA",
        muted: "#9FD3C3",
        accent: "#FFD166",
        accentDeep: "#E99A2C",
        shapes: ["#17524A", "#1F655B", "#297A6E"],
        ground: "#041916"
    )
    private static let ember = Palette(
        top: "#260A0E",
        bottom: "#48141A",
        glow: "#D6453D",
        ink: "#FFF8F4",
        muted: "#E8B4A8",
        accent: "#FFB84D",
        accentDeep: "#F0643C",
        shapes: ["#64232A", "#7A2E35", "#913B41"],
        ground: "#1A0609"
    )
    private static let ocean = Palette(
        top: "#041C32",
        bottom: "#06355A",
        glow: "#1B8FD0",
        ink: "#F4FBFF",
        muted: "#9CCBE8",
        accent: "#5EEAD4",
        accentDeep: "#17A398",
        shapes: ["#0E4A78", "#155C92", "#1E70AD"],
        ground: "#031526"
    )
    private static let plum = Palette(
        top: "#1A0F2B",
        bottom: "#2E1A52",
        glow: "#7C4DFF",
        ink: "#FAF7FF",
        muted: "#C2B1EC",
        accent: "#7CF5C4",
        accentDeep: "#22B48A",
        shapes: ["#412872", "#503389", "#6240A2"],
        ground: "#120A1F"
    )
    private static let graphite = Palette(
        top: "#101418",
        bottom: "#232B33",
        glow: "#4F7BA3",
        ink: "#FFFFFF",
        muted: "#B4C0CC",
        accent: "#FF8A5B",
        accentDeep: "#E0492F",
        shapes: ["#37434F", "#44525F", "#536371"],
        ground: "#0A0D10"
    )
    private static let dusk = Palette(
        top: "#13183B",
        bottom: "#4A1F4F",
        glow: "#E0527C",
        ink: "#FFF8FB",
        muted: "#DDB6D3",
        accent: "#FFCF70",
        accentDeep: "#F2776B",
        shapes: ["#56306A", "#683B7C", "#7D488F"],
        ground: "#0F1230"
    )
}
