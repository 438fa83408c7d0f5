import Tenfold
import TenfoldTesting
import TenfoldYAML

/// A tree of hostile texts, with comments and empty lines in every place.
struct RandomTree {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func document() -> YAMLDocument {
        YAMLDocument(head: comments(), entries(depth: 3))
    }

    private mutating func value(depth: Int) -> YAMLValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &generator) {
        case 0: .integer(Int.random(in: -9...99999, using: &generator))
        case 1: .boolean(Bool.random(using: &generator))
        case 2: .null
        case 3, 4: .text(HostileText.random(&generator))
        case 5, 6: .list(items(depth: depth - 1), style())
        default: .mapping(entries(depth: depth - 1), style())
        }
    }

    private mutating func items(depth: Int) -> [YAMLItem] {
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in YAMLItem(value(depth: depth), note: note())
        }
    }

    private mutating func entries(depth: Int) -> [YAMLEntry] {
        (0..<Int.random(in: 0...3, using: &generator)).map { index in
            var key = HostileText.random(&generator) + "\(index)"
            if key.utf8.count > 128 || !HostileText.isOneLine(key) { key = "key \(index)" }
            return YAMLEntry(key, value(depth: depth), note: note())
        }
    }

    private mutating func style() -> YAMLCollectionStyle {
        Int.random(in: 0..<4, using: &generator) == 0 ? .flow : .block
    }

    private mutating func note() -> YAMLNote {
        guard Int.random(in: 0..<3, using: &generator) == 0 else { return YAMLNote() }
        return YAMLNote(
            isApart: Bool.random(using: &generator),
            above: comments(),
            beside: Bool.random(using: &generator) ? "beside: it's \"here\" # again" : nil
        )
    }

    private mutating func comments() -> [String] {
        Array(["above: it", "", "- &a *b {", "'"].prefix(Int.random(in: 0...4, using: &generator)))
    }
}
