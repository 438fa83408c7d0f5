/// Speaks texts into memory; the offline voice's only way to a speech library.
public protocol SpeechSynthesizer: Sendable {
    /// Speaks texts one after the other; equal arguments give equal samples.
    ///
    /// - Throws: ``StepFailure`` where the library or the voice is missing.
    func speak(_ texts: [String], as voice: SpeakingVoice) throws -> [SpokenText]
}

/// Whose voice, and how it speaks.
public struct SpeakingVoice: Sendable, Equatable {
    /// The voice's name in the library, such as `en-us+max`.
    public var name: String
    /// The rate in words a minute, pauses not counted.
    public var wordsPerMinute: Int
    /// The pitch, from 0 to 99; 50 is the voice's own.
    public var pitch: Int
    /// How much the pitch moves, from 0 to 99; 50 is the voice's own.
    public var pitchRange: Int

    /// Makes a voice; the standard one tells facts calmly: with all pauses 128 words a minute, figures
    /// spelled out, where words are long, and 166 where they are short.
    ///
    /// Of the library's variants `max` is soft between 2 and 4 kHz, where synthetic speech grates, moves its
    /// pitch more than the plain voice, and keeps clear of full scale.
    public init(name: String = "en-us+max", wordsPerMinute: Int = 150, pitch: Int = 48, pitchRange: Int = 62)
    {
        self.name = name
        self.wordsPerMinute = wordsPerMinute
        self.pitch = pitch
        self.pitchRange = pitchRange
    }
}

/// A spoken text: one channel of 16-bit samples, and where in them its words begin.
public struct SpokenText: Sendable, Equatable {
    /// A word as the library heard it; a written number may be several.
    public struct Event: Sendable, Equatable {
        /// Where it stands in the text, in Unicode scalars from 0.
        public var offset: Int
        /// The sample it begins at.
        public var sample: Int

        /// Makes an event.
        public init(offset: Int, sample: Int) {
            self.offset = offset
            self.sample = sample
        }
    }

    /// The samples.
    public var samples: [Int16]
    /// The samples a second.
    public var sampleRate: Int
    /// The words in the order they are spoken.
    public var events: [Event]

    /// Makes a spoken text.
    public init(samples: [Int16], sampleRate: Int, events: [Event]) {
        self.samples = samples
        self.sampleRate = sampleRate
        self.events = events
    }
}
