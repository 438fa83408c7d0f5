/// Words that stand on the screen together.
struct CaptionGroup: Equatable {
    var words: [Narration.Word]

    var text: String { words.map(\.text).joined(separator: " ") }
}

extension CaptionGroup {
    /// Groups of at most three words that fit one line, broken where a sentence, a clause or a scene ends.
    static func groups(of words: [Narration.Word], style: CaptionStyle) -> [CaptionGroup] {
        var groups: [CaptionGroup] = []
        for word in words {
            if let last = groups.last, last.takes(word, style) {
                groups[groups.count - 1].words.append(word)
            } else {
                groups.append(CaptionGroup(words: [word]))
            }
        }
        return groups
    }

    private func takes(_ word: Narration.Word, _ style: CaptionStyle) -> Bool {
        guard let last = words.last, last.scene == word.scene, words.count < longestGroup else {
            return false
        }
        guard !endsSentence(last.text), !(words.count > 1 && endsClause(last.text)) else { return false }
        let joined = "\(text) \(word.text)"
        return joined.count <= longestLine && textWidth(joined) * style.emSize <= style.maximumWidth
    }
}

/// True where a word ends with the mark of a sentence's end, also inside quotes or brackets.
func endsSentence(_ word: String) -> Bool { lastMark(of: word).map { ".!?…".contains($0) } ?? false }

/// True where a word ends with any mark that a reader pauses at.
func endsClause(_ word: String) -> Bool { lastMark(of: word).map { ".!?…,;:—–".contains($0) } ?? false }

private func lastMark(of word: String) -> Character? { word.last { !"\"'”’»)]".contains($0) } }

private let longestGroup = 3
private let longestLine = 18
