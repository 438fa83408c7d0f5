/// Voice and music brought to one loudness, as two short passes over the sound alone.
struct SoundMix: Sendable {
    var program: FfmpegProgram
    var options: AssemblyOptions
    var bed: MusicBed
    /// How long the sound is to be, in seconds.
    var seconds: Double

    /// Mixes the voice file with the music into `folder/mix.wav`, and gives the path.
    func mix(voice: String, folder: String) async throws -> String {
        let voiceStem = "\(folder)/voice-stem.wav"
        let musicStem = "\(folder)/music-stem.wav"
        let mixed = "\(folder)/mix.wav"
        let levels = try await makeStems(from: voice, voiceStem, musicStem)
        guard levels.voice > -60 else {
            throw StepFailure(.bad, "cannot mix the sound: the narration \(voice) is silent")
        }
        var voiceGain = options.loudness - levels.voice
        let musicGain = options.loudness - options.musicBelowVoice - levels.music
        for _ in 1...3 {
            let loudness = try await master(
                [voiceStem, musicStem],
                gains: [voiceGain, musicGain],
                to: mixed
            )
            let missing = options.loudness - loudness
            guard abs(missing) > 0.3 else { break }
            voiceGain += missing
        }
        return mixed
    }

    /// Cleans the voice, plays the music, and measures both.
    private func makeStems(
        from voice: String,
        _ voiceStem: String,
        _ musicStem: String
    ) async throws -> (voice: Double, music: Double) {
        let graph = FilterGraph(
            [FilterChain([.sound(0)], VoiceChain.filters + [meter("voice")], to: [.named("voice")])]
                + bed.chains(seconds: seconds, to: .named("bed"))
                + [FilterChain([.named("bed")], [meter("music")], to: [.named("music")])]
        )
        let log = try await program.run(
            "mix the sound",
            ["-i", voice, "-filter_complex", graph.description]
                + ["-map", "[voice]"] + floatWave + [voiceStem]
                + ["-map", "[music]"] + floatWave + [musicStem]
        )
        return (try loudness("voice", log), try loudness("music", log))
    }

    /// Adds the stems, the music making room for the voice, limits the peaks and measures the sum.
    private func master(_ stems: [String], gains: [Double], to file: String) async throws -> Double {
        let graph = FilterGraph([
            FilterChain(
                [.sound(0)],
                [gain(gains[0]), Filter("asplit", ["outputs": "2"])],
                to: [.named("voice"), .named("key")]
            ),
            FilterChain([.sound(1)], [gain(gains[1])], to: [.named("music")]),
            FilterChain([.named("music"), .named("key")], [ducking], to: [.named("ducked")]),
            FilterChain(
                [.named("voice"), .named("ducked")],
                sum + limiter + [meter("mix")],
                to: [.named("mix")]
            ),
        ])
        let log = try await program.run(
            "mix the sound",
            stems.flatMap { ["-i", $0] }
                + ["-filter_complex", graph.description, "-map", "[mix]", "-c:a", "pcm_s16le", file]
        )
        return try loudness("mix", log)
    }

    private var ducking: Filter {
        Filter(
            "sidechaincompress",
            ["threshold": "0.03", "ratio": "2", "attack": "30", "release": "450", "knee": "4"]
        )
    }

    private var sum: [Filter] {
        [
            Filter("amix", ["inputs": "2", "normalize": "0", "duration": "longest"]),
            Filter("apad", ["whole_dur": decimal(seconds)]),
            Filter("atrim", ["duration": decimal(seconds)]),
        ]
    }

    /// Limits at twice the rate, so that peaks between the samples are caught too.
    private var limiter: [Filter] {
        [
            Filter("aresample", ["osr": "96000"]),
            Filter(
                "alimiter",
                [
                    "limit": decimal(options.peakAmplitude), "level": "0",
                    "attack": "2", "release": "60",
                ]
            ),
            Filter("aresample", ["osr": "48000"]),
        ]
    }

    private func gain(_ decibels: Double) -> Filter {
        Filter("volume", ["volume": "\(decimal(decibels))dB"])
    }

    private func meter(_ label: String) -> Filter {
        Filter("ebur128@\(label)", ["framelog": "verbose"])
    }

    private func loudness(_ label: String, _ log: String) throws -> Double {
        guard let reading = LoudnessReading(label: label, log: log) else {
            throw StepFailure(.broken, "cannot mix the sound: ffmpeg did not say how loud the \(label) is")
        }
        return reading.integrated
    }
}

private let floatWave = ["-c:a", "pcm_f32le"]
