import Tenfold

/// No wave has its top cut off.
struct ClippingValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard subject.sound != nil else { return [] }
        let scan = subject.measurement.sound
        let clipped = (scan.flatness ?? 0) > 0 && (scan.peak ?? 0) > -0.1
        return [
            CheckRecord(
                "clipping",
                passes: !clipped,
                measured: "peak \(rounded(scan.peak ?? -100)) dBFS, flatness \(rounded(scan.flatness ?? 0))",
                limit: "no flat tops at full scale"
            )
        ]
    }
}
