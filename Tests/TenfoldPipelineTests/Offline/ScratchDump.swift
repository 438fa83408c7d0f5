import Foundation
import Facts
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

@Suite struct ScratchDump {
    @Test func dump() async throws {
        let root = "/tmp/polish-svg"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let files = LocalFiles()
        var text = ""
        let seed = UInt64(ProcessInfo.processInfo.environment["DUMP_SEED"] ?? "1") ?? 1
        for (n, sample) in try FactScriptSamples.sequence(Int(ProcessInfo.processInfo.environment["DUMP_N"] ?? "40")!, seed: seed).enumerated() {
            let name = sample.topic.key.replacingOccurrences(of: "/", with: "-")
            text += "# \(n) \(sample.topic.key) \(sample.form): \(sample.script.title)\n" + sample.script.scenes.map { "  " + $0.narration + "\n" }.joined()
            let drawings = try DrawnVisuals.drawings(of: sample.script, seed: UInt64(n))
            for i in [0, 2, 5, 6] {
                try files.write(Array(drawings[i].element.xmlDocument.utf8), to: "\(root)/\(name)-\(i).svg")
            }
        }
        try files.write(Array(text.utf8), to: "\(root)/scripts.txt")
    }

    @Test func voice() async throws {
        let samples = try FactScriptSamples.sequence(90, seed: 77)
        for rate in [145, 155, 160, 165, 170] {
            let voice = EspeakVoice(synthesizer: EspeakSynthesizer(), files: LocalFiles(), voice: SpeakingVoice(wordsPerMinute: rate))
            var secs: [Double] = [], wpm: [Double] = [], spoken: [Double] = []
            try await withTemporaryFolder { folder in
                for sample in samples {
                    let n = try await voice.speak(sample.script, in: Workspace(root: folder)).value
                    secs.append(n.seconds)
                    wpm.append(Double(n.words.count) * 60 / n.seconds)
                    spoken.append(Double(SpokenLength.words(in: sample.script.narration)) * 60 / n.seconds)
                }
            }
            func q(_ x: [Double]) -> String { let s = x.sorted(); return [0, 0.1, 0.5, 0.9, 1].map { String(Int(s[min(s.count - 1, Int($0 * Double(s.count)))])) }.joined(separator: " ") }
            print("RATE \(rate) secs \(q(secs)) wpm \(q(wpm)) spoken \(q(spoken))")
        }
    }
}
