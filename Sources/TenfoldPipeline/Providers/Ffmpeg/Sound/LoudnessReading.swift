/// What ffmpeg's `ebur128` filter said of a stream.
struct LoudnessReading: Sendable, Equatable {
    /// The integrated loudness in LUFS; −70 where there is nothing to hear.
    var integrated: Double
    /// The highest true peak in dBFS, where it was asked for.
    var truePeak: Double?

    /// Finds the summary of the filter `ebur128@label` in ffmpeg's log.
    ///
    /// The last summary counts: a graph that is set up twice prints an empty one first.
    init?(label: String, log: some StringProtocol) {
        let lines = log.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.lastIndex { $0.hasPrefix("[ebur128@\(label) ") && $0.contains("Summary:") }
        guard let start else { return nil }
        let summary = lines[start...].dropFirst().prefix { !$0.hasPrefix("[") }
        guard let integrated = Self.number(after: "I:", in: summary) else { return nil }
        self.integrated = integrated
        self.truePeak = Self.number(after: "Peak:", in: summary)
    }

    private static func number(after key: String, in lines: some Sequence<some StringProtocol>) -> Double? {
        for line in lines {
            let words = line.split(separator: " ")
            guard words.count > 1, words[0] == key else { continue }
            return words[1] == "-inf" ? -100 : Double(words[1])
        }
        return nil
    }
}
