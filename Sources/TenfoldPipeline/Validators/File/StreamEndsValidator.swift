import Tenfold

/// Picture and sound begin and end together.
struct StreamEndsValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard let picture = subject.picture, let sound = subject.sound else { return [] }
        let starts = abs(picture.start - sound.start)
        let ends = abs(picture.start + picture.seconds - sound.start - sound.seconds)
        let limit = subject.limits.streamEnds
        return [
            CheckRecord(
                "stream ends",
                passes: max(starts, ends) <= limit,
                measured: "starts \(inMilliseconds(starts)), ends \(inMilliseconds(ends)) apart",
                limit: "at most \(inMilliseconds(limit)) apart"
            )
        ]
    }
}

/// A time of less than a second, as people read it.
func inMilliseconds(_ seconds: Double) -> String { "\(Int((seconds * 1000).rounded())) ms" }
