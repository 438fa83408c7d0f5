/// A way of telling that has worked before: read-only to jobs.
public struct Pattern: Sendable, Hashable, Codable, Identifiable {
    /// A short name that does not change, such as `top-five-ranking`.
    public var id: String
    /// What it is, for a person.
    public var title: String
    /// Words in an idea's title or tags that speak for it, lower case.
    public var keywords: [String]
    /// How the script is built: `ranking`, `comparison` or `question`.
    public var form: String
    /// Its share of attention against the others; 1 is neutral.
    public var weight: Double
    /// What it changes of the pattern it was made from; nil where it was made from none.
    public var variation: PatternVariation?

    /// Makes a pattern.
    public init(
        id: String,
        title: String,
        keywords: [String],
        form: String,
        weight: Double = 1,
        variation: PatternVariation? = nil
    ) {
        self.id = id
        self.title = title
        self.keywords = keywords
        self.form = form
        self.weight = weight
        self.variation = variation
    }
}

/// How a variation of a winner differs from it, so that what works is said again and not copied.
public struct PatternVariation: Sendable, Hashable, Codable {
    /// How the first seconds are filled.
    public enum Hook: String, Sendable, Codable, CaseIterable {
        /// With a question.
        case question
        /// With a plain statement of what comes.
        case statement
        /// With something to do for the viewer.
        case challenge
    }

    /// The order of what is told.
    public enum Order: String, Sendable, Codable, CaseIterable {
        /// From the last place to the first.
        case countdown
        /// The two furthest from the first change places.
        case detour
        /// From the middle outwards.
        case outward
    }

    /// How the title speaks.
    public enum Title: String, Sendable, Codable, CaseIterable {
        /// It asks.
        case question
        /// It says what is in it.
        case statement
        /// It dares the viewer.
        case challenge
    }

    /// The pattern it was made from, by id.
    public var parent: String
    /// How the first seconds are filled.
    public var hook: Hook
    /// How the script is built; see ``Pattern/form``.
    public var angle: String
    /// The order of what is told.
    public var order: Order
    /// How the title speaks.
    public var title: Title

    /// Makes a variation.
    public init(parent: String, hook: Hook, angle: String, order: Order, title: Title) {
        self.parent = parent
        self.hook = hook
        self.angle = angle
        self.order = order
        self.title = title
    }
}
