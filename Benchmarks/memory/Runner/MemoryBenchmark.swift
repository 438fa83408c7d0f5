import Tenfold
import TenfoldGit
import TenfoldHTTP
import TenfoldLive
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Does the same thing many times in one process and says how much memory it holds on the way:
/// `memory-benchmark requests ADDRESS TIMES`, `memory-benchmark publishes CLONE TIMES`.
@main
enum MemoryBenchmark {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 4, let times = Int(words[3]), times >= 10 else {
            throw UsageError(description: "usage: memory-benchmark requests|publishes PLACE TIMES")
        }
        let marks = Set([times / 10, times / 2, times])
        for number in 1...times {
            switch words[1] {
            case "requests": _ = try await HTTPClient().send(HTTPRequest("\(words[2])/\(number)"))
            default: try await publish(number, from: words[2])
            }
            if marks.contains(number) { print("\(number) \(residentKilobytes())") }
        }
    }

    private static func publish(_ number: Int, from clone: String) async throws {
        let clock = FixedClock(Date(timeIntervalSince1970: 1_793_491_200 + Double(number) * 60))
        let publisher = Publisher(
            remote: try GitRemote(repository: clone, branch: "main", clock: clock),
            spool: Spool(LocalFiles(), folder: "\(clone)/.tenfold/spool"),
            clock: SystemClock(),
            sleeper: TaskSleeper(),
            seed: UInt64(number)
        )
        let event = Event(at: clock.now, .figureReported(name: "n", value: Double(number), reason: "counted"))
        _ = try await publisher.publish(RecordBatch([event]))
    }

    /// The pages that lie in memory, of 4 KiB each.
    private static func residentKilobytes() -> Int {
        let text = try? LocalFiles().read("/proc/self/statm").map { String(decoding: $0, as: UTF8.self) }
        return (text?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 * 4 } ?? 0
    }
}

struct UsageError: Error, CustomStringConvertible {
    let description: String
}
