import Tenfold

/// The file opens, holds one picture and one sound, and decodes to the end without a complaint.
struct IntegrityValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let measurement = subject.measurement
        let errors = measurement.picture.errors + measurement.sound.errors
        let streams = "\(measurement.pictures.count) video, \(measurement.sounds.count) audio"
        return [
            CheckRecord(
                "streams",
                passes: measurement.unreadable == nil && measurement.pictures.count == 1
                    && measurement.sounds.count == 1,
                measured: measurement.unreadable.map { "cannot be opened: \($0)" } ?? streams,
                limit: "1 video, 1 audio"
            ),
            CheckRecord(
                "decoding",
                passes: errors.isEmpty && measurement.unreadable == nil,
                measured: errors.first.map { "\(errors.count) errors, the first: \($0)" } ?? "no errors",
                limit: "no errors"
            ),
        ]
    }
}
