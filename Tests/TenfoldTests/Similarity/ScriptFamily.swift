import Tenfold
import Testing

/// An original script with the copies that a lazy channel would make of it.
struct ScriptFamily: Sendable, CustomTestStringConvertible {
    var name: String
    /// The text with `{0}`, `{1}`… for what a template would fill in.
    var template: String
    /// The original's fillings.
    var own: [String]
    /// The fillings of the templated copy.
    var others: [String]

    var testDescription: String { name }

    var original: String { fill(own) }
    /// The same template about something else.
    var templated: String { fill(others) }

    /// One word in fourteen replaced.
    var edited: String {
        let words = original.split(separator: " ").map(String.init)
        let substitutes = ["truly", "often", "quite", "big", "old", "strange", "known", "bright", "quick"]
        return words.enumerated().map { index, word in
            index % 14 == 7 ? substitutes[index % substitutes.count] : word
        }.joined(separator: " ")
    }

    /// The sentences in another order.
    var reordered: String {
        var generator = SeededGenerator(seed: 7, purpose: name)
        let sentences = original.split(separator: ".").map { $0.trimming(" ") + "." }
        return sentences.shuffled(using: &generator).joined(separator: " ")
    }

    private func fill(_ fillings: [String]) -> String {
        fillings.enumerated().reduce(template) { text, filling in
            text.split(separator: "{\(filling.offset)}", omittingEmptySubsequences: false)
                .joined(separator: filling.element)
        }
    }
}

extension Substring {
    fileprivate func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
