public import Tenfold

/// Speaks a script with a speech library of this machine, without key or network.
public struct EspeakVoice: VoiceProvider {
    private let synthesizer: any SpeechSynthesizer
    private let files: any FileStore
    private let voice: SpeakingVoice

    /// Makes the provider.
    public init(
        synthesizer: any SpeechSynthesizer,
        files: any FileStore,
        voice: SpeakingVoice = SpeakingVoice()
    ) {
        self.synthesizer = synthesizer
        self.files = files
        self.voice = voice
    }

    /// See ``VoiceProvider/speak(_:in:)``.
    public func speak(_ script: Script, in workspace: Workspace) async throws -> Produced<Narration> {
        let narrations = script.scenes.map(\.narration)
        let spoken = try synthesizer.speak(narrations, as: voice)
        guard let rate = spoken.first?.sampleRate else {
            throw StepFailure(.bad, "cannot speak the script: it has no scenes")
        }
        var track = NarrationTrack(sampleRate: rate)
        for (place, (text, spoken)) in zip(narrations, spoken).enumerated() {
            guard spoken.samples.contains(where: { $0.magnitude > silence }) else {
                throw StepFailure(.bad, "cannot speak scene \(place + 1): there is nothing to say in it")
            }
            track.append(text, spoken)
        }
        track.finish()
        let file = "voice/narration.wav"
        try files.write(
            WaveFile(samples: track.samples, sampleRate: track.sampleRate).bytes,
            to: workspace.path(file)
        )
        return Produced(
            Narration(
                file: file,
                seconds: track.seconds,
                sceneStarts: track.sceneStarts,
                words: track.words
            )
        )
    }
}
