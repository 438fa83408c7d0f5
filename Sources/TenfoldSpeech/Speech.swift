/// A spoken text: sound, and where in the sound its words and sentences begin.
public struct Speech: Sendable, Equatable {
    /// The beginning of a word or a sentence.
    public struct Mark: Sendable, Equatable {
        /// Where it stands in the text, in Unicode scalars from 0.
        public var offset: Int
        /// How many Unicode scalars it covers; 0 for a sentence.
        public var length: Int
        /// The sample it begins at.
        public var sample: Int
        /// The same in whole milliseconds, as the library rounds it.
        public var milliseconds: Int

        /// Makes a mark.
        public init(offset: Int, length: Int, sample: Int, milliseconds: Int) {
            self.offset = offset
            self.length = length
            self.sample = sample
            self.milliseconds = milliseconds
        }
    }

    /// The samples: one channel, 16 bits.
    public var samples: [Int16] = []
    /// The samples a second.
    public var sampleRate: Int
    /// The words in the order they are spoken; a number may be several.
    public var words: [Mark] = []
    /// The sentences in order.
    public var sentences: [Mark] = []
}
