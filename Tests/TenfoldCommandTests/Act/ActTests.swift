import Templates
import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

/// The generated workflow, from plan to pages, as a runner runs it.
@Suite(.enabled(if: Act.isInstalled, "act is not installed: run scripts/bootstrap.sh test"), .serialized)
struct ActTests {
    private static let sources = "detection: { sources: [trends.csv] }\n"

    private func trends() throws -> [UInt8] {
        SampleTrends.csv(seed: 1, lastDay: try #require(Day("2026-11-23")))
    }

    /// How often the collect job, and nobody else, pushed.
    private func collections(_ channel: TemporaryChannel) async throws -> Int {
        let log = try await Program.shell("git", "log", "--format=%s", "main", in: channel.remote)
        return log.split(separator: "\n").count { $0.contains("rebuild the dashboard") }
    }

    @Test func `three videos are made, published and collected in one commit, and the site is deployed`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let plain = String(decoding: Template.initialConfiguration.utf8, as: UTF8.self)
            let configuration = plain.replacing("start_phase: 1x", with: "start_phase: 3x")
                .replacing("visibility: private #", with: "visibility: public #")
                .replacing("  sources: []", with: "  sources: [trends.csv]")
            let act = try await Act(
                in: folder,
                configuration: configuration + Act.settings,
                files: ["trends.csv": try trends()]
            )
            let run = try await act.run()
            #expect(run.exitCode == 0, "\(run.log.suffix(4000))")
            let names = [
                "Plan", "Generate (1)", "Generate (2)", "Generate (3)", "Upload", "Collect", "Pages",
            ]
            #expect(run.jobs == Dictionary(uniqueKeysWithValues: names.map { ($0, true) }))
            let records = try await act.channel.published()
            #expect(records.videos.map(\.job).sorted() == [1, 2, 3])
            #expect(records.videos.allSatisfy { $0.video.seconds > 10 && $0.video.width == 1080 })
            #expect(records.runs.map(\.succeeded) == [3])
            #expect(records.runs.first?.latenessSeconds ?? 0 > 0)
            #expect(try await collections(act.channel) == 1)
            #expect(LocalFiles().exists("\(folder)/site/index.html"))
        }
    }

    @Test func `a job that fails is recorded, and two of three are enough`() async throws {
        try await withTemporaryFolder { folder in
            let act = try await Act(
                in: folder,
                configuration: "\(OwnSteps.configuration)\n\(Self.sources)\(Act.settings)",
                files: ["trends.csv": try trends(), "fail_workspace_job_2": []]
            )
            let run = try await act.run()
            #expect(run.exitCode == 0, "\(run.log.suffix(4000))")
            #expect(run.log.contains("it is bad"))
            let records = try await act.channel.published()
            #expect(records.jobs.filter { $0.outcome == .errored }.map(\.job) == [2])
            #expect(records.runs.map(\.outcome) == [.succeeded])
            #expect(records.runs.map(\.succeeded) == [2])
            #expect(records.videos.map(\.job).sorted() == [1, 3])
            #expect(try await collections(act.channel) == 1)
        }
    }

    @Test func `with an empty queue nothing is generated, and the run is green`() async throws {
        try await withTemporaryFolder { folder in
            let act = try await Act(in: folder, configuration: "\(OwnSteps.configuration)\n\(Act.settings)")
            let run = try await act.run()
            #expect(run.exitCode == 0, "\(run.log.suffix(4000))")
            #expect(run.jobs["Plan"] == true)
            #expect(!run.jobs.keys.contains { $0.hasPrefix("Generate") || $0 == "Upload" })
            let records = try await act.channel.published()
            #expect(records.videos.isEmpty && records.jobs.isEmpty)
            #expect(records.events.start(of: "77")?.start.jobs == 0)
            #expect(records.runs.map(\.outcome) == [.skipped])
        }
    }

    @Test func `a state rolled back to 1x makes one video though the file says three`() async throws {
        try await withTemporaryFolder { folder in
            let act = try await Act(
                in: folder,
                configuration: "\(OwnSteps.configuration)\n\(Self.sources)\(Act.settings)",
                files: ["trends.csv": try trends()]
            )
            let now = try #require(UTCTime.date("2026-11-23T05:00:00Z"))
            let rolledBack = Event.Change.phaseChanged(
                from: PhaseName("3x"),
                to: PhaseName("1x"),
                reason: "a test"
            )
            try await act.channel.note(Event(at: now, rolledBack))
            let run = try await act.run()
            #expect(run.exitCode == 0, "\(run.log.suffix(4000))")
            #expect(run.jobs.keys.filter { $0.hasPrefix("Generate") }.sorted() == ["Generate (1)"])
            let records = try await act.channel.published()
            #expect(records.videos.map(\.job) == [1])
            #expect(records.runs.map(\.phase) == [PhaseName("1x")])
            #expect(records.runs.map(\.required) == [1])
        }
    }
}
