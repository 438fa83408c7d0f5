#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Something a video could be about, found by detection and scored.
public struct Idea: Sendable, Hashable, Codable, Identifiable {
    /// 16 hexadecimal digits that the source and the source's own id determine.
    public var id: String
    /// The title of what was found, as the source gave it: foreign text, never markup.
    public var title: String
    /// The source it came from, such as `csv:trending.csv` or `feed:https://example.org/rss`.
    public var source: String
    /// The id or address of the item in that source.
    public var sourceItem: String
    /// Tags of the item in lower case, without repeats.
    public var tags: [String]
    /// The source's category, where it has one.
    public var category: String?
    /// The score that decided, with its parts.
    public var score: Score
    /// The pattern it matches best, by id, where one does.
    public var pattern: String?
    /// When detection added it.
    public var detectedAt: Date

    /// Makes an idea whose id follows from source and item.
    public init(
        title: String,
        source: String,
        sourceItem: String,
        tags: [String] = [],
        category: String? = nil,
        score: Score,
        pattern: String? = nil,
        detectedAt: Date
    ) {
        self.id = String(SHA256.hex("idea\n\(source)\n\(sourceItem)").prefix(16))
        self.title = title
        self.source = source
        self.sourceItem = sourceItem
        self.tags = tags
        self.category = category
        self.score = score
        self.pattern = pattern
        self.detectedAt = detectedAt
    }
}

/// How promising an idea is, from 0 to 100, and why.
public struct Score: Sendable, Hashable, Codable {
    /// One reason, with what it added.
    public struct Part: Sendable, Hashable, Codable {
        /// The name of the part, such as `velocity`.
        public var name: String
        /// What was measured, between 0 and 1.
        public var value: Double
        /// The most points the part can add; all parts' weights add up to 100.
        public var weight: Double
        /// What was measured, in words a person understands.
        public var reason: String

        /// Makes a part.
        public init(name: String, value: Double, weight: Double, reason: String) {
            self.name = name
            self.value = value
            self.weight = weight
            self.reason = reason
        }
    }

    /// The sum of the parts, 0 to 100, rounded to one decimal.
    public var total: Double
    /// The parts, in a fixed order.
    public var parts: [Part]

    /// Adds up the parts.
    public init(parts: [Part]) {
        self.parts = parts
        let sum = parts.reduce(0) { $0 + $1.value * $1.weight }
        self.total = (min(100, max(0, sum)) * 10).rounded() / 10
    }
}
