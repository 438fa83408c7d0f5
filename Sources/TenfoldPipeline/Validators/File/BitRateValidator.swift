import Tenfold

/// The file is neither starved nor wasteful; still pictures need little, so this only warns.
struct BitRateValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard let rate = subject.measurement.bitRate else { return [] }
        let allowed = subject.limits.bitRate
        return [
            CheckRecord(
                name: "bit rate",
                grade: allowed.contains(rate) ? .pass : .warning,
                measured: megabits(rate),
                limit: "\(megabits(allowed.lowerBound)) to \(megabits(allowed.upperBound))"
            )
        ]
    }

    private func megabits(_ rate: Int) -> String { "\(rounded(Double(rate) / 1_000_000, digits: 2)) Mbit/s" }
}
