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

struct TrackTests {
    /// A channel at 6:17 on 23 November with a video of seven full days and one of three.
    private func channel(
        _ folder: String,
        _ service: StandInServer,
        more: [any Record] = [],
        visibility: String = "private"
    ) async throws -> (TemporaryChannel, Program) {
        let channel = try await TemporaryChannel(
            in: folder,
            configuration: """
                version: 1
                repository: { visibility: \(visibility) }
                resources:
                  youtube: { preset: youtube }
                  youtube_analytics: { preset: youtube_analytics }
                pipeline: { upload: { use: youtube } }
                upload: { channel: UC-right }
                """
        )
        try await channel.note(
            [video("a", "2026-11-15T20:00:00Z"), video("b", "2026-11-19T20:00:00Z")] + more
        )
        var program = Program()
        program.environment.merge(service.environment) { _, new in new }
        return (channel, program)
    }

    private func video(_ name: String, _ published: String) -> VideoRecord {
        VideoRecord(
            idea: name,
            run: "1",
            job: 1,
            lane: "youtube",
            location: "https://www.youtube.com/watch?v=\(name)",
            publishedAt: UTCTime.date(published) ?? .distantPast,
            video: VideoFacts(title: name, sha256: name, bytes: 1, seconds: 30, width: 1080, height: 1920)
        )
    }

    private let counts: JSONValue = [
        "a": ["viewCount": "1500", "likeCount": "10"],
        "b": ["viewCount": "200", "likeCount": "2", "commentCount": "0"],
    ]

    private func report(_ id: String, _ day: String, made: String, _ rows: String) -> JSONValue {
        [
            "id": .string(id), "startTime": .string("\(day)T08:00:00Z"),
            "createTime": .string("\(made)T12:00:00Z"),
            "csv": .string(
                "date,channel_id,video_id,video_thumbnail_impressions,video_thumbnail_impressions_ctr\n\(rows)"
            ),
        ]
    }

    @Test func `what is due is asked for once, and lands in one commit`() async throws {
        let service = try StandInServer("track")
        try await service.set([
            "statistics": counts,
            "analytics": [
                "a": [
                    "2026-11-15 2026-11-18": [
                        "views": .integer(1200), "engagedViews": .integer(800),
                        "averageViewPercentage": .number(61.5),
                        "estimatedMinutesWatched": .integer(420),
                    ]
                ]
            ],
            "analytics_refusals": ["estimatedRevenue": [.integer(403), "forbidden", "Forbidden"]],
        ])
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service)
            let before = try await Program.shell("git", "rev-list", "--count", "main", in: channel.remote)
            let first = try await program("track", "--repo", channel.path)
            #expect(first.exitCode == 0, "\(first.errorText)")
            #expect(first.outputText.contains("public counts of 2 videos"))
            #expect(first.outputText.contains("sums of full days of 1 video\n"))
            #expect(first.errorText.contains("revenue is not reported for this channel"))
            #expect(first.errorText.contains("YouTube makes the first files within two days"))
            let after = try await Program.shell("git", "rev-list", "--count", "main", in: channel.remote)
            #expect(Int(after.dropLast()) == Int(before.dropLast()).map { $0 + 1 })
            let asked = try await service.state()
            #expect(asked.violations == [])
            #expect(asked.judged, "google-api-python-client is missing: run scripts/bootstrap.sh test")
            #expect(asked.jobs.count == 1)

            let records = try await channel.published()
            let seven = records.observations.filter { $0.idea == "a" && $0.ageDays == 7 }
            #expect(seven.map(\.views) == [1500])
            #expect(seven.map(\.comments) == [nil], "what is not reported is not zero")
            let sums = records.observations.filter { $0.source == .analytics }
            #expect(sums.map(\.views) == [1200] && sums.map(\.engagedViews) == [800])
            #expect(sums.map(\.retention) == [0.615] && sums.map(\.revenueUSD) == [nil])
            #expect(sums.map(\.metricVersion) == [2])
            let paid = Dictionary(grouping: records.usage, by: \.operation).mapValues(\.count)
            #expect(paid == ["lookup": 1, "analytics_fetch": 1, "analytics_query": 3, "report_call": 2])

