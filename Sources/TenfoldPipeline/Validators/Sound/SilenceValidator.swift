import Tenfold

/// There is always something to hear, and from early on.
struct SilenceValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard subject.sound != nil else { return [] }
        let limits = subject.limits
        let silent = subject.measurement.sound.silent
        let long = silent.filter { $0.seconds > limits.silence }
        let first = silent.first.map { $0.start <= 0.05 ? $0.end : 0 } ?? 0
        return [
            CheckRecord(
                "silence",
                passes: long.isEmpty,
                measured: long.isEmpty ? "none" : long.map(\.text).joined(separator: ", "),
                limit: "at most \(rounded(limits.silence)) s"
            ),
            CheckRecord(
                name: "first sound",
                grade: first <= limits.firstSound ? .pass : .warning,
                measured: "after \(rounded(first)) s",
                limit: "within \(rounded(limits.firstSound)) s"
            ),
        ]
    }
}
