import TenfoldSpeech
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite(.enabled(if: FileManager.default.fileExists(atPath: threads), "counts threads in Linux's /proc"))
struct SpeechThreadTests {
    @Test func `speaking leaves no thread of the library behind, whose code would be unloaded`() throws {
        let engine = SpeechEngine()
        _ = try engine.speak("zero")
        let before = try count()
        for _ in 0..<60 { _ = try engine.speak("ten") }
        #expect(try count() < before + 30)
    }

    private func count() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: threads).count
    }
}

private let threads = "/proc/self/task"
