/// How a video is put together and encoded.
public struct AssemblyOptions: Sendable, Equatable {
    /// The way from one picture to the next; nil lets the seed choose.
    public var join: JoinStyle?
    /// The width in pixels.
    public var width = 1080
    /// The height in pixels.
    public var height = 1920
    /// Frames a second.
    public var framesPerSecond = 30
    /// x264's speed: the names it gives to its presets.
    public var preset = "veryfast"
    /// x264's constant rate factor: lower is finer and larger.
    public var rateFactor = 21
    /// Threads of the encoder; a fixed number, because another one gives other bytes.
    public var threads = 2
    /// The loudness of the whole, in LUFS.
    public var loudness = -14.0
    /// The amplitude that no sample passes: −2.2 dBFS, so that the encoder's ringing stays below −1.5 dBTP.
    public var peakAmplitude = 0.776
    /// How far the music lies under the voice, in LU.
    public var musicBelowVoice = 19.0
    /// How long the music rings on after the voice, in seconds.
    public var tailSeconds = 0.5
    /// Where captions find fonts that the system does not have.
    public var fontsFolder: String?
    /// How long ffmpeg may work in one go, in seconds.
    public var timeoutSeconds = 240.0

    /// Makes the standard options.
    public init(join: JoinStyle? = nil) {
        self.join = join
    }
}

extension AssemblyOptions {
    /// The arguments that set up the video encoder; the benchmark measures x264 alone with the same ones.
    public var encoderArguments: [String] {
        [
            "-c:v", "libx264", "-preset", preset, "-crf", "\(rateFactor)",
            "-profile:v", "high", "-bf", "2", "-g", "\(framesPerSecond * 2)", "-flags:v",
            "+cgop+bitexact",
            "-pix_fmt", "yuv420p", "-r", "\(framesPerSecond)", "-threads:v", "\(threads)",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
        ]
    }
}

/// The way from one picture to the next.
public enum JoinStyle: String, Sendable, Codable, CaseIterable {
    /// Pictures stand still and change at once.
    case cuts
    /// Pictures glide by whole pixels and change at once.
    case pan
    /// Pictures stand still and fade into one another for half a second.
    case crossfade
}
