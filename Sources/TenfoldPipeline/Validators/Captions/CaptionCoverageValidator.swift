import Tenfold

/// Every word of the script is spoken, and every spoken word is captioned, once and in order.
struct CaptionCoverageValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let written = CaptionTrack.words(subject.script.narration)
        let spoken = CaptionTrack.words(subject.narration.words.map(\.text).joined(separator: " "))
        let shown = subject.captions.flatMap { CaptionTrack.words($0.text) }
        return [
            record("words spoken", shown: spoken, expected: written),
            record("caption coverage", shown: shown, expected: spoken),
        ]
    }

    private func record(_ name: String, shown: [String], expected: [String]) -> CheckRecord {
        let same = zip(shown, expected).prefix { $0 == $1 }.count
        let complete = shown == expected && !expected.isEmpty
        let place = complete ? "" : ", wrong from word \(same + 1) on"
        return CheckRecord(
            name,
            passes: complete,
            measured: "\(shown.count) words\(place)",
            limit: "\(expected.count) words, each once and in order"
        )
    }
}
