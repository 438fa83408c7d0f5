import Tenfold

/// The video is as long as planned, and of a length that people watch.
struct DurationValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let allowed = subject.limits.seconds
        let planned = subject.rendering.seconds
        let seconds = subject.picture?.seconds ?? 0
        let frame = 1 / subject.limits.framesPerSecond
        return [
            CheckRecord(
                "duration",
                passes: allowed.contains(seconds) && abs(seconds - planned) <= frame + 0.001,
                measured: "\(rounded(seconds, digits: 2)) s",
                limit: "\(rounded(planned, digits: 2)) s as planned, within "
                    + "\(rounded(allowed.lowerBound, digits: 0)) to \(rounded(allowed.upperBound, digits: 0)) s"
            )
        ]
    }
}
