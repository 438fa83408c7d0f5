import Tenfold
import TenfoldPipeline
import Testing

@testable import TenfoldCommand

struct DetectionTableTests {
    private func idea(_ title: String, _ value: Double) -> Idea {
        let part = Score.Part(name: "velocity", value: value, weight: 100, reason: "1,200 views an hour")
        let score = Score(parts: [part])
        return Idea(
            title: title,
            source: "csv:a",
            sourceItem: title,
            score: score,
            detectedAt: Day(number: 0).start
        )
    }

    private var report: Detection.Report {
        Detection.Report(
            asOf: Day(number: 20_000),
            threshold: 75,
            observations: 12,
            kept: [idea("First", 0.9), idea("Second", 0.8)],
            belowThreshold: [idea("Third", 0.5)],
            duplicates: [
                Detection.Duplicate(
                    idea: idea("First!", 0.85),
                    original: "x",
                    similarity: 1,
                    reason: "the same"
                )
            ]
        )
    }

    @Test func `the table says how many there are and lists the best first`() {
        #expect(
            DetectionTable(report, limit: 1, isExplained: false).lines == [
                "2024-10-04: 2 ideas of 75.0 points or more from 12 observations, 1 below, 1 duplicates",
                " 90.0  First",
            ]
        )
    }

    @Test func `explained, it shows the parts and what was turned down`() {
        let lines = DetectionTable(report, limit: nil, isExplained: true).lines
        #expect(lines.contains("         velocity    90.0 of 100.0  1,200 views an hour"))
        #expect(lines.contains(" 85.0  First!  dropped: the same"))
        #expect(lines.contains(" 50.0  Third  below"))
    }

    @Test func `a source that is not there is a wrong use, one that fails is not`() async throws {
        let missing = FailingSources(error: SourceFetchError(source: "a", reason: "gone", isWrongName: true))
        await #expect(throws: UsageProblem.self) { _ = try await fetchSources(["a"], from: missing) }
        let failing = FailingSources(error: SourceFetchError(source: "a", reason: "the server answered 500"))
        await #expect(throws: SourceFetchError.self) { _ = try await fetchSources(["a"], from: failing) }
    }
}

private struct FailingSources: SourceFetcher {
    var error: SourceFetchError

    func fetch(_ source: String) async throws -> [UInt8] { throw error }
}
