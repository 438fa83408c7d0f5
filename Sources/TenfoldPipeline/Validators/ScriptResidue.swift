import Tenfold

/// Finds what a writer left in a text that is meant to be spoken.
enum ScriptResidue {
    /// The first piece of a text that nobody should hear; nil for a clean text.
    static func first(in text: String) -> String? {
        let lower = text.lowercased()
        return phrases.first { lower.contains($0) }
            ?? text.first { marks.contains($0) || isPictogram($0) }.map(String.init)
    }

    /// The share of a text's words that are English function words; prose has a third, other languages none.
    static func functionWordShare(of text: String) -> Double {
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map { $0.filter(\.isLetter) }
        guard !words.isEmpty else { return 0 }
        let known = words.count { FunctionWords.english.contains($0) }
        return Double(known) / Double(words.count)
    }

    private static let phrases = [
        "http:", "https:", "www.", "---", "**", "__", "as an ai", "language model", "i cannot",
        "i can't help",
        "here is your script", "here's your script", "scene 1", "voiceover", "narrator:", "lorem ipsum",
        "insert ", "  ", "json object", "search phrase",
    ]
    private static let marks: Set<Character> = [
        "{", "}", "[", "]", "<", ">", "*", "#", "`", "|", "~", "\\", "_",
    ]

    private static func isPictogram(_ character: Character) -> Bool {
        character.unicodeScalars.contains {
            $0.properties.isEmojiPresentation || $0.value == 0xFE0F || $0.value == 0xFFFD
        }
    }
}
