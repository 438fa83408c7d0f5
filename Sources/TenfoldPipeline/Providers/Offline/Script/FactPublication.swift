import Facts
import Tenfold

/// The title, description and tags under which a script from the tables is published.
struct FactPublication {
    var lineup: FactLineup

    private var topic: FactTopic { lineup.topic }
    private var winner: String { FactName(lineup.winner.name).inside }
    private var yardstick: String { FactName(lineup.yardstick.name).inside }

    /// The five together, such as `5 widest planets`.
    var list: String {
        let list = topic.end.list
        if list.hasPrefix("the five ") { return "5 \(list.dropFirst(9))" }
        return list.hasPrefix("five ") ? "5 \(list.dropFirst(5))" : list
    }

    /// At most 100 characters, with a reason to look.
    func title(_ kind: PatternVariation.Title? = nil, using generator: inout SeededGenerator) -> String {
        let superlative = topic.end.superlative
        let titles: [String] =
            switch lineup.form {
            case .ranking where !lineup.isRanked:
                [
                    "\(list): Do You Know the Years?", "\(list), Year by Year",
                    "When Did They Come? \(list)", "Can You Date \(topic.end.list)?",
                ]
            case .ranking:
                [
                    "\(list), Ranked", "\(list): Can You Guess Number 1?", "\(list), From 5 to 1",
                    "Do You Know \(topic.end.list)?", "\(list): Did You Know All of Them?",
                    "Try to Name \(topic.end.list)",
                ]
            case .comparison:
                [
                    "\(yardstick) vs \(winner): How They Really Compare",
                    "Put \(yardstick) Next to \(winner) and Look",
                    "4 \(topic.table.many) Against \(yardstick): Which Is the \(superlative)?",
                    "How Does \(yardstick) Compare With \(winner)?",
                    "\(yardstick) Beside 4 Other \(topic.table.many)",
                    "Guess How \(winner) Compares With \(yardstick)",
                ]
            case .question:
                [
                    "Which of These 5 \(topic.table.many) Is the \(superlative)?",
                    "Only One of These 5 \(topic.table.many) Is the \(superlative)",
                    "Quiz: Can You Pick the \(superlative) of 5 \(topic.table.many)?",
                    "Which \(topic.table.one) Is the \(superlative) of These 5?",
                    "4 of These 5 \(topic.table.many) Are Not the \(superlative)",
                    "Guess the \(superlative) of 5 \(topic.table.many)",
                ]
            }
        let fitting = FactVariation.titles(kind, among: titles.map(titleCased).filter { $0.count <= 100 })
        return fitting.randomElement(using: &generator) ?? String(titleCased(list).prefix(100))
    }

    /// The five with their figures, the winner first, and who says so.
    var description: String {
        let lines = lineup.rows.reversed().enumerated().map { index, row in
            "\(index + 1). \(FactName(row.name).label): \(FactFigure(row: row, measure: topic.measure).written)"
        }
        return """
            \(capitalised(topic.end.list)) — the figures:
            \(lines.joined(separator: "\n"))

            Source: \(topic.measure.source)
            \(topic.measure.url)

            Voice, pictures and editing are made by a program; the figures are from the source above.

            #shorts #\(topic.table.many) #facts
            """
    }

    /// As many as fit into 480 characters, the general ones first.
    var tags: [String] {
        let table = topic.table
        let names = lineup.rows.reversed().map { FactName($0.name).label.lowercased() }
        let candidates =
            [
                table.many, "\(table.one) facts", "\(topic.end.superlative) \(table.one)", "facts",
                "top 5", "learn something new",
            ] + names
        return candidates.reduce(into: []) { tags, tag in
            guard !tags.contains(tag), ScriptCheck.tagLength(tags + [tag]) <= 480 else { return }
            tags.append(tag)
        }
    }
}

/// Headline case: every word capitalised but the small ones between others.
func titleCased(_ text: String) -> String {
    let small: Set<String> = [
        "a", "an", "and", "as", "at", "by", "from", "in", "of", "on", "or", "that", "the", "to", "vs",
    ]
    let words = text.split(separator: " ")
    return words.enumerated().map { index, word in
        index > 0 && small.contains(String(word)) ? String(word) : capitalised(String(word))
    }.joined(separator: " ")
}
