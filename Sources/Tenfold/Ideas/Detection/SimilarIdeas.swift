/// Knows the ideas there are, and finds the one that a new idea repeats.
struct SimilarIdeas {
    /// From here on two ideas say the same.
    static let limit = 0.6

    private struct Entry {
        var idea: Idea
        var terms: Vocabulary.Terms
        var isPast: Bool
    }

    private var vocabulary = Vocabulary()
    private var entries: [Entry] = []
    private var entriesByWord: [Int: [Int]] = [:]
    private var entriesByID: [String: Int] = [:]

    init(_ past: [Idea]) {
        for idea in past { insert(idea, isPast: true) }
    }

    mutating func insert(_ idea: Idea, isPast: Bool) {
        let terms = vocabulary.terms(title: idea.title, tags: idea.tags)
        for word in terms.title { entriesByWord[word, default: []].append(entries.count) }
        entriesByID[idea.id] = entriesByID[idea.id] ?? entries.count
        entries.append(Entry(idea: idea, terms: terms, isPast: isPast))
    }

    /// The known idea that this one repeats, with how and why; nil where it is new.
    mutating func duplicate(of idea: Idea) -> Detection.Duplicate? {
        if let same = entriesByID[idea.id] {
            return duplicate(idea, of: entries[same], 1, "was detected before")
        }
        let terms = vocabulary.terms(title: idea.title, tags: idea.tags)
        let sharing = Set(terms.title.flatMap { entriesByWord[$0] ?? [] })
        let alike = sharing.map { ($0, Self.similarity(terms, entries[$0].terms)) }
            .filter { $0.1 >= Self.limit }
        guard let (index, similarity) = alike.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }) else { return nil }
        let percent = Int((similarity * 100).rounded())
        let kind = entries[index].isPast ? "the past idea" : "the better idea"
        return duplicate(
            idea,
            of: entries[index],
            similarity,
            "\(percent) % like \(kind) '\(entries[index].idea.title)'"
        )
    }

    /// How alike two texts are: by their titles, or by titles and tags together where tags agree more.
    static func similarity(_ left: Vocabulary.Terms, _ right: Vocabulary.Terms) -> Double {
        let titles = overlap(left.title, right.title)
        let tags = overlap(left.tags, right.tags)
        return max(titles, 0.6 * titles + 0.4 * tags)
    }

    /// The shared share of two sorted lists without repeats (Jaccard's index).
    private static func overlap(_ left: [Int], _ right: [Int]) -> Double {
        let shared = Set(left).intersection(right).count
        let all = left.count + right.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    private func duplicate(_ idea: Idea, of entry: Entry, _ similarity: Double, _ reason: String)
        -> Detection.Duplicate
    {
        Detection.Duplicate(
            idea: idea,
            original: entry.idea.id,
            similarity: (similarity * 1000).rounded() / 1000,
            reason: reason
        )
    }
}
