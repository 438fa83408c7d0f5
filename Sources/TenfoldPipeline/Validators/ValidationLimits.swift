/// From where on a finished video is not handed on.
public struct ValidationLimits: Sendable, Equatable {
    /// The length in seconds: a Short that people watch to the end, and below the minute from which a claim on
    /// its sound would block it everywhere.
    public var seconds = 15.0...60.0
    /// Frames a second.
    public var framesPerSecond = 30.0
    /// The loudness in LUFS: players turn louder sound down, and never turn quiet sound up.
    public var loudness = -16.0...(-13.0)
    /// The highest peak between samples, in dBTP.
    public var truePeak = -1.0
    /// The longest black stretch in seconds; none at all in the first half second.
    public var black = 0.5
    /// The longest silence in seconds.
    public var silence = 1.5
    /// The latest first sound, in seconds; after it, a warning.
    public var firstSound = 1.0
    /// How far the streams' ends may lie apart, in seconds.
    public var streamEnds = 0.05
    /// The bits a second outside which something is odd, though not wrong.
    public var bitRate = 300_000...20_000_000
    /// The largest thumbnail that may be uploaded, in bytes.
    public var thumbnailBytes = 2 << 20
    /// How far the last caption may end from the last sound, in seconds.
    public var captionEnd = 0.5
    /// Characters a second that most people can read; more is a warning.
    public var readingRate = 20.0
    /// Characters a second that nobody can read.
    public var fastestReading = 30.0

    /// Makes the standard limits.
    public init() {}
}
