/// A word as it is written, with its place in the text in Unicode scalars.
struct WrittenWord: Equatable {
    var text: String
    var scalars: Range<Int>
}

extension WrittenWord {
    /// The words of a text: what stands between spaces; marks that stand alone belong to the word before them.
    static func words(of text: String) -> [WrittenWord] {
        var words: [WrittenWord] = []
        var waiting: WrittenWord?
        for piece in pieces(of: text) {
            if !piece.text.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) {
                if let last = words.popLast() {
                    words.append(last.joined(with: piece))
                } else {
                    waiting = waiting?.joined(with: piece) ?? piece
                }
            } else {
                words.append(waiting?.joined(with: piece) ?? piece)
                waiting = nil
            }
        }
        return words
    }

    private func joined(with next: WrittenWord) -> WrittenWord {
        WrittenWord(
            text: "\(text) \(next.text)",
            scalars: scalars.lowerBound..<next.scalars.upperBound
        )
    }

    private static func pieces(of text: String) -> [WrittenWord] {
        var pieces: [WrittenWord] = []
        var offset = 0
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            let end = offset + part.unicodeScalars.count
            if !part.isEmpty { pieces.append(WrittenWord(text: String(part), scalars: offset..<end)) }
            let space = part.endIndex < text.endIndex ? text[part.endIndex].unicodeScalars.count : 0
            offset = end + space
        }
        return pieces
    }
}
