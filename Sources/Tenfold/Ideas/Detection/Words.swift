/// Words of foreign text, brought to one form so that they can be compared.
enum Words {
    /// A word in the form for comparing and as somebody wrote it, both in lower case.
    struct Word: Equatable {
        var key: String
        var spelling: String

        fileprivate init(_ spelling: String) {
            self.key = singular(spelling)
            self.spelling = spelling
        }

        fileprivate init(joining words: [Word]) {
            self.key = words.map(\.key).joined(separator: " ")
            self.spelling = words.map(\.spelling).joined(separator: " ")
        }
    }

    /// The words in order: lower case, without marks, an English plural cut to its singular.
    static func all(_ text: String) -> [String] { split(text).map(\.key) }

    /// The words that carry a subject: no article, no preposition, nothing every title has.
    static func content(_ text: String) -> [Word] {
        split(text).filter { word in
            !empty.contains(word.key) && (word.key.utf8.count > 1 || word.key.first?.isNumber == true)
        }
    }

    /// A tag in one form, its words joined by spaces; nil where it has none.
    static func phrase(_ tag: String) -> Word? {
        let phrase = Word(joining: split(tag))
        return phrase.key.isEmpty || empty.contains(phrase.key) ? nil : phrase
    }

    private static func split(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if isLetterOrDigit(scalar) {
                word.append(scalar)
            } else if !isApostrophe(scalar), !word.isEmpty {
                words.append(Word(String(word)))
                word = String.UnicodeScalarView()
            }
        }
        return word.isEmpty ? words : words + [Word(String(word))]
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
