import Tenfold

/// The picture is never black for long, and not at all when people decide whether to stay.
struct BlackValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard subject.picture != nil else { return [] }
        let limit = subject.limits.black
        let bad = subject.measurement.picture.black.filter { $0.seconds > limit || $0.start < 0.5 }
        return [
            CheckRecord(
                "black picture",
                passes: bad.isEmpty,
                measured: bad.isEmpty ? "none" : bad.map(\.text).joined(separator: ", "),
                limit: "at most \(rounded(limit)) s, none in the first 0.5 s"
            )
        ]
    }
}

extension TimeRange {
    /// The stretch as people read it.
    var text: String { "\(rounded(start, digits: 2)) to \(rounded(end, digits: 2)) s" }
}
