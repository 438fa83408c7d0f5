import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Publishes one record from one clone, as one job's machine would: `publish-benchmark CLONE NUMBER SEED same|own [line]`.
///
/// Says `kept` once the record is in the spool, and `published` once the remote has it.
@main
enum Runner {
    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        guard words.count >= 4, let number = Int(words[1]), let seed = UInt64(words[2]) else {
            print("usage: publish-benchmark CLONE NUMBER SEED same|own [line]")
            exit(2)
        }
        let environment = ProcessInfo.processInfo.environment
        do {
            let spool = Spool(LocalFiles(), folder: "\(words[0])/.tenfold/spool")
            let batch = try RecordBatch([record(number, seed, isSame: words[3] == "same")])
            try spool.keep(batch)
            print("kept")
            fflush(nil)
            let publisher = Publisher(
                remote: try GitRemote(
                    repository: words[0],
                    branch: "main",
                    credentials: environment["TOKEN"].map { .token($0) },
                    clock: SystemClock(),
                    line: words.last == "line" ? WriterLine(environment: environment) : nil
                ),
                spool: spool,
                clock: SystemClock(),
                sleeper: TaskSleeper(),
                seed: seed &* 1000 &+ UInt64(number),
                deadlineSeconds: 300
            )
            let publication = try await publisher.publish(batch)
            print("published \(publication.attempts)")
        } catch {
            print("failed: \(error)")
            exit(1)
        }
    }

    /// All in one shard, or each in one of its own.
    private static func record(_ number: Int, _ seed: UInt64, isSame: Bool) -> JobRecord {
        let start = Date(timeIntervalSince1970: 1_793_491_200 + (isSame ? 60 : Double(number) * 3600))
        return JobRecord(
            run: "run-\(seed)",
            job: number,
            phase: PhaseName("10x"),
            title: "Five rivers that changed the world",
            startedAt: start,
            finishedAt: start.addingTimeInterval(30),
            outcome: .succeeded,
            steps: ["script", "visuals", "voice", "assemble", "validate"].map {
                StepRecord(name: $0, provider: "offline", outcome: .succeeded, seconds: 3.25)
            }
        )
    }
}
