/// Captions read back from a SubRip file.
struct CaptionTrack: Sendable, Equatable {
    /// A text and when it is shown, in seconds.
    struct Cue: Sendable, Equatable {
        var text: String
        var start: Double
        var end: Double
    }

    /// The cues in the order of the file.
    var cues: [Cue]

    /// Reads a file; blocks without a readable time are left out, and so are missed as words.
    init(subRip text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        cues = lines.split(whereSeparator: \.isEmpty).compactMap { block in
            guard let place = block.firstIndex(where: { $0.contains("-->") }) else { return nil }
            let times = block[place].split(separator: "-->").compactMap(Self.seconds)
            guard times.count == 2 else { return nil }
            return Cue(
                text: block[(place + 1)...].joined(separator: " "),
                start: times[0],
                end: times[1]
            )
        }
    }

    /// Reads `00:01:02,345`.
    private static func seconds(_ text: Substring) -> Double? {
        let parts = text.filter { !$0.isWhitespace }.split { ":,.".contains($0) }.map { Int($0) }
        guard parts.count == 4, let hours = parts[0], let minutes = parts[1], let seconds = parts[2],
            let thousandths = parts[3]
        else { return nil }
        return Double(hours * 3600 + minutes * 60 + seconds) + Double(thousandths) / 1000
    }
}

extension CaptionTrack {
    /// The words of a text as they are compared: small letters and digits only.
    static func words(_ text: String) -> [String] {
        text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
            String(word.filter { $0.isLetter || $0.isNumber })
        }.filter { !$0.isEmpty }
    }
}