            let second = try await program("track", "--repo", channel.path, "--json")
            #expect(second.exitCode == 0, "\(second.errorText)")
            let again = try await service.state()
            #expect(again.calls["videos.batchGetStats"] == 1)
            #expect(again.calls["analytics"] == 3)
            #expect(again.jobs.count == 1)
        }
    }

    @Test func `click rates come from daily files, and a corrected file replaces the one before`()
        async throws
    {
        let service = try StandInServer("reach")
        let days = ["15", "16", "17", "18"].map { day in
            report(
                "r\(day)",
                "2026-11-\(day)",
                made: "2026-11-20",
                "202611\(day),UC-right,a,100,0.05\n202611\(day),UC-right,,7,0.5\n"
            )
        }
        try await service.set([
            "jobs": [["id": "j", "reportTypeId": "channel_reach_basic_a1", "name": "tenfold"]],
            "reports": .array(days), "statistics": counts,
        ])
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service)
            _ = try await program("track", "--repo", channel.path)
            var reach = try await channel.published().observations.filter { $0.source == .reach }
            #expect(reach.map(\.impressions) == [400])
            #expect(reach.map(\.ageDays) == [3])
            #expect(abs((reach[0].clickThroughRate ?? 0) - 0.05) < 1e-12)

            let corrected = report(
                "c18",
                "2026-11-18",
                made: "2026-11-24",
                "2026-11-18,UC-right,a,300,0.09\n"
            )
            try await service.set(["reports": .array(days + [corrected])])
            let later = program.at("2026-11-24T14:00:00Z")
            let result = try await later("track", "--repo", channel.path)
            #expect(result.exitCode == 0, "\(result.errorText)")
            reach = try await channel.published().observations.filter {
                $0.source == .reach && $0.idea == "a"
            }
            .filter { $0.ageDays == 3 }.sorted { $0.observedAt < $1.observedAt }
            #expect(reach.map(\.impressions) == [400, 600])
            #expect(abs((reach[1].clickThroughRate ?? 0) - 0.07) < 1e-12)
        }
    }

    @Test func `a video that YouTube no longer has is said so, and one without counts is not`() async throws {
        let service = try StandInServer("gone")
        try await service.set(["statistics": ["b": .null]])
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service)
            let result = try await program("track", "--repo", channel.path)
            #expect(result.outputText.contains("gone from YouTube: https://www.youtube.com/watch?v=a"))
            let records = try await channel.published()
            #expect(records.observations.map(\.isGone) == [true])
        }
    }

    @Test func `a revoked token stops everything and says what to do`() async throws {
        let service = try StandInServer("revoked")
        try await service.set(["revoked": true])
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service)
            let result = try await program("track", "--repo", channel.path)
            #expect(result.exitCode == 1)
            #expect(result.errorText.contains("tenfold auth youtube --purpose analytics"))
            #expect(try await service.state().requests == ["POST /token"])
        }
    }

    @Test func `a token of another channel reads nothing`() async throws {
        let service = try StandInServer("other")
        try await service.set(["channel": "UC-other"])
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service)
            let result = try await program("track", "--repo", channel.path)
            #expect(result.exitCode == 1)
            #expect(result.errorText.contains("the YouTube token opens the channel UC-other"))
        }
    }

    @Test func `a second Google project is refused`() async throws {
        let service = try StandInServer("project")
        try await service.set(["statistics": counts])
        try await withTemporaryFolder { folder in
            var (channel, program) = try await channel(folder, service)
            _ = try await program("track", "--repo", channel.path)
            program.environment["YOUTUBE_CLIENT_ID"] = "999-abc.apps.googleusercontent.com"
            let result = try await program("track", "--repo", channel.path)
            #expect(result.exitCode == 2)
            #expect(result.errorText.contains("exactly one project"))
        }
    }

    @Test func `what cannot be paid is not asked for`() async throws {
        let service = try StandInServer("unpaid")
        try await service.set(["statistics": counts])
        let spent = UsageRecord(
            resource: "youtube",
            operation: "analytics_fetch",
            units: 9500,
            run: "0",
            job: nil,
            subject: "all",
            takenAt: UTCTime.date("2026-11-23T06:00:00Z") ?? .distantPast
        )
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service, more: [spent])
            let result = try await program("track", "--repo", channel.path)
            #expect(result.exitCode == 0)
            #expect(result.errorText.contains("did not ask for the public counts"))
            #expect(try await service.state().calls["videos.batchGetStats"] == nil)
        }
    }

    @Test func `in a public repository only public counts are asked for`() async throws {
        let service = try StandInServer("public")
        try await service.set(["statistics": counts])
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service, visibility: "public")
            let result = try await program("track", "--repo", channel.path)
            #expect(result.exitCode == 0, "\(result.errorText)")
            let asked = try await service.state()
            #expect(asked.calls["videos.batchGetStats"] == 1)
            #expect(asked.calls["analytics"] == nil && asked.calls["reporting"] == nil)
        }
    }

    @Test func `a dry run asks nobody and says what it would ask`() async throws {
        let service = try StandInServer("dry")
        try await withTemporaryFolder { folder in
            let (channel, program) = try await channel(folder, service)
            let result = try await program("track", "--dry-run", "--repo", channel.path)
            #expect(
                result.outputText == """
                    would ask for the public counts of https://www.youtube.com/watch?v=a, 7 days
                    would ask for the public counts of https://www.youtube.com/watch?v=b, 3 days
                    would ask for the sums of 1 videos of 2026-11-15 through 2026-11-18, 3 days
                    would look at the thumbnails' figures of 1 videos of 2026-11-15 through 2026-11-18, 3 days

                    """
            )
            #expect(try await service.state().requests == [])
        }
    }

    @Test func `runner minutes are booked as they were billed, each run once`() async throws {
        func runs(_ rows: String...) -> ScriptedServer.Answer {
            .init(
                200,
                #"{"total_count": \#(rows.count), "workflow_runs": [\#(rows.joined(separator: ","))]}"#
            )
        }
        let run =
            #"{"id": 7, "event": "schedule", "status": "completed", "created_at": "2026-11-22T20:00:00Z"}"#
        let old =
            #"{"id": 6, "event": "schedule", "status": "completed", "created_at": "2026-11-02T20:00:00Z"}"#
        func job(_ name: String, _ end: String) -> String {
            #"{"id": 1, "name": "\#(name)", "status": "completed", "conclusion": "success", "run_attempt": 1, "started_at": "2026-11-22T20:00:00Z", "completed_at": "2026-11-22T20:\#(end)Z", "labels": []}"#
        }
        let jobs = [job("plan", "00:10"), job("generate (1)", "04:01")]
        let answers: [ScriptedServer.Answer] = [
            runs(run, old), .init(200, #"{"total_count": 2, "jobs": [\#(jobs.joined(separator: ","))]}"#),
            runs(), .init(404, #"{"message": "Not Found"}"#),
        ]
        let workflows = ScriptedServer.Answer(200, #"{"total_count": 0, "workflows": []}"#)
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(
                in: folder,
                configuration: """
                    version: 1
                    repository: { visibility: private }
                    resources: { minutes: { preset: github_free } }
                    """
            )
            let server = try ScriptedServer(answers + [workflows] + answers)
            var program = Program()
            program.environment.merge([
                "GITHUB_API_URL": server.address, "GITHUB_TOKEN": "ghs_secret",
                "GITHUB_REPOSITORY": "owner/channel",
            ]) { $1 }
            let first = try await program("track", "--repo", channel.path)
            #expect(first.exitCode == 0, "\(first.errorText)")
            #expect(first.outputText.contains("runner minutes: 6 billed for 1 run"), "\(first.outputText)")
            let booked = try await channel.published().usage
            #expect(booked.map(\.units) == [6] && booked.map(\.resource) == ["minutes"])
            #expect(booked.map(\.takenAt) == [UTCTime.date("2026-11-22T20:04:01Z")])
            let second = try await program("track", "--repo", channel.path)
            #expect(second.exitCode == 0 && !second.outputText.contains("runner minutes"))
            #expect(try await channel.published().usage.count == 1)
            let asked = try server.requests.map(\.path)
            #expect(asked.count == 9 && asked.allSatisfy { $0.hasPrefix("/repos/owner/channel/actions/") })
        }
    }
}

extension Program {
    /// The same at another time.
    func at(_ now: String) -> Program {
        var program = self
        program.environment["TENFOLD_NOW"] = now
        return program
    }
}

extension TemporaryChannel {
    /// Commits and pushes records as some earlier run would have.
    func note(_ records: [any Record]) async throws {
        for record in records {
            let (file, line) = try stored(record)
            try LocalFiles().write((try LocalFiles().read(file) ?? []) + line, to: file)
        }
        try await Program.shell("git", "add", "--all", in: path)
        try await commit("Note records")
        try await Program.shell("git", "push", "-q", "origin", "main", in: path)
    }

    private func stored<Body: Record>(_ record: Body) throws -> (file: String, line: [UInt8]) {
        let file = "\(path)/data/metrics/\(Body.kind.rawValue)/\(UTCTime.month(record.time)).jsonl"
        return (file, try CanonicalJSON.line(try Stored(record)) + [UInt8(ascii: "\n")])
    }
}
