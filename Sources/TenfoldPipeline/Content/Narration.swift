/// A script's voice, with the time of every word.
public struct Narration: Sendable, Codable, Equatable {
    /// A word as it was spoken; times in seconds from the start of the file.
    public struct Word: Sendable, Codable, Equatable {
        /// The word as written, with its punctuation.
        public var text: String
        /// The scene it belongs to, from 0.
        public var scene: Int
        /// When it begins.
        public var start: Double
        /// When it ends.
        public var end: Double

        /// Makes a word.
        public init(text: String, scene: Int, start: Double, end: Double) {
            self.text = text
            self.scene = scene
            self.start = start
            self.end = end
        }
    }

    /// The mono WAV file, below the workspace.
    public var file: String
    /// Its length in seconds.
    public var seconds: Double
    /// When each scene begins, in seconds; the first is 0.
    public var sceneStarts: [Double]
    /// Every written word, once, in order.
    public var words: [Word]

    /// Makes a narration.
    public init(file: String, seconds: Double, sceneStarts: [Double], words: [Word]) {
        self.file = file
        self.seconds = seconds
        self.sceneStarts = sceneStarts
        self.words = words
    }
}
