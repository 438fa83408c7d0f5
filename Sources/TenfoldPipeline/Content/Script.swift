/// What a video says and shows: a hook, beats, a close.
public struct Script: Sendable, Codable, Equatable {
    /// The title to publish under: at most 100 characters, no angle brackets.
    public var title: String
    /// The description to publish: at most 5,000 bytes, with the sources named.
    public var description: String
    /// Tags: at most 500 characters in all.
    public var tags: [String]
    /// What it is about, normalised, such as `planets/diameter`: two scripts of one topic say the same.
    public var topic: String
    /// The pattern it follows, by id, where it follows one.
    public var pattern: String?
    /// Where its figures come from.
    public var sources: [String]
    /// The scenes in order.
    public var scenes: [Scene]

    /// Makes a script.
    public init(
        title: String,
        description: String,
        tags: [String],
        topic: String,
        pattern: String? = nil,
        sources: [String],
        scenes: [Scene]
    ) {
        self.title = title
        self.description = description
        self.tags = tags
        self.topic = topic
        self.pattern = pattern
        self.sources = sources
        self.scenes = scenes
    }

    /// All that is spoken, a space between scenes.
    public var narration: String { scenes.map(\.narration).joined(separator: " ") }
}

/// One picture's worth of script.
public struct Scene: Sendable, Codable, Equatable {
    /// What the scene is for.
    public enum Role: String, Sendable, Codable {
        /// The first seconds: why to stay.
        case hook
        /// One of the things told.
        case beat
        /// The end, and what to take away.
        case close

        /// What the scene at a place, counted from 0, of a whole script is for.
        init(at place: Int, of count: Int) {
            self = place == 0 ? .hook : place == count - 1 ? .close : .beat
        }
    }

    /// What the scene is for.
    public var role: Role
    /// What is spoken.
    public var narration: String
    /// What is shown.
    public var visual: VisualBrief

    /// Makes a scene.
    public init(role: Role, narration: String, visual: VisualBrief) {
        self.role = role
        self.narration = narration
        self.visual = visual
    }
}

/// What a picture is to show, for a drawing provider as well as for a search.
public struct VisualBrief: Sendable, Codable, Equatable {
    /// One bar, circle or peak of a picture that compares.
    public struct Datum: Sendable, Codable, Equatable {
        /// The thing's name.
        public var label: String
        /// Its true figure, in the unit of the brief.
        public var value: Double
        /// The figure as it is to be written, with its unit.
        public var text: String
        /// True for the thing the scene is about.
        public var highlighted: Bool

        /// Makes a datum.
        public init(label: String, value: Double, text: String, highlighted: Bool) {
            self.label = label
            self.value = value
            self.text = text
            self.highlighted = highlighted
        }
    }

    /// The way to draw: `planets`, `mountains`, `rivers`, `timeline`, `bars`…; unknown ones draw bars.
    public var motif: String
    /// The line on top, at most 40 characters.
    public var headline: String
    /// The thing the scene is about, such as `Jupiter`; nil on hook and close.
    public var subject: String?
    /// The figure to show large, such as `139,820 km`.
    public var figure: String?
    /// The place in a ranking, from 1; nil where nothing is ranked.
    public var rank: Int?
    /// The things compared, in the order to draw.
    public var series: [Datum]
    /// What to look for where pictures come from a search.
    public var searchPhrase: String

    /// Makes a brief.
    public init(
        motif: String,
        headline: String,
        subject: String? = nil,
        figure: String? = nil,
        rank: Int? = nil,
        series: [Datum] = [],
        searchPhrase: String
    ) {
        self.motif = motif
        self.headline = headline
        self.subject = subject
        self.figure = figure
        self.rank = rank
        self.series = series
        self.searchPhrase = searchPhrase
    }
}
