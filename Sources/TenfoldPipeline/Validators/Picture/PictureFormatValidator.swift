import Tenfold

/// The picture has the size and form that upload services ask for.
struct PictureFormatValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard let picture = subject.picture else { return [] }
        let limit = [
            "\(subject.rendering.width)×\(subject.rendering.height)", "h264", "High", "yuv420p", "bt709",
            "pixels 1:1",
        ]
        let measured = [
            "\(picture.width)×\(picture.height)", picture.codec, picture.profile, picture.pixelFormat,
            picture.colorMatrix, "pixels \(picture.pixelShape)",
        ]
        let interlaced = !["progressive", "unknown"].contains(picture.fieldOrder)
        return [
            CheckRecord(
                "picture format",
                passes: measured == limit && !interlaced,
                measured: measured.joined(separator: " ") + (interlaced ? " interlaced" : ""),
                limit: limit.joined(separator: " ")
            )
        ]
    }
}
