import Tenfold

/// Speaks a script sentence by sentence, so that it is known when each begins and ends; the words of a sentence share
/// its time by their length.
///
/// Each sound is kept in the workspace: a job that is taken up again does not pay for it twice.
public struct SentenceVoice: VoiceProvider {
    private let speaker: any SentenceSpeaker
    private let program: FfmpegProgram
    private let files: any FileStore

    init(_ speaker: any SentenceSpeaker, runner: any ProcessRunner, files: any FileStore) {
        self.speaker = speaker
        self.program = FfmpegProgram(runner: runner)
        self.files = files
    }

    /// See ``VoiceProvider/speak(_:in:)``.
    public func speak(_ script: Script, in workspace: Workspace) async throws -> Produced<Narration> {
        guard !script.scenes.isEmpty else {
            throw StepFailure(.bad, "cannot speak the script: it has no scenes")
        }
        var track = NarrationTrack(sampleRate: Self.sampleRate)
        for (place, scene) in script.scenes.enumerated() {
            let spoken = try await speak(scene.narration, in: workspace)
            guard spoken.samples.contains(where: { $0.magnitude > silence }) else {
                throw StepFailure(.bad, "cannot speak scene \(place + 1): there is nothing to hear in it")
            }
            track.append(scene.narration, spoken)
        }
        track.finish()
        let file = "voice/narration.wav"
        try files.write(
            WaveFile(samples: track.samples, sampleRate: track.sampleRate).bytes,
            to: workspace.path(file)
        )
        let narration = Narration(
            file: file,
            seconds: track.seconds,
            sceneStarts: track.sceneStarts,
            words: track.words
        )
        return Produced(narration)
    }

    /// One scene: its sentences one after another, each without the silence around it.
    private func speak(_ text: String, in workspace: Workspace) async throws -> SpokenText {
        var scene = SpokenText(samples: [], sampleRate: Self.sampleRate, events: [])
        for sentence in Sentence.sentences(of: text) {
            if !scene.samples.isEmpty {
                scene.samples += [Int16](repeating: 0, count: Self.sampleRate * Self.pauseMilliseconds / 1000)
            }
            scene.events.append(.init(offset: sentence.offset, sample: scene.samples.count))
            scene.samples += try await samples(of: sentence.text, in: workspace)
        }
        return scene
    }

    private func samples(of sentence: String, in workspace: Workspace) async throws -> ArraySlice<Int16> {
        let key = SHA256.hex("\(speaker.voice)\n\(sentence)").prefix(24)
        let sound = workspace.path("voice/sentences/\(key).sound")
        if !files.exists(sound) {
            try files.makeFolder(workspace.path("voice/sentences"))
            let partial = "\(sound).part"
            try files.remove(partial)
            try await speaker.speak(sentence, to: partial)
            guard files.exists(partial) else {
                throw StepFailure(.broken, "cannot speak the script: \(speaker.voice) left no sound")
            }
            try files.move(partial, to: sound)
        }
        do {
            return try await decode(sound)
        } catch {
            // What cannot be read will not be better the next time, so it is asked for again then.
            files.forget(sound)
            throw error
        }
    }

    private func decode(_ sound: String) async throws -> ArraySlice<Int16> {
        let plain = "\(sound).pcm"
        try await program.run(
            "read the voice's sound",
            ["-i", sound, "-ac", "1", "-ar", "\(Self.sampleRate)", "-f", "s16le", plain]
        )
        defer { files.forget(plain) }
        let bytes = try files.read(plain) ?? []
        let samples = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
            Int16(truncatingIfNeeded: Int(bytes[place]) | Int(bytes[place + 1]) << 8)
        }
        let first = samples.firstIndex { $0.magnitude > silence } ?? 0
        let last = samples.lastIndex { $0.magnitude > silence } ?? -1
        return samples[first..<max(first, last + 1)]
    }

    private static let sampleRate = 24_000
    private static let pauseMilliseconds = 220
}

extension FileStore {
    /// Removes a file that nobody needs any more; one that stays does no harm.
    fileprivate func forget(_ path: String) { do { try remove(path) } catch {} }
}
