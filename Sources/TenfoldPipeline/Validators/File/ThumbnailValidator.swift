import Tenfold

/// There is a thumbnail, of the video's own size, small enough to be uploaded.
struct ThumbnailValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let size = "\(subject.rendering.width)×\(subject.rendering.height)"
        let limit = subject.limits.thumbnailBytes
        let thumbnail = subject.measurement.thumbnail
        let fits = thumbnail.map { "\($0.width)×\($0.height)" == size && $0.bytes <= limit } ?? false
        return [
            CheckRecord(
                "thumbnail",
                passes: fits,
                measured: thumbnail.map { "\($0.format) \($0.width)×\($0.height), \($0.bytes) bytes" }
                    ?? "no picture that can be read",
                limit: "\(size), at most \(limit) bytes"
            )
        ]
    }
}
