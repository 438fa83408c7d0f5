import Facts
import Tenfold

/// Finds what the tables have to say about an idea, by the words of its title and tags.
struct FactTopicFinder {
    var tables: [FactTable]

    /// A title's word counts three times a tag's; two tags or one word of the title are enough.
    static let enough = 2

    /// The topic that fits best, chosen by the generator among equals; nil where nothing fits.
    ///
    /// A title that asks for an extreme, such as `the fastest`, is only given to a measure that knows it:
    /// better no video than one about something else.
    func topic(for idea: Idea, using generator: inout SeededGenerator) -> FactTopic? {
        let words = IdeaWords(idea)
        let asked = Extremes.all.intersection(words.title)
        var best: (topics: [FactTopic], weight: Int) = ([], 0)
        for table in tables {
            let weight = words.weight(of: table)
            guard weight >= Self.enough else { continue }
            for topic in FactTopic.all(of: table) where asked.isEmpty || topic.knows(asked) {
                let total = weight + words.weight(of: topic)
                if total > best.weight { best = ([], total) }
                if total == best.weight { best.topics.append(topic) }
            }
        }
        return best.topics.randomElement(using: &generator)
    }
}

/// The words by which a title asks for one end of an order.
private enum Extremes {
    static let low: Set<String> = [
        "smallest", "shortest", "lowest", "lightest", "slowest", "youngest", "nearest", "closest", "coldest",
        "shallowest", "tiniest", "earliest", "oldest", "first",
    ]
    static let all = low.union([
        "biggest", "largest", "tallest", "longest", "highest", "heaviest", "fastest", "widest", "deepest",
        "hottest", "farthest", "newest", "latest", "densest", "hardest", "strongest", "richest",
    ])
}

extension FactTopic {
    /// Words that speak for this end and not for the other, such as `widest`.
    fileprivate var ownWords: Set<String> {
        Set("\(end.superlative) \(end.comparative) \(end.list)".split { $0 == " " }.map(String.init))
            .subtracting(table.words.union([table.one, table.many]))
            .subtracting(["the", "five", "of", "on", "in", "to", "from", "with", "that", "are", "world"])
    }

    /// True where the measure can answer a question for the extreme.
    fileprivate func knows(_ asked: Set<String>) -> Bool {
        !asked.isDisjoint(with: ownWords.union(measure.words))
    }

    /// True where the words ask for the other end; of years and ages the oldest are the fewest and the most.
    fileprivate func isOpposite(of asked: Set<String>) -> Bool {
        guard measure.scale != .year, !asked.isEmpty, asked.isDisjoint(with: ownWords) else { return false }
        let isLow = !asked.subtracting(["oldest", "first"]).isDisjoint(with: Extremes.low)
        return isLow != (direction == .least)
    }
}

/// The words of an idea, title and tags apart.
private struct IdeaWords {
    var title: [String]
    var tags: Set<String>

    init(_ idea: Idea) {
        title = Self.withoutPlace(Self.words(idea.title))
        tags = Set(idea.tags.flatMap(Self.words))
    }

    /// How much the idea speaks of the table's things, by their kind or by name, such as `Lake Superior`.
    func weight(of table: FactTable) -> Int {
        let isKind = !Set(title).isDisjoint(with: [table.one, table.many])
        return weight(of: table.words) + (isKind ? 4 : 0) + names(in: table)
            + min(2, tags.intersection([table.one, table.many]).count)
    }

    /// How much the idea asks for this measure and this end of it; without a word, the greatest are meant.
    func weight(of topic: FactTopic) -> Int {
        let words = Set(title)
        let end = words.intersection(topic.ownWords).isEmpty ? 0 : 2
        return weight(of: topic.measure.words.union(topic.ownWords)) + end
            + (topic.direction == .most ? 1 : 0)
            - (topic.isOpposite(of: words.intersection(Extremes.all)) ? 4 : 0)
    }

    private func weight(of words: Set<String>) -> Int {
        Set(title).intersection(words).count * 3 + min(4, tags.intersection(words).count)
    }

    private func names(in table: FactTable) -> Int {
        let names = Set(table.measures.flatMap(\.rows).map { Self.words(FactName($0.name).label) })
        return names.count { contains($0) } * 4
    }

    private func contains(_ name: [String]) -> Bool {
        guard !name.isEmpty, title.count >= name.count else { return false }
        return (0...title.count - name.count).contains { Array(title[$0..<$0 + name.count]) == name }
    }

    /// `on Earth` says where, not what.
    private static func withoutPlace(_ words: [String]) -> [String] {
        words.enumerated().filter { index, word in
            !(word == "earth" && index > 0 && ["on", "the"].contains(words[index - 1]))
        }.map(\.element)
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
