import Facts
import Tenfold

/// Finds what the tables have to say about an idea, by the words of its title and tags.
struct FactTopicFinder {
    var tables: [FactTable]

    /// A title's word counts three times a tag's; two tags or one word of the title are enough.
    static let enough = 2

    /// The topic that fits best, chosen by the generator among equals; nil where nothing fits.
    func topic(for idea: Idea, using generator: inout SeededGenerator) -> FactTopic? {
        let words = IdeaWords(idea)
        let fitting = best(tables) {
            words.weight(of: $0.words) + words.weight(of: [$0.one, $0.many]) + words.names(in: $0)
        }
        guard fitting.weight >= Self.enough, let table = fitting.items.randomElement(using: &generator) else {
            return nil
        }
        let topics = best(FactTopic.all(of: table)) { topic in
            words.weight(of: topic.measure.words)
                + words.weight(of: Set(topic.end.superlative.split { $0 == " " }.map(String.init)))
        }
        return topics.items.randomElement(using: &generator)
    }

    private func best<Item>(_ items: [Item], by weight: (Item) -> Int) -> (items: [Item], weight: Int) {
        let weights = items.map(weight)
        let most = weights.max() ?? 0
        return (zip(items, weights).filter { $0.1 == most }.map(\.0), most)
    }
}

/// The words of an idea, title and tags apart.
private struct IdeaWords {
    var title: [String]
    var tags: Set<String>

    init(_ idea: Idea) {
        title = Self.words(idea.title)
        tags = Set(idea.tags.flatMap(Self.words))
    }

    func weight(of words: Set<String>) -> Int {
        Set(title).intersection(words).count * 3 + min(4, tags.intersection(words).count)
    }

    /// How much the idea speaks of the table's things by name, such as `Lake Superior`.
    func names(in table: FactTable) -> Int {
        let names = Set(table.measures.flatMap(\.rows).map { Self.words(FactName($0.name).label) })
        return names.count { contains($0) } * 3
    }

    private func contains(_ name: [String]) -> Bool {
        guard !name.isEmpty, title.count >= name.count else { return false }
        return (0...title.count - name.count).contains { Array(title[$0..<$0 + name.count]) == name }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
