/// A text as comparison sees it: words in lower case without punctuation, numbers in one piece.
enum ComparableWords {
    /// `"It's 8,849 metres!"` gives `its 8849 metres`.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else if !joins(character, after: word) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    /// True for what is dropped inside a word: `it's` is `its` and `8,849` is `8849`.
    private static func joins(_ character: Character, after word: String) -> Bool {
        switch character {
        case "'", "’": true
        case ".", ",": word.last?.isNumber == true
        default: false
        }
    }

    /// The words with every run of content words replaced by one blank.
    ///
    /// What is left is how the text is built; a template filled with other names keeps it.
    static func skeleton(_ words: [String]) -> [String] {
        var skeleton: [String] = []
        for word in words {
            if FunctionWords.english.contains(word) {
                skeleton.append(word)
            } else if skeleton.last != blank {
                skeleton.append(blank)
            }
        }
        return skeleton
    }

    /// The hashes of all runs of `length` words, sorted and without repeats.
    static func hashedRuns(of length: Int, in words: [String]) -> [UInt32] {
        guard words.count >= length else { return [] }
        let runs = (0...words.count - length).map { words[$0..<$0 + length].joined(separator: " ") }
        return Set(runs.map { UInt32(truncatingIfNeeded: stableHash($0)) }).sorted()
    }

    private static let blank = "_"
}
