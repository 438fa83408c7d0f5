/// What was found in a finished file; judging it is the validators' work.
public struct VideoMeasurement: Sendable, Codable, Equatable {
    /// Why the file could not be opened at all; everything else is then empty.
    public var unreadable: String?
    /// The streams of pictures.
    public var pictures: [PictureStream] = []
    /// The streams of sound.
    public var sounds: [SoundStream] = []
    /// The length that the container names, in seconds.
    public var seconds: Double?
    /// The bits a second of the whole.
    public var bitRate: Int?
    /// How the file is laid out.
    public var layout: ContainerLayout?
    /// What decoding every picture showed.
    public var picture = PictureScan()
    /// What decoding all sound showed.
    public var sound = SoundScan()
    /// The end of the last sound in the narration's own file, in seconds.
    public var voiceEnd: Double?
    /// The thumbnail, where there is one.
    public var thumbnail: PictureHeader?
}

/// A stretch of time in which something held.
public struct TimeRange: Sendable, Codable, Equatable {
    /// Where it begins, in seconds.
    public var start: Double
    /// Where it ends, in seconds.
    public var end: Double

    /// How long it is, in seconds.
    public var seconds: Double { end - start }
}

/// A video stream as the container describes it.
public struct PictureStream: Sendable, Codable, Equatable {
    /// The codec, such as `h264`.
    public var codec: String
    /// The codec's profile, such as `High`.
    public var profile: String
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int
    /// The shape of a pixel, such as `1:1`.
    public var pixelShape: String
    /// The pixel format, such as `yuv420p`.
    public var pixelFormat: String
    /// The colour matrix, such as `bt709`.
    public var colorMatrix: String
    /// `progressive`, where it is.
    public var fieldOrder: String
    /// Frames a second.
    public var frameRate: Double
    /// How many frames the container counts.
    public var frames: Int
    /// Where it begins, in seconds.
    public var start: Double
    /// Its length in seconds.
    public var seconds: Double
}

/// An audio stream as the container describes it.
public struct SoundStream: Sendable, Codable, Equatable {
    /// The codec, such as `aac`.
    public var codec: String
    /// The codec's profile, such as `LC`.
    public var profile: String
    /// Samples a second.
    public var sampleRate: Int
    /// How many channels.
    public var channels: Int
    /// Where it begins, in seconds.
    public var start: Double
    /// Its length in seconds.
    public var seconds: Double
}
