import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// `tenfold backtest`, run as a person runs it.
struct BacktestTests {
    private let madeUp = "winners=25%,days=120,seed=3"

    @Test func `a made-up channel is replayed under several rules, told and drawn`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let tenfold = Program()
            let picture = "\(folder)/replay.svg"
            let result = try await tenfold(
                "backtest",
                "--made-up",
                madeUp,
                "--what-if",
                "gates.winner_views=100000",
                "--svg",
                picture,
                "--repo",
                channel.path
            )
            #expect(result.exitCode == 0, "\(result.errorText)")
            #expect(result.outputText.contains("your rules:"))
            #expect(result.outputText.contains("1x → 3x  the gate opened: all 6 criteria"))
            #expect(result.outputText.contains("what if: it stays where it is"))
            #expect(result.outputText.contains("to the letter"))
            let svg = String(decoding: try LocalFiles().read(picture) ?? [], as: UTF8.self)
            #expect(svg.contains("your rules") && svg.contains("<path") && svg.contains("aria-label"))
        }
    }

    @Test func `as JSON it has every day, move and alert`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let result = try await Program()(
                "backtest",
                "--made-up",
                madeUp,
                "--json",
                "--repo",
                channel.path
            )
            let courses = try CanonicalJSON.decode([ReplayCourse].self, from: Array(result.outputText.utf8))
            #expect(courses.map(\.name) == ["your rules", "to the letter"])
            #expect(courses.allSatisfy { $0.points.count >= 120 })
            #expect(courses.first?.moves.first?.to == PhaseName("3x"))
        }
    }

    @Test func `without records it says so, and a slip in --made-up is a usage error`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let empty = try await Program()("backtest", "--repo", channel.path)
            #expect(empty.exitCode == 2)
            #expect(empty.errorText.contains("there are no records yet"))
            let slip = try await Program()("backtest", "--made-up", "winers=3", "--repo", channel.path)
            #expect(slip.exitCode == 2)
        }
    }
}
