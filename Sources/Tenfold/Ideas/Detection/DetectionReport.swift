extension Detection {
    /// What a scan found: every idea is in exactly one of the lists, each sorted by score.
    public struct Report: Sendable, Equatable, Codable {
        /// The day the scan looked from; nothing later was used.
        public var asOf: Day
        /// The score an idea needs.
        public var threshold: Double
        /// How many observations up to that day were used.
        public var observations: Int
        /// Ideas at or over the threshold, best first, none like another or like a past one.
        public var kept: [Idea]
        /// Ideas that score less.
        public var belowThreshold: [Idea]
        /// Ideas that say what a better or an earlier one says.
        public var duplicates: [Duplicate]

        /// Makes a report.
        public init(
            asOf: Day,
            threshold: Double,
            observations: Int,
            kept: [Idea],
            belowThreshold: [Idea],
            duplicates: [Duplicate]
        ) {
            self.asOf = asOf
            self.threshold = threshold
            self.observations = observations
            self.kept = kept
            self.belowThreshold = belowThreshold
            self.duplicates = duplicates
        }
    }

    /// An idea that was dropped for another.
    public struct Duplicate: Sendable, Equatable, Codable {
        /// The idea that was dropped.
        public var idea: Idea
        /// The id of the idea it repeats.
        public var original: String
        /// How alike the two are, from 0 to 1.
        public var similarity: Double
        /// Why, in words.
        public var reason: String

        /// Makes a duplicate.
        public init(idea: Idea, original: String, similarity: Double, reason: String) {
            self.idea = idea
            self.original = original
            self.similarity = similarity
            self.reason = reason
        }
    }
}
