/// Speaks single sentences into sound files of any kind that ffmpeg reads.
protocol SentenceSpeaker: Sendable {
    /// What is the same for all sentences, such as model and voice: sounds are kept by it.
    var voice: String { get }
    /// Writes a sentence's sound to a file.
    ///
    /// - Throws: ``StepFailure`` where it cannot be spoken.
    func speak(_ sentence: String, to path: String) async throws
}
