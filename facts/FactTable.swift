/// One kind of thing with what is known about it.
public struct FactTable: Sendable, Equatable {
    /// A short name that does not change, such as `planets`.
    public var id: String
    /// What one of them is called, such as `planet`.
    public var one: String
    /// What several are called, such as `planets`.
    public var many: String
    /// Words in an idea that speak for this table, lower case.
    public var words: Set<String>
    /// What can be said about them.
    public var measures: [FactMeasure]
}

/// One figure about each thing of a table, with the words to speak it.
public struct FactMeasure: Sendable, Equatable {
    /// How two figures are set against each other.
    public enum Scale: String, Sendable {
        /// By how many times.
        case ratio
        /// By the difference: half of a temperature means nothing.
        case interval
        /// By the difference, and written without a comma: `1876`.
        case year
    }

    /// A unit as it is spoken and as it is drawn.
    public struct Unit: Sendable, Equatable {
        /// For exactly one, such as `kilometre`.
        public var one: String
        /// For any other number, such as `kilometres`.
        public var many: String
        /// In a picture, such as `km`.
        public var symbol: String
    }

    /// One end of the order, in words.
    public struct End: Sendable, Equatable {
        /// What the first is, such as `widest`; follows `is the`.
        public var superlative: String
        /// What each is against the one before, such as `wider`; follows `is`.
        public var comparative: String
        /// What the first five are together, such as `the five widest planets`.
        public var list: String
    }

    /// How two things are compared, such as `is`, `as wide as`.
    public struct Comparison: Sendable, Equatable {
        /// The verb.
        public var verb: String
        /// What stands between the number and the other thing where this one has more.
        public var more: String
        /// The same where this one has less; equal to `more` where a ratio says it.
        public var less: String
    }

    /// A short name that does not change, such as `diameter`.
    public var id: String
    /// Words in an idea that speak for this measure, lower case.
    public var words: Set<String>
    /// The way to draw it; see `VisualBrief.motif`.
    public var motif: String
    /// How two figures are set against each other.
    public var scale: Scale
    /// The unit.
    public var unit: Unit
    /// Words for the highest first; nil where that order makes no sense.
    public var most: End?
    /// Words for the lowest first; nil where that order makes no sense.
    public var least: End?
    /// What follows the name, with `*` for the figure, such as `measures * across`.
    public var says: [String]
    /// How two things are compared.
    public var compare: Comparison
    /// The thing to compare with, where one is better known than the rest.
    public var yardstick: String?
    /// Who says so.
    public var source: String
    /// Where they say so.
    public var url: String
    /// The things, the highest figure first.
    public var rows: [FactRow]
}

/// One thing with its figure.
public struct FactRow: Sendable, Equatable {
    /// The name inside a sentence, with its article where it has one, such as `the Nile`.
    public var name: String
    /// The figure as the source writes it, such as `142,984`.
    public var figure: String
    /// The figure as a number.
    public var value: Double
    /// Something else that is true, as one sentence that follows the figure.
    public var fact: String
}
