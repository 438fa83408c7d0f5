public import Tenfold

/// Judges a script by what can be read off it, before or after it was spoken.
public enum ScriptCheck {
    /// Every check, in a fixed order; the pace is judged once there is a voice with a length.
    public static func records(for script: Script, spokenSeconds: Double? = nil) -> [CheckRecord] {
        let text = [
            structure(script),
            repetition(script),
            length(script, spokenSeconds),
            residue(script),
            language(script),
            limit(
                "script title",
                script.title.unicodeScalars.count,
                1...100,
                unit: "characters",
                script.title
            ),
            limit(
                "script description",
                script.description.utf8.count,
                1...5_000,
                unit: "bytes",
                script.description
            ),
            limit("script tags", tagLength(script.tags), 0...500, unit: "characters", script.tags.joined()),
        ]
        return text + (spokenSeconds.map { [pace(script, $0)] } ?? [])
    }

    private static func structure(_ script: Script) -> CheckRecord {
        let beats = script.scenes.count { $0.role == .beat }
        let sound =
            script.scenes.first?.role == .hook && script.scenes.last?.role == .close && beats > 0
            && script.scenes.allSatisfy { $0.narration.contains(where: \.isLetter) }
        return CheckRecord(
            name: "script structure",
            grade: sound ? .pass : .failure,
            measured: "\(script.scenes.count) scenes, \(beats) beats",
            limit: "a hook, beats and a close, none silent"
        )
    }

    /// What a model says that knows no more to say.
    private static func repetition(_ script: Script) -> CheckRecord {
        let told = script.scenes.map { $0.narration.lowercased().filter(\.isLetter) }
        let repeated = told.count - Set(told).count
        return CheckRecord(
            name: "script repetition",
            grade: repeated == 0 ? .pass : .failure,
            measured: "\(repeated) scenes say what another says",
            limit: "none"
        )
    }

    private static func length(_ script: Script, _ spokenSeconds: Double?) -> CheckRecord {
        let seconds = spokenSeconds ?? script.estimatedSeconds
        let grade: CheckRecord.Grade =
            if (20...59).contains(seconds) { (25...45).contains(seconds) ? .pass : .warning } else {
                .failure
            }
        return CheckRecord(
            name: "script length",
            grade: grade,
            measured: "\(Int(seconds.rounded())) s\(spokenSeconds == nil ? " (estimated)" : "")",
            limit: "25 to 45 s, at most 59 s"
        )
    }

    private static func pace(_ script: Script, _ spokenSeconds: Double) -> CheckRecord {
        let words = SpokenLength.words(in: script.narration)
        let perMinute = Double(words) * 60 / max(1, spokenSeconds)
        let grade: CheckRecord.Grade =
            if (120...170).contains(perMinute) {
                .pass
            } else {
                (100...200).contains(perMinute) ? .warning : .failure
            }
        return CheckRecord(
            name: "script pace",
            grade: grade,
            measured: "\(Int(perMinute.rounded())) words a minute",
            limit: "120 to 170 words a minute"
        )
    }

    private static func residue(_ script: Script) -> CheckRecord {
        let texts = script.scenes.map(\.narration) + [script.title]
        let found = texts.lazy.compactMap(ScriptResidue.first(in:)).first
        return CheckRecord(
            name: "script residue",
            grade: found == nil ? .pass : .failure,
            measured: found.map { "'\($0)'" } ?? "none",
            limit: "no markup, addresses, brackets, placeholders or words to the machine"
        )
    }

    private static func language(_ script: Script) -> CheckRecord {
        let share = ScriptResidue.functionWordShare(of: script.narration)
        return CheckRecord(
            name: "script language",
            grade: share >= 0.2 ? .pass : .failure,
            measured: "\(Int((share * 100).rounded())) % English function words",
            limit: "at least 20 %"
        )
    }

    private static func limit(
        _ name: String,
        _ count: Int,
        _ allowed: ClosedRange<Int>,
        unit: String,
        _ text: String
    ) -> CheckRecord {
        let plain = !text.contains { $0 == "<" || $0 == ">" }
        return CheckRecord(
            name: name,
            grade: allowed.contains(count) && plain ? .pass : .failure,
            measured: "\(count) \(unit)\(plain ? "" : ", with angle brackets")",
            limit: "\(allowed.lowerBound) to \(allowed.upperBound) \(unit), no angle brackets"
        )
    }

    /// As YouTube counts: commas between tags, and quotes around those with a space.
    static func tagLength(_ tags: [String]) -> Int {
        tags.reduce(max(0, tags.count - 1)) {
            $0 + $1.unicodeScalars.count + ($1.contains(" ") ? 2 : 0)
        }
    }
}

extension Script {
    /// How long the script takes to say at the usual pace, in seconds.
    public var estimatedSeconds: Double { SpokenLength.seconds(of: scenes) }

    /// What is kept of the script so that later ones can be compared with it.
    public var fingerprint: Fingerprint { Fingerprint(of: narration, topic: topic) }
}
