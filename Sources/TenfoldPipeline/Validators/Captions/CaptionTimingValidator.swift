import Tenfold

/// Each caption of the file begins with its first word, to the frame.
struct CaptionTimingValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let frame = 1 / subject.limits.framesPerSecond
        let worst = deviations(subject).max { abs($0) < abs($1) }
        return [
            CheckRecord(
                "caption timing",
                passes: worst.map { abs($0) <= frame + 0.0015 } ?? false,
                measured: worst.map { "\(inMilliseconds(abs($0))) \($0 < 0 ? "early" : "late") at most" }
                    ?? "no captions",
                limit: "at most \(inMilliseconds(frame))"
            )
        ]
    }

    /// By how much each caption is late; words are counted as they are written, so both lists agree.
    private func deviations(_ subject: ValidationSubject) -> [Double] {
        var starts = subject.narration.words.flatMap { word in
            CaptionTrack.words(word.text).map { _ in word.start }
        }[...]
        return subject.captions.compactMap { cue in
            guard let spoken = starts.first else { return nil }
            starts = starts.dropFirst(CaptionTrack.words(cue.text).count)
            return cue.start - spoken
        }
    }
}
