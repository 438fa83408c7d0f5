import Tenfold

/// Frames come at the planned rate, and as many can be decoded as the container promises.
struct FrameRateValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard let picture = subject.picture else { return [] }
        let rate = subject.limits.framesPerSecond
        let decoded = subject.measurement.picture.frames
        let expected = Int((picture.seconds * rate).rounded())
        return [
            CheckRecord(
                "frame rate",
                passes: abs(picture.frameRate - rate) < 0.01,
                measured: "\(rounded(picture.frameRate, digits: 2)) frames a second",
                limit: "\(rounded(rate, digits: 2)) frames a second"
            ),
            CheckRecord(
                "frame count",
                passes: decoded == picture.frames && abs(decoded - expected) <= 1,
                measured: "\(decoded) of \(picture.frames) decoded",
                limit: "all, \(expected) for the length"
            ),
        ]
    }
}
