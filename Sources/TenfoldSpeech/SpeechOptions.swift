/// How a text is to be spoken.
public struct SpeechOptions: Sendable, Equatable {
    /// The voice, with a variant after a plus sign, such as `en-us+max`.
    public var voice: String
    /// The rate in words a minute, from 80 to 450; pauses come on top.
    public var wordsPerMinute: Int
    /// The pitch, from 0 to 99; 50 is the voice's own.
    public var pitch: Int
    /// How much the pitch moves, from 0 (monotone) to 99; 50 is the voice's own.
    public var pitchRange: Int

    /// Makes options.
    public init(voice: String = "en-us", wordsPerMinute: Int = 175, pitch: Int = 50, pitchRange: Int = 50) {
        self.voice = voice
        self.wordsPerMinute = wordsPerMinute
        self.pitch = pitch
        self.pitchRange = pitchRange
    }
}
