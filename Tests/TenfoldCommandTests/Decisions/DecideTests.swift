import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldTesting
import Testing

/// `tenfold decide`, run as a person runs it.
struct DecideTests {
    /// A channel whose records are in the work tree and pushed, on the morning after their last day.
    private func withMeasuredChannel(
        _ measured: MeasuredChannel = MeasuredChannel(),
        _ body: (TemporaryChannel, Program) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let records = measured.records
            let all: [any Record] = records.jobs + records.videos + records.observations + records.events
            let publisher = Publisher(
                remote: try GitRemote(
                    repository: channel.path,
                    branch: "main",
                    credentials: nil,
                    clock: FixedClock(measured.day(60).start)
                ),
                spool: Spool(LocalFiles(), folder: "\(channel.path)/.tenfold/spool"),
                clock: FixedClock(measured.day(60).start),
                sleeper: InstantSleeper(),
                seed: 1
            )
            _ = try await publisher.publish(RecordBatch(all))
            try await body(channel, Program(now: "\(measured.day(60))T06:00:00Z"))
        }
    }

    @Test
    func `a decision and the change of phase that follows are one commit, and both can be derived again`()
        async throws
    {
        try await withMeasuredChannel { channel, tenfold in
            let dry = try await tenfold("decide", "--dry-run", "--check", "--repo", channel.path)
            #expect(dry.exitCode == 0, "\(dry.errorText)")
            #expect(dry.outputText.contains("nothing is recorded"))

            let first = try await tenfold("decide", "--repo", channel.path)
            #expect(first.exitCode == 0, "\(first.errorText)")
            #expect(first.outputText.hasPrefix("promote as of "))
            #expect(first.outputText.contains("the channel goes to 3x"))
            let published = try await channel.published()
            #expect(published.decisions.count == 1)
            #expect(ChannelState(folding: published.events).phase == PhaseName("3x"))

            let day = "\(MeasuredChannel().day(59))"
            let again = try await tenfold("decide", "--as-of", day, "--explain", "--repo", channel.path)
            #expect(again.outputText.contains("the log has this very decision"), "\(again.outputText)")
            #expect(again.outputText.contains("the strategy's rules to the letter would say: "))

            let second = try await tenfold("decide", "--repo", channel.path)
            #expect(second.exitCode == 0, "\(second.errorText)")
            #expect(try await channel.published().decisions.count == 1)
        }
    }

    @Test func `a what-if answers by other rules and records nothing`() async throws {
        try await withMeasuredChannel { channel, tenfold in
            let strict = try await tenfold(
                "decide",
                "--what-if",
                "gates.winner_views=5000",
                "--check",
                "--repo",
                channel.path
            )
            #expect(strict.exitCode == 3)
            #expect(strict.outputText.contains("0 of 212 videos passed 5,000 views"))
            let unknown = try await tenfold(
                "decide",
                "--what-if",
                "gates.winer_views=5",
                "--repo",
                channel.path
            )
            #expect(unknown.exitCode == 2)
            #expect(unknown.errorText.contains("did you mean 'winner_views'?"))
            #expect(try await channel.published().decisions.isEmpty)
        }
    }

    @Test func `a reported strike keeps the gate shut from the next day on`() async throws {
        try await withMeasuredChannel { channel, tenfold in
            let bare = try await tenfold("decide", "--report", "copyright_strikes=1", "--repo", channel.path)
            #expect(bare.exitCode == 2)
            try LocalFiles().write(
                Array("version: 1\ngates: { automatic: false }\n".utf8),
                to: "\(channel.path)/tenfold.yml"
            )
            let said = try await tenfold(
                "decide",
                "--report",
                "copyright_strikes=1",
                "--because",
                "a notice",
                "--repo",
                channel.path
            )
            #expect(said.exitCode == 0, "\(said.errorText)")
            #expect(said.outputText.contains("recorded; the phase stays"))
            let records = try await channel.published()
            let next = try PhaseDecision.make(
                records,
                policy: try #require(DecisionPolicy.inForce(records.events)),
                asOf: MeasuredChannel().day(60)
            ).decision
            #expect(next.evidence.first { $0.criterion == "strikes" }?.standing == .fails)
        }
    }

    @Test func `a day that is not over cannot be decided`() async throws {
        try await withMeasuredChannel { channel, tenfold in
            let early = try await tenfold("decide", "--as-of", "2099-01-01", "--repo", channel.path)
            #expect(early.exitCode == 2)
            #expect(early.errorText.contains("the day is not over"))
        }
    }
}
