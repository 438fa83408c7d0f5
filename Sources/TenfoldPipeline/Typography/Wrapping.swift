/// Breaks a text into lines no wider than `width` font sizes, at spaces, and inside a word only where it must.
func wrapped(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: String($0), width: width) }) {
        if let last = lines.last, textWidth("\(last) \(word)") <= width {
            lines[lines.count - 1] = "\(last) \(word)"
        } else {
            lines.append(word)
        }
    }
    return lines
}

private func pieces(of word: String, width: Double) -> [String] {
    guard textWidth(word) > width else { return [word] }
    var pieces = [""]
    for character in word {
        let last = pieces.count - 1
        if !pieces[last].isEmpty, textWidth(pieces[last] + String(character)) > width {
            pieces.append(String(character))
        } else {
            pieces[last].append(character)
        }
    }
    return pieces
}
