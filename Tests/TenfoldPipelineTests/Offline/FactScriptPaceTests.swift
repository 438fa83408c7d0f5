import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

/// The writer's scripts in the voice that speaks them.
@Suite struct FactScriptPaceTests {
    @Test func `real scripts last about half a minute at a pace people follow`() async throws {
        let voice = EspeakVoice(synthesizer: EspeakSynthesizer(), files: LocalFiles())
        var seconds: [Double] = []
        try await withTemporaryFolder { folder in
            for sample in try FactScriptSamples.sequence(32, seed: 31) {
                let narration = try await voice.speak(sample.script, in: Workspace(root: folder)).value
                let words = SpokenLength.words(in: sample.script.narration)
                let pace = Double(words) * 60 / narration.seconds
                #expect((120...170).contains(pace), "\(pace) words a minute: \(sample.script.narration)")
                #expect(
                    (25...44).contains(narration.seconds),
                    "\(narration.seconds) s for \(sample.topic.key)"
                )
                let estimate = sample.script.estimatedSeconds
                #expect(abs(estimate - narration.seconds) < 8, "\(estimate) s estimated")
                seconds.append(narration.seconds)
            }
        }
        let usual = seconds.count { (28...40).contains($0) }
        #expect(usual * 10 >= seconds.count * 7, "\(usual) of \(seconds.count) last 28 to 40 s")
    }
}
