import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct SentenceVoiceTests {
    /// Speaks each sentence as a tone of 0.8 seconds with silence around it.
    private static let tone =
        "read -r sentence && ffmpeg -nostdin -loglevel error -f lavfi -i sine=frequency=440:duration=0.8 "
        + "-af adelay=300,apad=pad_dur=0.4 -f wav \"$TENFOLD_SOUND\""

    @Test func `a narration is cut into its sentences, each at its place`() {
        let text = "The first one is 8.5 m. Dr. Ada saw it! What then? Nothing"
        let sentences = Sentence.sentences(of: text)
        #expect(
            sentences.map(\.text) == ["The first one is 8.5 m.", "Dr. Ada saw it!", "What then?", "Nothing"]
        )
        let scalars = Array(text.unicodeScalars)
        for sentence in sentences {
            #expect(String(String.UnicodeScalarView(scalars[sentence.offset...])).hasPrefix(sentence.text))
        }
    }

    private func script(_ narrations: [String]) -> Script {
        Script(
            title: "T",
            description: "D",
            tags: [],
            topic: "t",
            sources: [],
            scenes: narrations.map {
                Scene(
                    role: .beat,
                    narration: $0,
                    visual: VisualBrief(motif: "bars", headline: "h", searchPhrase: "s")
                )
            }
        )
    }

    @Test func `a command of this machine speaks, and every sentence is timed by its own sound`() async throws
    {
        try await withTemporaryFolder { folder in
            let workspace = Workspace(root: folder)
            let voice = SentenceVoice.command(
                Self.tone,
                runner: SubprocessRunner(),
                files: LocalFiles()
            )
            let script = script(["One is a number. Two is another number.", "Three is the last."])
            let narration = try await voice.speak(script, in: workspace).value
            #expect(narration.words.map(\.text).joined(separator: " ") == script.narration)
            #expect(narration.sceneStarts.count == 2 && narration.sceneStarts[0] == 0)
            let starts = narration.words.map(\.start)
            #expect(starts == starts.sorted())
            #expect(narration.words.allSatisfy { $0.end > $0.start && $0.end <= narration.seconds })
            // Between two sentences lies the pause, and it is silent.
            let gap = narration.words[4].start - narration.words[3].end
            #expect((0.15...0.4).contains(gap), "\(gap)")
            let wave = try #require(try LocalFiles().read("\(folder)/voice/narration.wav"))
            let middle = 44 + Int((narration.words[3].end + gap / 2) * 24_000) * 2
            #expect(wave[middle..<(middle + 200)].allSatisfy { $0 == 0 || $0 == 255 })
            // Again: the sounds are there, and nothing is spoken twice.
            let mute = SentenceVoice.command(
                Self.tone,
                runner: NoSpeech(),
                files: LocalFiles()
            )
            #expect(try await mute.speak(script, in: workspace).value == narration)
        }
    }

    /// Runs ffmpeg and nothing else.
    private struct NoSpeech: ProcessRunner {
        func run(_ command: ProcessCommand) async throws -> ProcessResult {
            guard command.executable == "ffmpeg" else { throw StepFailure(.broken, "spoken again") }
            return try await SubprocessRunner().run(command)
        }
    }

    private func remoteVoice(_ network: ScriptedTransport, _ sleeper: InstantSleeper = InstantSleeper())
        -> SentenceVoice
    {
        SentenceVoice.openAI(
            endpoint: OpenAIEndpoint(base: "http://127.0.0.1:1/v1/", key: nil),
            model: "kokoro",
            voice: "ada",
            services: Services(
                transport: network,
                clock: SystemClock(),
                sleeper: sleeper,
                files: LocalFiles(),
                chance: { 0 }
            ),
            runner: SubprocessRunner()
        )
    }

    @Test func `a sound that cannot be read is asked for again by the next attempt`() async throws {
        try await withTemporaryFolder { folder in
            let sound = WaveFile(samples: (0..<24_000).map { Int16($0 % 200 * 100) }, sampleRate: 24_000)
                .bytes
            let network = ScriptedTransport(
                [Array("no sound".utf8), sound].map { .answer(WebAnswer(status: 200, body: $0)) }
            )
            let voice = remoteVoice(network)
            let script = script(["One sentence only."])
            await #expect(throws: StepFailure.self) {
                try await voice.speak(script, in: Workspace(root: folder))
            }
            let narration = try await voice.speak(script, in: Workspace(root: folder)).value
            #expect(narration.words.count == 3)
            #expect(network.requests.count == 2)
        }
    }

    @Test func `an endpoint of OpenAI's shape speaks`() async throws {
        try await withTemporaryFolder { folder in
            let sound = WaveFile(samples: (0..<24_000).map { Int16($0 % 200 * 100) }, sampleRate: 24_000)
                .bytes
            let slow = ScriptedTransport.Turn.answer(
                WebAnswer(status: 429, headers: ["retry-after": "2"])
            )
            let network = ScriptedTransport([slow, .answer(WebAnswer(status: 200, body: sound))])
            let sleeper = InstantSleeper()
            let voice = remoteVoice(network, sleeper)
            let narration = try await voice.speak(script(["One sentence only."]), in: Workspace(root: folder))
                .value
            #expect(sleeper.slept == [2])
            #expect(network.requests[0].url.reveal() == "http://127.0.0.1:1/v1/audio/speech")
            #expect(
                network.bodies[0] == [
                    "model": "kokoro", "voice": "ada", "input": "One sentence only.",
                    "response_format": "wav",
                ]
            )
            #expect(narration.words.count == 3)
            #expect(abs((narration.words.last?.end ?? 0) - 1.1) < 0.05)
        }
    }

    @Test func `a program that fails is named with its words`() async throws {
        try await withTemporaryFolder { folder in
            let voice = SentenceVoice.command(
                "echo no voice >&2; exit 3",
                runner: SubprocessRunner(),
                files: LocalFiles()
            )
            let failure = await #expect(throws: StepFailure.self) {
                try await voice.speak(script(["A b."]), in: Workspace(root: folder))
            }
            #expect(failure?.description.hasSuffix("ended with exit code 3: no voice") == true)
        }
    }
}
