import Tenfold

/// Peaks leave room for what another encoder adds.
struct TruePeakValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard subject.sound != nil else { return [] }
        let limit = subject.limits.truePeak
        let peak = subject.measurement.sound.truePeak
        return [
            CheckRecord(
                "true peak",
                passes: peak.map { $0 <= limit } ?? false,
                measured: peak.map { "\(rounded($0)) dBTP" } ?? "unknown",
                limit: "at most \(rounded(limit)) dBTP"
            )
        ]
    }
}
