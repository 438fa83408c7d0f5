/// Why ffmpeg failed, in its own last meaningful words.
struct FfmpegComplaint: Sendable, Equatable {
    /// The words; never empty.
    var words: String
    /// The exit code.
    var exitCode: Int

    /// Reads a log whose lines carry their level, such as `[error]`.
    init(log: some StringProtocol, exitCode: Int) {
        let errors = log.split(whereSeparator: \.isNewline).filter { line in
            line.contains("[error]") || line.contains("[fatal]") || line.contains("[panic]")
        }
        let plain = errors.map { Self.withoutMarks(String($0)) }
        let telling = plain.filter { line in !echoes.contains { line.hasPrefix($0) } }
        let chosen = (telling.isEmpty ? plain : telling).reduce(into: [String]()) { kept, line in
            if kept.last != line { kept.append(line) }
        }
        self.words =
            chosen.isEmpty
            ? "it ended with code \(exitCode)"
            : chosen.suffix(2).map { String($0.prefix(longest)) }.joined(separator: "; ")
        self.exitCode = exitCode
    }

    /// The failure to throw; `purpose` completes the sentence `cannot <purpose>: …`.
    func failure(_ purpose: String) -> StepFailure {
        StepFailure(kind, "cannot \(purpose): ffmpeg said: \(words)\(advice.map { "; \($0)" } ?? "")")
    }

    private var kind: StepFailure.Kind {
        if missingPart != nil || words.contains("No space left") { return .broken }
        if exitCode > 128 || words.contains("Cannot allocate memory") { return .transient }
        return .bad
    }

    private var advice: String? {
        if let missingPart {
            return "this ffmpeg was built without \(missingPart): install the distribution's own package "
                + "(apt-get install ffmpeg)"
        }
        if words.contains("No space left") { return "free some disk space" }
        return exitCode == 137 ? "it was killed, most likely for want of memory" : nil
    }

    private var missingPart: String? {
        if words.contains("No such filter: 'ass'") { return "libass" }
        if words.contains("Unknown encoder 'libx264'") { return "libx264" }
        guard words.contains("No such filter") || words.contains("Unknown encoder") else { return nil }
        return "a part that is needed"
    }

    /// Drops what says where in ffmpeg's memory a line was written, and at which level.
    private static func withoutMarks(_ line: String) -> String {
        var rest = line[...]
        while rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            rest = rest[rest.index(after: end)...].drop { $0 == " " }
        }
        return String(rest)
    }
}

/// Lines that only repeat that something failed.
private let echoes = [
    "Conversion failed", "Error while processing the decoded data", "Error while filtering",
    "Failed to inject frame", "Error reinitializing filters", "Error initializing complex filters",
]

/// A line may quote a whole filter graph; its beginning tells enough.
private let longest = 300
