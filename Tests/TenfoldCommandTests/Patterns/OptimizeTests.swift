import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold optimize`, run as a person runs it.
struct OptimizeTests {
    private let now = Date(timeIntervalSince1970: 1_795_300_000)

    @Test func `without evidence nothing changes and nothing is recorded`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let result = try await channel.tenfold("optimize", "--repo", channel.path)
            #expect(result.exitCode == 0, "\(result.errorText)")
            #expect(result.outputText == "nothing changes: no pattern stands out far enough\n")
            #expect(try await channel.published().events.isEmpty)
        }
    }

    @Test func `a pattern at rest is restored with a reason, once, and a dry run records nothing`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let rest = Event.Change.patternMoved(id: "size-ranking", to: .dormant, reason: "0 of 60 won")
            try await channel.note(Event(at: now, rest))

            let unknown = try await restore("size", in: channel)
            #expect(unknown.exitCode == 2)
            #expect(
                unknown.errorText.contains("there is no such pattern; those at rest are size-ranking"),
                "\(unknown.errorText)"
            )
            let dry = try await channel.tenfold(
                "optimize",
                "--restore",
                "size-ranking",
                "--dry-run",
                "--repo",
                channel.path
            )
            #expect(dry.exitCode == 0, "\(dry.errorText)")
            #expect(try await channel.published().events.count == 1)

            let restored = try await restore("size-ranking", in: channel)
            #expect(restored.outputText == "size-ranking is now active: the season begins\n")
            let events = try await channel.published().events
            #expect(events.count == 2)
            let pattern = Pattern(id: "size-ranking", title: "", keywords: [], form: "ranking")
            #expect(PatternBook([pattern], folding: events)["size-ranking"]?.standing == .active)

            let again = try await restore("size-ranking", in: channel)
            #expect(again.exitCode == 2)
            #expect(again.errorText.contains("it is in use; nothing has to be done"))
        }
    }

    private func restore(_ pattern: String, in channel: TemporaryChannel) async throws -> ProcessResult {
        let reason = "the season begins"
        return try await channel.tenfold(
            "optimize",
            "--restore",
            pattern,
            "--reason",
            reason,
            "--repo",
            channel.path
        )
    }
}
