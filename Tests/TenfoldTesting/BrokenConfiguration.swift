import Tenfold

/// A configuration that was valid until something was done to it.
public struct BrokenConfiguration: Sendable, CustomStringConvertible {
    /// What was done to it.
    public var name: String
    /// The text.
    public var text: String
    /// True where also an editor with the schema sees that it is broken.
    public var isSeenBySchema: Bool

    /// ``name``.
    public var description: String { name }
}

extension BrokenConfiguration {
    /// Every known key of a valid text misspelt, doubled, emptied, or given a value of the wrong kind; all are
    /// broken for certain.
    public static func byRule(from template: String) -> [BrokenConfiguration] {
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.indices.flatMap { index in
            guard let line = KeyLine(lines[index]), !chosenFreely.contains(line.key) else {
                return [BrokenConfiguration]()
            }
            return line.breakages(hasChildren: line.value.isEmpty).map { name, replacement, isSeen in
                var broken = lines
                broken[index] = replacement
                return BrokenConfiguration(
                    name: "line \(index + 1), \(line.key): \(name)",
                    text: broken.joined(separator: "\n"),
                    isSeenBySchema: isSeen
                )
            }
        }
    }

    /// A valid text with a few lines and characters changed by chance; some stay valid.
    public static func byChance(from template: String, seed: UInt64) -> BrokenConfiguration {
        var generator = SeededGenerator(seed: seed)
        var lines = template.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        for _ in 0...Int.random(in: 0...2, using: &generator) {
            mutate(&lines, &generator)
        }
        return BrokenConfiguration(
            name: "seed \(seed)",
            text: lines.map { String($0) }.joined(separator: "\n"),
            isSeenBySchema: false
        )
    }

    /// Keys that may have any name, or any value of their kind.
    private static let chosenFreely: Set<String> = [
        "1x", "3x", "10x", "youtube", "openai", "pexels", "actions_minutes", "sources",
    ]

    private static func mutate(_ lines: inout [[Character]], _ generator: inout SeededGenerator) {
        let place = Int.random(in: lines.indices, using: &generator)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: place)
        case 2: lines[place].insert(contentsOf: "  ", at: 0)
        case 3: lines.swapAt(place, Int.random(in: lines.indices, using: &generator))
        case 4 where !lines[place].isEmpty:
            lines[place].remove(at: Int.random(in: lines[place].indices, using: &generator))
        case 5: lines[place] = lines[place].map { $0.isNumber ? "-" : $0 }
        default:
            let sign = Array("\t:{}[]\"'&*!%@|>#,0x\u{0}\u{7F}é").randomElement(using: &generator) ?? "x"
            lines[place].insert(sign, at: Int.random(in: 0...lines[place].count, using: &generator))
        }
    }
}

/// A line `  key: value # comment` of a configuration.
private struct KeyLine {
    let indent: String
    let key: String
    let value: String

    init?(_ line: String) {
        let body = line.drop { $0 == " " }
        guard !body.hasPrefix("#"), let colon = body.firstIndex(of: ":") else { return nil }
        indent = String(line.prefix { $0 == " " })
        key = String(body[..<colon])
        let rest = body[body.index(after: colon)...]
        value = String((rest.firstRange(of: " #").map { rest[..<$0.lowerBound] } ?? rest).drop { $0 == " " })
    }

    /// What can be done to the line: what, the line then, and whether a schema sees it.
    func breakages(hasChildren: Bool) -> [(String, String, Bool)] {
        var all = [
            ("misspelt", "\(indent)\(key)s_: \(value)", true),
            ("with a tab", "\t\(indent)\(key): \(value)", false),
            ("a quote left open", "\(indent)\(key): \"\(value)", false),
            ("an unknown alias", "\(indent)\(key): *nobody", false),
        ]
        guard !hasChildren else { return all }
        let isMapping = value.hasPrefix("{")
        all += [
            ("twice", "\(indent)\(key): \(value)\n\(indent)\(key): \(value)", false),
            ("empty", "\(indent)\(key):", true),
            ("a list", "\(indent)\(key): [1, 2]", true),
            ("an unknown variable", "\(indent)\(key): ${TENFOLD_NO_SUCH_VARIABLE}", isMapping),
        ]
        if !isMapping { all.append(("a mapping", "\(indent)\(key): { a: 1 }", true)) }
        if isMapping { all.append(("a number", "\(indent)\(key): 7", true)) }
        if value.allSatisfy(\.isNumber), !value.isEmpty {
            all += [
                ("negative", "\(indent)\(key): -1", true),
                ("far too large", "\(indent)\(key): 99999999999", true),
                ("in quotes", "\(indent)\(key): \"\(value)\"", true),
                ("a word", "\(indent)\(key): many", true),
                ("not a number", "\(indent)\(key): .nan", false),
            ]
        }
        return all
    }
}
