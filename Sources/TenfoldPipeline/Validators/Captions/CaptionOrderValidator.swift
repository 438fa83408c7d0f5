import Tenfold

/// Captions follow one another, each for a while.
struct CaptionOrderValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let cues = subject.captions
        let empty = cues.count { $0.end <= $0.start || CaptionTrack.words($0.text).isEmpty }
        let overlapping = zip(cues, cues.dropFirst()).count { $0.end > $1.start + 0.0005 }
        return [
            CheckRecord(
                "caption order",
                passes: empty == 0 && overlapping == 0 && !cues.isEmpty,
                measured: "\(cues.count) captions, \(overlapping) overlapping, \(empty) empty",
                limit: "some, none overlapping, none empty"
            )
        ]
    }
}
