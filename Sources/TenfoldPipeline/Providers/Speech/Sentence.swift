/// A sentence of a narration, with its place in Unicode scalars.
struct Sentence: Sendable, Equatable {
    var text: String
    var offset: Int

    /// The sentences of a text: each ends with its mark before a space; what is too short joins the one before.
    static func sentences(of text: String) -> [Sentence] {
        let scalars = Array(text.unicodeScalars)
        var sentences: [Sentence] = []
        var start = 0
        for place in scalars.indices {
            let isLast = place + 1 == scalars.count
            let ends = ".!?;:".unicodeScalars.contains(scalars[place])
            guard isLast || (ends && scalars[place + 1].properties.isWhitespace) else { continue }
            let piece = scalars[start...place]
            let words = piece.split { $0.properties.isWhitespace }
            let isWhole =
                words.count > 1
                && !(words.last.map { isAbbreviation(String(String.UnicodeScalarView($0))) } ?? false)
            guard isLast || isWhole else { continue }
            let skipped = piece.prefix { $0.properties.isWhitespace }.count
            var view = String.UnicodeScalarView()
            view.append(contentsOf: piece.dropFirst(skipped))
            if !view.isEmpty { sentences.append(Sentence(text: String(view), offset: start + skipped)) }
            start = place + 1
        }
        return sentences
    }

    private static func isAbbreviation(_ word: String) -> Bool {
        ["Mr.", "Mrs.", "Dr.", "St.", "No.", "vs.", "e.g.", "i.e."].contains(word)
    }
}
