import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// What `tenfold track` learns of the channel's own workflows from GitHub.
struct MachineryTests {
    private static let workflows = """
        {"total_count": 3, "workflows": [
          {"id": 1, "name": "Generate", "path": ".github/workflows/generate.yml", "state": "disabled_inactivity"},
          {"id": 2, "name": "Track", "path": ".github/workflows/track.yml", "state": "active"},
          {"id": 3, "name": "Old", "path": ".github/workflows/old.yml", "state": "disabled_manually"}]}
        """

    private func run(_ id: Int, _ at: String) -> String {
        #"{"id": \#(id), "event": "schedule", "status": "completed", "created_at": "\#(at)"}"#
    }

    private func runs(_ rows: String...) -> ScriptedServer.Answer {
        .init(
            200,
            #"{"total_count": \#(rows.count), "workflow_runs": [\#(rows.joined(separator: ","))]}"#
        )
    }

    private func pages(_ conclusion: String, _ at: String) -> ScriptedServer.Answer {
        .init(
            200,
            #"{"total_count": 1, "jobs": [{"id": 1, "name": "Pages", "conclusion": "\#(conclusion)", "started_at": "\#(at)", "completed_at": "\#(at)", "run_attempt": 1}]}"#
        )
    }

    private func program(_ server: ScriptedServer) -> Program {
        var program = Program()
        program.environment.merge([
            "GITHUB_API_URL": server.address, "GITHUB_TOKEN": "ghs_secret",
            "GITHUB_REPOSITORY": "owner/channel",
        ]) { $1 }
        return program
    }

    private static let published = """
        version: 1
        repository: { visibility: public }
        """

    @Test func `workflows that GitHub switched off and a page that is not deployed raise their alerts`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: Self.published)
            let server = try ScriptedServer([
                .init(200, Self.workflows),
                runs(run(9, "2026-11-22T20:00:00Z"), run(8, "2026-11-18T20:00:00Z")),
                runs(run(7, "2026-11-20T06:00:00Z")),
                pages("failure", "2026-11-22T20:10:00Z"), pages("failure", "2026-11-20T06:10:00Z"),
                pages("success", "2026-11-18T20:10:00Z"),
            ])
            let program = program(server).at("2026-11-23T12:00:00Z")
            let tracked = try await program("track", "--repo", channel.path)
            #expect(tracked.exitCode == 0, "\(tracked.errorText)")
            #expect(tracked.errorText.contains("GitHub switched off generate.yml"), "\(tracked.errorText)")
            #expect(tracked.errorText.contains("the page was not deployed since 2026-11-20T06:10:00Z"))
            let asked = try server.requests.map(\.path)
            #expect(
                asked.map { $0.split(separator: "?").first.map(String.init) } == [
                    "/repos/owner/channel/actions/workflows",
                    "/repos/owner/channel/actions/workflows/generate.yml/runs",
                    "/repos/owner/channel/actions/workflows/track.yml/runs",
                    "/repos/owner/channel/actions/runs/9/jobs", "/repos/owner/channel/actions/runs/7/jobs",
                    "/repos/owner/channel/actions/runs/8/jobs",
                ]
            )
            let figures = try await channel.published().events.compactMap { event in
                if case .figureReported(let name, let value, _) = event.change { (name, value) } else { nil }
            }
            #expect(figures.map(\.0).sorted() == ["page_behind_days", "workflows_off"])
            #expect(figures.first { $0.0 == "page_behind_days" }?.1 == 3)
            #expect(figures.first { $0.0 == "workflows_off" }?.1 == 1)

            // Once a day is enough: no request, no commit.
            let again = try await program("track", "--repo", channel.path)
            #expect(again.exitCode == 0 && !again.outputText.contains("pushed"), "\(again.outputText)")
            #expect(try server.requests.count == asked.count)

            // Decisions look at whole days.
            let decided = try await program.at("2026-11-24T12:00:00Z")(
                "decide",
                "--dry-run",
                "--repo",
                channel.path
            )
            #expect(decided.exitCode == 0, "\(decided.errorText)")
            #expect(decided.outputText.contains("the page is 3 days behind"), "\(decided.outputText)")
            #expect(decided.outputText.contains("switched off: 1"))
        }
    }

    @Test func `a token that may not see workflows costs a warning, and nothing else`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: Self.published)
            let refusal = #"{"message": "Resource not accessible by integration"}"#
            let server = try ScriptedServer([.init(403, refusal)])
            let tracked = try await program(server)("track", "--repo", channel.path)
            #expect(tracked.exitCode == 0, "\(tracked.errorText)")
            #expect(tracked.errorText.contains("Resource not accessible by integration"))
            #expect(try await channel.published().events.isEmpty)
        }
    }
}
