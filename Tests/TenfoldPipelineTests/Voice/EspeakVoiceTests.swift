import TenfoldLive
import TenfoldSpeech
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct EspeakVoiceTests {
    private let voice = EspeakVoice(synthesizer: EspeakSynthesizer(), files: LocalFiles())

    @Test(arguments: SampleScripts.all.prefix(7))
    func `every written word is spoken once, in order`(script: Script)
        async throws
    {
        try await withTemporaryFolder { folder in
            let narration = try await voice.speak(script, in: Workspace(root: folder)).value
            let written = script.narration.split(separator: " ").joined(separator: " ")
            #expect(narration.words.map(\.text).joined(separator: " ") == written)
            for (word, next) in zip(narration.words, narration.words.dropFirst()) {
                #expect(word.start < word.end, "\(word)")
                #expect(word.end <= next.start, "\(word)")
            }
        }
    }

    @Test func `prose is spoken at a rate people can follow, pauses counted`() async throws {
        try await withTemporaryFolder { folder in
            var script = SampleScripts.planets
            let prose = [
                "Which planet is so large that every other one would fit inside it with room to spare?",
                "Saturn is famous for its rings, which are hardly thicker than a house is tall.",
                "Venus spins so slowly that its day is longer than its year, and it turns backwards.",
            ]
            script.scenes = zip(script.scenes, prose).map {
                Scene(role: $0.role, narration: $1, visual: $0.visual)
            }
            let narration = try await voice.speak(script, in: Workspace(root: folder)).value
            let rate = Double(narration.words.count) * 60 / narration.seconds
            #expect((150...177).contains(rate), "\(rate)")
        }
    }

    @Test func `times agree with the sound that was written`() async throws {
        try await withTemporaryFolder { folder in
            let workspace = Workspace(root: folder)
            let narration = try await voice.speak(SampleScripts.mountains, in: workspace).value
            let bytes = try #require(try LocalFiles().read(workspace.path(narration.file)))
            let samples = stride(from: 44, to: bytes.count, by: 2).map {
                Int16(truncatingIfNeeded: Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8)
            }
            #expect(abs(narration.seconds - Double(samples.count) / 22050) < 0.000_1)
            func isSilent(_ from: Double, _ to: Double) -> Bool {
                samples[Int(from * 22050)..<Int(to * 22050)].allSatisfy { $0.magnitude < 400 }
            }
            for (scene, start) in narration.sceneStarts.enumerated() {
                let first = try #require(narration.words.first { $0.scene == scene })
                let last = try #require(narration.words.last { $0.scene == scene })
                #expect(isSilent(start, first.start))
                #expect(!isSilent(first.start, first.start + 0.06), "energy within two frames of \(first)")
                #expect(isSilent(last.end + 0.005, last.end + 0.2))
                #expect(!isSilent(last.end - 0.02, last.end))
            }
        }
    }

    @Test func `word times are the library's own events to the frame`() async throws {
        try await withTemporaryFolder { folder in
            let script = SampleScripts.buildings
            let narration = try await voice.speak(script, in: Workspace(root: folder)).value
            let standard = SpeakingVoice()
            let speeches = try SpeechEngine().speak(
                script.scenes.map(\.narration),
                SpeechOptions(
                    voice: standard.name,
                    wordsPerMinute: standard.wordsPerMinute,
                    pitch: standard.pitch,
                    pitchRange: standard.pitchRange
                )
            )
            let cues = Captions.cues(for: narration)
            var compared = 0
            for (scene, speech) in speeches.enumerated() {
                let written = WrittenWord.words(of: script.scenes[scene].narration)
                let begin = try #require(narration.words.first { $0.scene == scene }?.start)
                let pairs = zip(zip(narration.words, cues).filter { $0.0.scene == scene }, written)
                for ((word, cue), place) in pairs {
                    guard let event = speech.words.first(where: { place.scalars.contains($0.offset) }) else {
                        continue
                    }
                    let time = begin + Double(event.milliseconds) / 1000
                    #expect(abs(word.start - time) <= 0.001, "\(word)")
                    #expect(abs(Double(cue.firstFrame) / 30 - time) <= 1 / 30, "\(word)")
                    compared += 1
                }
            }
            #expect(compared >= narration.words.count * 9 / 10)
        }
    }

    @Test func `scenes begin on whole frames, a tenth of a second ahead of their words`() async throws {
        try await withTemporaryFolder { folder in
            let narration = try await voice.speak(SampleScripts.planets, in: Workspace(root: folder)).value
            #expect(narration.sceneStarts.first == 0)
            for (scene, start) in narration.sceneStarts.enumerated() {
                #expect(abs((start * 30).rounded() - start * 30) < 0.001)
                let first = try #require(narration.words.first { $0.scene == scene })
                #expect((0.09...0.14).contains(first.start - start))
            }
        }
    }

    @Test func `equal scripts give equal files`() async throws {
        try await withTemporaryFolder { folder in
            let places = ["a", "b"].map { Workspace(root: "\(folder)/\($0)") }
            let first = try await voice.speak(SampleScripts.bars, in: places[0]).value
            let second = try await voice.speak(SampleScripts.bars, in: places[1]).value
            #expect(first == second)
            let bytes = try places.map { try LocalFiles().read($0.path(first.file)) }
            let isEqual = bytes[0] == bytes[1]
            #expect(isEqual)
        }
    }

    @Test func `a scene with nothing to say is a bad script, named by its number`() async throws {
        var script = SampleScripts.bars
        script.scenes[2].narration = "… —"
        let failure = await #expect(throws: StepFailure.self) {
            try await voice.speak(script, in: Workspace(root: "/nonexistent"))
        }
        #expect(failure?.kind == .bad)
        #expect(failure?.description == "cannot speak scene 3: there is nothing to say in it")
    }
}
