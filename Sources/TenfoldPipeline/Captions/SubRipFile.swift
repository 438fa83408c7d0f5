/// A SubRip file: whole phrases in one or two lines, for reading rather than for effect.
struct SubRipFile {
    struct Cue: Equatable {
        var lines: [String]
        var start: Double
        var end: Double
    }

    var cues: [Cue]

    init(_ narration: Narration) {
        let phrases = Self.phrases(of: narration.words)
        let starts = phrases.dropFirst().map { $0.first?.start ?? narration.seconds } + [narration.seconds]
        cues = zip(phrases, starts).compactMap { words, next in
            guard let first = words.first, let last = words.last else { return nil }
            let end = min(max(last.end + lingerSeconds, first.start + shortest), next, narration.seconds)
            guard milliseconds(end) > milliseconds(first.start) else { return nil }
            return Cue(lines: Self.lines(of: words.map(\.text)), start: first.start, end: end)
        }
    }

    /// The file's text.
    var text: String {
        cues.enumerated().map { place, cue in
            (["\(place + 1)", "\(clock(cue.start)) --> \(clock(cue.end))"] + cue.lines + [""])
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Breaks at scenes and sentences, and inside a sentence where two lines are full.
    private static func phrases(of words: [Narration.Word]) -> [[Narration.Word]] {
        var phrases: [[Narration.Word]] = []
        for word in words {
            let last = phrases.last?.last
            let text = (phrases.last ?? []).map(\.text) + [word.text]
            let ends = last.map { endsSentence($0.text) || $0.scene != word.scene } ?? true
            if ends || lines(of: text).count > 2 {
                phrases.append([word])
            } else {
                phrases[phrases.count - 1].append(word)
            }
        }
        return phrases
    }

    private static func lines(of words: [String]) -> [String] {
        var lines: [String] = []
        for word in words.map(plain) {
            if let last = lines.last, last.count + 1 + word.count <= longestLine {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    /// The format has no escapes, so what would be read as a tag or a time is written with other signs.
    private static func plain(_ word: String) -> String {
        String(
            word.map { character -> Character in
                switch character {
                case "<": "‹"
                case ">": "›"
                case let other where other.isNewline || other == "\t": " "
                case let other: other
                }
            }
        )
    }
}

private func milliseconds(_ seconds: Double) -> Int { Int((max(0, seconds) * 1000).rounded(.down)) }

private func clock(_ seconds: Double) -> String {
    let all = milliseconds(seconds)
    let parts = [all / 3_600_000, all / 60_000 % 60, all / 1000 % 60].map(twoDigits).joined(separator: ":")
    let rest = String(all % 1000)
    return "\(parts)," + String(repeating: "0", count: 3 - rest.count) + rest
}

/// A number below 100 in two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private let longestLine = 42
private let lingerSeconds = 0.3
private let shortest = 1.0
