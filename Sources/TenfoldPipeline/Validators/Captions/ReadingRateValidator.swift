import Tenfold

/// Captions can be read in the time they stand.
struct ReadingRateValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let rates = subject.captions.map { Double($0.text.count) / max($0.end - $0.start, 0.001) }
        guard let fastest = rates.max() else { return [] }
        let limits = subject.limits
        let grade: CheckRecord.Grade =
            if fastest <= limits.readingRate { .pass } else {
                fastest <= limits.fastestReading ? .warning : .failure
            }
        return [
            CheckRecord(
                name: "reading rate",
                grade: grade,
                measured: "\(rounded(fastest)) characters a second at most",
                limit: "\(rounded(limits.readingRate, digits: 0)) characters a second"
            )
        ]
    }
}
