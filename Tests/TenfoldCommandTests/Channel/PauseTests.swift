import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What recovery and alerts' actions mean for the run that asks for work.
struct PauseTests {
    @Test func `while production is paused a run is given nothing, is told why, and does not fail`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            try await channel.detect()
            let now = Date(timeIntervalSince1970: 1_795_300_000)
            let pause = AlertActionRecord(
                rule: "cost-overrun",
                action: .pauseProduction,
                at: now,
                reason: "160 % of the budget's share to date is spent"
            )
            var batch = RecordBatch()
            try batch.add(Event(at: now, .actionTaken(pause)))
            try await publish(batch, to: channel)
            let paused = try await channel.tenfold(
                "assign",
                "--run",
                "r1",
                "--jobs",
                "3",
                "--repo",
                channel.path
            )
            #expect(paused.exitCode == 0)
            #expect(
                paused.outputText.hasPrefix(
                    "production is paused: 160 % of the budget's share to date is spent\n"
                )
            )
            #expect(try await channel.published().events.count == 1)

            var undo = RecordBatch()
            let reason = "the bill was paid"
            try undo.add(Event(at: now + 60, .actionUndone(id: pause.id, by: "ada", reason: reason)))
            try await publish(undo, to: channel)
            let resumed = try await channel.tenfold("assign", "--run", "r1", "--repo", channel.path)
            #expect(resumed.exitCode == 0)
            #expect(!resumed.outputText.contains("paused"))
            #expect(try await channel.published().events.count == 3)
        }
    }

    private func publish(_ batch: RecordBatch, to channel: TemporaryChannel) async throws {
        let publisher = Publisher(
            remote: try GitRemote(
                repository: channel.path,
                branch: "main",
                credentials: nil,
                clock: SystemClock()
            ),
            spool: Spool(LocalFiles(), folder: "\(channel.folder)/spool"),
            clock: SystemClock(),
            sleeper: TaskSleeper(),
            seed: 1
        )
        _ = try await publisher.publish(batch)
    }
}
