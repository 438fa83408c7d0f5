/// The sound of a narration as it grows scene by scene.
///
/// Every scene begins on a whole frame of the video, a moment of silence ahead of its first word, so that a
/// cut between pictures falls between two sentences and exactly on a frame.
struct NarrationTrack {
    private(set) var samples: [Int16] = []
    private(set) var sceneStarts: [Double] = []
    private(set) var words: [Narration.Word] = []
    let sampleRate: Int

    init(sampleRate: Int) {
        self.sampleRate = sampleRate
    }

    /// The length in seconds.
    var seconds: Double { time(samples.count) }

    /// Adds a scene and its words.
    mutating func append(_ text: String, _ spoken: SpokenText) {
        if !sceneStarts.isEmpty { addSilence(seconds: pauseBetweenScenes) }
        let scene = sceneStarts.count
        sceneStarts.append(time(samples.count))
        addSilence(seconds: leadIn)
        let offset = samples.count
        let written = WrittenWord.words(of: text)
        for (word, range) in zip(written, WordAlignment(written, in: spoken).ranges) {
            words.append(
                Narration.Word(
                    text: word.text,
                    scene: scene,
                    start: time(offset + range.lowerBound),
                    end: time(offset + range.upperBound)
                )
            )
        }
        let end = spoken.samples.lastIndex { $0.magnitude > silence }.map { $0 + 1 } ?? 0
        samples += spoken.samples[..<end]
    }

    /// Adds the rest at the end, so that the last picture does not vanish with the last word.
    mutating func finish() { addSilence(seconds: tail) }

    /// Adds silence, and as much more as the frame of the video that it ends in still lasts.
    private mutating func addSilence(seconds: Double) {
        let frame = Double(sampleRate) / Captions.framesPerSecond
        let frames = ((Double(samples.count) + seconds * Double(sampleRate)) / frame).rounded(.up)
        let count = Int((frames * frame).rounded(.up)) - samples.count
        samples += [Int16](repeating: 0, count: count)
    }

    private func time(_ sample: Int) -> Double { Double(sample) / Double(sampleRate) }
}

private let leadIn = 0.1
private let pauseBetweenScenes = 0.2
private let tail = 0.6
