/// Finds the pattern whose keywords an item's title and tags speak for.
struct PatternMatcher: Sendable {
    /// A pattern that fits, with the keywords found.
    struct Match {
        var pattern: Pattern
        /// The keywords found in the title, then those found only in the tags.
        var words: [String]
        /// Keywords found, those in the tags alone by half, times the pattern's weight.
        var strength: Double
    }

    private let patterns: [(pattern: Pattern, keywords: [(text: String, words: [String])])]

    init(_ patterns: [Pattern]) {
        self.patterns = patterns.map { pattern in
            (pattern, pattern.keywords.map { ($0, Words.all($0)) }.filter { !$0.1.isEmpty })
        }
    }

    /// The strongest match; of equals the one with the smaller id.
    func best(title: String, tags: [String]) -> Match? {
        let title = Words.all(title)
        let tags = tags.map(Words.all)
        let matches = patterns.compactMap { match($0.pattern, $0.keywords, title, tags) }
        return matches.min { (-$0.strength, $0.pattern.id) < (-$1.strength, $1.pattern.id) }
    }

    /// True where a pattern's keywords speak for an item.
    func fits(_ id: String, title: String, tags: [String]) -> Bool {
        guard let entry = patterns.first(where: { $0.pattern.id == id }) else { return false }
        return match(entry.pattern, entry.keywords, Words.all(title), tags.map(Words.all)) != nil
    }

    private func match(
        _ pattern: Pattern,
        _ keywords: [(text: String, words: [String])],
        _ title: [String],
        _ tags: [[String]]
    ) -> Match? {
        let inTitle = keywords.filter { contains(title, $0.words) }
        let inTags = keywords.filter { keyword in
            !contains(title, keyword.words) && tags.contains { contains($0, keyword.words) }
        }
        let strength = (Double(inTitle.count) + Double(inTags.count) / 2) * max(0, pattern.weight)
        guard strength > 0 else { return nil }
        return Match(pattern: pattern, words: (inTitle + inTags).map(\.text), strength: strength)
    }

    private func contains(_ words: [String], _ phrase: [String]) -> Bool {
        guard phrase.count <= words.count else { return false }
        return (0...words.count - phrase.count).contains { words[$0...].starts(with: phrase) }
    }
}
