import Tenfold

/// Something always moves: captions change with every word, so a picture that stands still has lost them.
struct FrozenValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard subject.picture != nil else { return [] }
        let frozen = subject.measurement.picture.frozen
        return [
            CheckRecord(
                "frozen picture",
                passes: frozen.isEmpty,
                measured: frozen.isEmpty ? "none" : frozen.map(\.text).joined(separator: ", "),
                limit: "under 3 s"
            )
        ]
    }
}
