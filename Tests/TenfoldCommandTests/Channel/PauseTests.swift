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
            let before = ChannelState(folding: try await channel.published().events)
            #expect(before.claims(of: "r1").isEmpty)

            let unknown = try await undo("cost-overrun", in: channel)
            #expect(unknown.exitCode == 2)
            #expect(unknown.errorText.contains("no such action is in force; in force: \(pause.id)"))
            let undone = try await undo(pause.id, in: channel)
            #expect(undone.exitCode == 0, "\(undone.errorText)")
            #expect(undone.outputText.contains("\(pause.id) is taken back by "))
            #expect(undone.outputText.contains(": the bill was paid\n"))
            let resumed = try await channel.tenfold(
                "assign",
                "--run",
                "r2",
                "--jobs",
                "1",
                "--repo",
                channel.path
            )
            #expect(resumed.exitCode == 0)
            #expect(!resumed.outputText.contains("paused"))
            let events = try await channel.published().events
            #expect(AlertBook(folding: events).inForce.isEmpty)
            #expect(ChannelState(folding: events).claims(of: "r2").count == 1)
        }
    }

    private func undo(_ action: String, in channel: TemporaryChannel) async throws -> ProcessResult {
        let reason = "the bill was paid"
        return try await channel.tenfold(
            "decide",
            "--undo",
            action,
            "--because",
            reason,
            "--repo",
            channel.path
        )
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
