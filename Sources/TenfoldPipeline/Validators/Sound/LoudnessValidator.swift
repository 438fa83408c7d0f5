import Tenfold

/// The whole is as loud as its neighbours in a player.
struct LoudnessValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard subject.sound != nil else { return [] }
        let allowed = subject.limits.loudness
        let loudness = subject.measurement.sound.loudness
        return [
            CheckRecord(
                "loudness",
                passes: loudness.map(allowed.contains) ?? false,
                measured: loudness.map { "\(rounded($0)) LUFS" } ?? "unknown",
                limit:
                    "\(rounded(allowed.lowerBound, digits: 0)) to \(rounded(allowed.upperBound, digits: 0)) LUFS"
            )
        ]
    }
}
