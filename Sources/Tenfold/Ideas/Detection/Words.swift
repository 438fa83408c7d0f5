/// Words of foreign text, brought to one form so that they can be compared.
enum Words {
    /// The words in order: lower case, without marks, an English plural cut to its singular.
    static func all(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if isLetterOrDigit(scalar) {
                word.append(scalar)
            } else if !isApostrophe(scalar), !word.isEmpty {
                words.append(singular(String(word)))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(singular(String(word))) }
        return words
    }

    /// The words that carry a subject: no article, no preposition, nothing every title has.
    static func content(_ text: String) -> [String] {
        all(text).filter { !empty.contains($0) && ($0.utf8.count > 1 || $0.first?.isNumber == true) }
    }

    /// A tag in one form, its words joined by spaces; empty where it has none.
    static func phrase(_ tag: String) -> String {
        let phrase = all(tag).joined(separator: " ")
        return empty.contains(phrase) ? "" : phrase
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0..<0x80: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}"
    }

    private static func singular(_ word: String) -> String {
        guard word.utf8.count > 3, word.hasSuffix("s") else { return word }
        return ["ss", "us", "is"].contains(where: word.hasSuffix) ? word : String(word.dropLast())
    }

    /// Words that say nothing about the subject, in the form ``all(_:)`` gives.
    private static let empty: Set<String> = [
        "a", "about", "after", "all", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "did",
        "do", "does", "dont", "ever", "first", "for", "from", "ft", "feat", "full", "get", "had", "ha", "has",
        "have", "he", "her", "his", "how", "i", "if", "im", "in", "into", "is", "it", "its", "just", "like",
        "me", "more", "most", "my", "new", "no", "none", "not", "now", "of", "off", "official", "on", "one",
        "only", "or", "our", "out", "over", "she", "so", "than", "that", "the", "their", "them", "then",
        "there", "they", "this", "to", "too", "up", "us", "v", "video", "vs", "was", "we", "were", "what",
        "when", "where", "which", "who", "why", "will", "with", "you", "your", "youtube", "hd",
    ]
}
