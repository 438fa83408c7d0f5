import Tenfold

/// The index stands first, no edit list shifts the streams, and nothing is cut off.
struct ContainerValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard let layout = subject.measurement.layout else { return [] }
        let faults = [
            layout.isFastStart ? nil : "the index does not come before the pictures",
            layout.hasEditList ? "there is an edit list" : nil,
            layout.isCutShort ? "the last box is cut off" : nil,
        ].compactMap(\.self)
        return [
            CheckRecord(
                "container",
                passes: faults.isEmpty,
                measured: faults.isEmpty
                    ? layout.boxes.joined(separator: " ") : faults.joined(separator: "; "),
                limit: "index first, no edit list, complete"
            )
        ]
    }
}
