import Tenfold

/// What `ffprobe` says of a file, as it says it.
struct ProbeReport: Decodable {
    struct Stream: Decodable {
        var type: String?
        var codec: String?
        var profile: String?
        var width: Int?
        var height: Int?
        var pixelShape: String?
        var pixelFormat: String?
        var colorMatrix: String?
        var fieldOrder: String?
        var frameRate: String?
        var frames: String?
        var start: String?
        var duration: String?
        var sampleRate: String?
        var channels: Int?

        private enum CodingKeys: String, CodingKey {
            case type = "codec_type"
            case codec = "codec_name"
            case profile, width, height
            case pixelShape = "sample_aspect_ratio"
            case pixelFormat = "pix_fmt"
            case colorMatrix = "color_space"
            case fieldOrder = "field_order"
            case frameRate = "avg_frame_rate"
            case frames = "nb_frames"
            case start = "start_time"
            case duration
            case sampleRate = "sample_rate"
            case channels
        }
    }

    struct Format: Decodable {
        var duration: String?
        var bitRate: String?

        private enum CodingKeys: String, CodingKey {
            case duration
            case bitRate = "bit_rate"
        }
    }

    var streams: [Stream]?
    var format: Format?
}

extension ProbeReport {
    /// The arguments that make `ffprobe` say it.
    static func arguments(_ file: String) -> [String] {
        ["-v", "error", "-show_streams", "-show_format", "-of", "json", file]
    }

    /// Copies what is said into a measurement.
    func fill(_ measurement: inout VideoMeasurement) {
        measurement.pictures = streams(of: "video").map(\.picture)
        measurement.sounds = streams(of: "audio").map(\.sound)
        measurement.seconds = format?.duration.flatMap(Double.init)
        measurement.bitRate = format?.bitRate.flatMap(Int.init)
    }

    private func streams(of type: String) -> [Stream] { (streams ?? []).filter { $0.type == type } }
}

extension ProbeReport.Stream {
    fileprivate var picture: PictureStream {
        PictureStream(
            codec: codec ?? "unknown",
            profile: profile ?? "unknown",
            width: width ?? 0,
            height: height ?? 0,
            pixelShape: pixelShape ?? "unknown",
            pixelFormat: pixelFormat ?? "unknown",
            colorMatrix: colorMatrix ?? "unknown",
            fieldOrder: fieldOrder ?? "unknown",
            frameRate: Self.ratio(frameRate),
            frames: frames.flatMap(Int.init) ?? 0,
            start: start.flatMap(Double.init) ?? 0,
            seconds: duration.flatMap(Double.init) ?? 0
        )
    }

    fileprivate var sound: SoundStream {
        SoundStream(
            codec: codec ?? "unknown",
            profile: profile ?? "unknown",
            sampleRate: sampleRate.flatMap(Int.init) ?? 0,
            channels: channels ?? 0,
            start: start.flatMap(Double.init) ?? 0,
            seconds: duration.flatMap(Double.init) ?? 0
        )
    }

    /// Reads `30000/1001`.
    private static func ratio(_ text: String?) -> Double {
        let parts = (text ?? "").split(separator: "/").compactMap { Double($0) }
        return parts.count == 2 && parts[1] != 0 ? parts[0] / parts[1] : parts.first ?? 0
    }
}
