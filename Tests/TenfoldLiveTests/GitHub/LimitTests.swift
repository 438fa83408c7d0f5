import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Limits and failures as GitHub describes them, from a server that gives prepared answers.
struct LimitTests {
    private let now = Date(timeIntervalSince1970: 1_795_000_000)
    private let sleeper = InstantSleeper(limit: 10_000)
    private let issue = #"{"number":7,"title":"t","body":null,"state":"open","html_url":"u"}"#

    private func client(_ server: ScriptedServer, patience: Double = 150) -> GitHubClient {
        let api = GitHubAPI(
            address: server.address,
            token: MaskedText(value: "ghp_secret", shownAs: "***"),
            clock: FixedClock(now),
            sleeper: sleeper,
            patienceSeconds: patience
        )
        return GitHubClient("ada/channel", api: api)
    }

    @Test func `requests say who asks and which version of the API is meant`() async throws {
        let server = try ScriptedServer([.init(201, issue)])
        _ = try await client(server).createIssue(title: "t", body: "b", labels: ["tenfold"])
        let request = try #require(try server.requests.first)
        #expect(request.method == "POST")
        #expect(request.path == "/repos/ada/channel/issues")
        #expect(request.headers["authorization"] == "Bearer ghp_secret")
        #expect(request.headers["x-github-api-version"] == "2026-03-10")
        #expect(request.headers["accept"] == "application/vnd.github+json")
        #expect(request.headers["user-agent"] == "tenfold")
        #expect(request.body == #"{"body":"b","labels":["tenfold"],"title":"t"}"#)
    }

    @Test(arguments: [
        ScriptedServer.Answer(429, #"{"message":"slow down"}"#, headers: ["Retry-After": "42"]),
        ScriptedServer.Answer(403, "{}", headers: ["Retry-After": "42"]),
        ScriptedServer.Answer(
            403,
            "{}",
            headers: ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1795000042"]
        ),
    ])
    func `a limit is waited for as long as GitHub says, also for a request that makes something`(
        _ refusal: ScriptedServer.Answer
    ) async throws {
        let server = try ScriptedServer([refusal, .init(201, issue)])
        #expect(try await client(server).createIssue(title: "t", body: "b", labels: []).number == 7)
        #expect(sleeper.slept.first == 42)
    }

    @Test func `where GitHub names no time it is a minute, then longer, and not for ever`() async throws {
        let secondary = ScriptedServer.Answer(
            403,
            #"{"message":"You have exceeded a secondary rate limit"}"#
        )
        let server = try ScriptedServer(Array(repeating: secondary, count: 9))
        let error = await #expect(throws: GitHubError.self) {
            try await client(server, patience: 200).issues(labelled: "x")
        }
        #expect(sleeper.slept == [60, 120])
        #expect(error?.cause == .limited)
        #expect(error?.retryAt == now.addingTimeInterval(240))
    }

    @Test func `a limit that lasts longer than patience is said at once, with its end`() async throws {
        let reset = ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1795003600"]
        let server = try ScriptedServer([
            .init(403, #"{"message":"API rate limit exceeded"}"#, headers: reset)
        ])
        let error = await #expect(throws: GitHubError.self) { try await client(server).jobs(of: 1) }
        #expect(sleeper.slept.isEmpty)
        #expect(error?.cause == .limited)
        #expect(error?.description.contains("it may be asked again at 2026-11-18T") == true)
    }

    @Test func `a missing right is no limit`() async throws {
        let words =
            #"{"message":"Resource not accessible by integration","documentation_url":"https://docs.x"}"#
        let server = try ScriptedServer([.init(403, words)])
        let error = await #expect(throws: GitHubError.self) {
            try await client(server).createIssue(title: "t", body: "b", labels: [])
        }
        #expect(error?.cause == .forbidden)
        #expect(error?.description.contains("answered 403: Resource not accessible by integration") == true)
        #expect(error?.description.contains("(see https://docs.x)") == true)
    }

    @Test func `what only looks is repeated through failures, what makes something is not`() async throws {
        let looking = try ScriptedServer([.init(502, "<html>"), .init(503), .init(200, "[]")])
        #expect(try await client(looking).issues(labelled: "x").isEmpty)
        #expect(sleeper.slept.count == 2)
        for failure in [ScriptedServer.Answer(502), .init(201, issue, isCut: true), .init(201, #"{"numb"#)] {
            let making = try ScriptedServer([failure, .init(201, issue)])
            let error = await #expect(throws: GitHubError.self) {
                try await client(making).createIssue(title: "t", body: "b", labels: [])
            }
            #expect(error?.cause == .unknownOutcome)
            #expect(try making.requests.count == 1)
        }
    }

    @Test func `requests that change something leave a second between them`() async throws {
        let server = try ScriptedServer(Array(repeating: .init(201, issue), count: 3))
        let client = client(server)
        for _ in 1...3 { _ = try await client.createIssue(title: "t", body: "b", labels: []) }
        #expect(sleeper.slept == [1, 2])
    }

    @Test func `pages are counted, and an address in an answer is not followed`() async throws {
        let link = ["Link": #"<https://evil.example/x>; rel="next", <https://evil.example/y>; rel="last""#]
        let server = try ScriptedServer([.init(200, "[\(issue)]", headers: link), .init(200, "[\(issue)]")])
        #expect(try await client(server).issues(labelled: "a b&c").count == 2)
        #expect(
            try server.requests.map(\.path)
                == [1, 2].map { page in
                    "/repos/ada/channel/issues?labels=a%20b%26c&state=all&sort=created&direction=desc"
                        + "&per_page=100&page=\(page)"
                }
        )
    }

    @Test func `a workflow is started, its runs and billed minutes are read`() async throws {
        let runs =
            #"{"workflow_runs":[{"id":9,"event":"schedule","status":"completed","conclusion":"success","created_at":"2026-11-23T06:17:00Z","run_started_at":"2026-11-23T06:21:30Z","run_attempt":2}]}"#
        let jobs =
            #"{"jobs":[{"id":1,"name":"a","conclusion":"success","started_at":"2026-11-23T06:00:00Z","completed_at":"2026-11-23T06:01:01Z","labels":["ubuntu-24.04"],"run_attempt":1},{"id":2,"name":"b","conclusion":"skipped","started_at":"2026-11-23T06:00:00Z","completed_at":"2026-11-23T06:00:00Z"},{"id":3,"name":"c","conclusion":"failure","started_at":"2026-11-23T06:00:00Z","completed_at":"2026-11-23T06:00:00Z"}]}"#
        let server = try ScriptedServer([
            .init(200, #"{"workflow_run_id":9}"#), .init(204, ""), .init(200, runs), .init(200, jobs),
        ])
        let client = client(server)
        #expect(try await client.dispatch("generate.yml", on: "main", inputs: ["jobs": "2"]) == 9)
        #expect(try await client.dispatch("generate.yml", on: "main", inputs: [:]) == nil)
        let run = try #require(try await client.runs(of: "generate.yml").first)
        #expect(run.startedAt?.timeIntervalSince(run.createdAt) == 270)
        #expect(try await client.jobs(of: run.id).map(\.billedMinutes) == [2, 0, 1])
        #expect(try server.requests[0].body == #"{"inputs":{"jobs":"2"},"ref":"main"}"#)
        #expect(
            try server.requests[3].path
                == "/repos/ada/channel/actions/runs/9/jobs?filter=all&per_page=100&page=1"
        )
    }

    @Test(arguments: [
        ("https://github.com/ada/channel.git", "ada/channel"),
        ("git@github.com:ada/channel.git", "ada/channel"),
        ("ssh://git@github.com/ada/channel", "ada/channel"),
        ("https://x-access-token:ghs_1@github.com/ada/channel/", "ada/channel"),
        ("/srv/git/channel.git", nil), ("https://gitlab.com/ada/channel", nil),
        ("https://github.com.evil.example/ada/channel", nil), ("https://github.com/ada", nil),
    ])
    func `a repository's name is read from its address`(_ url: String, _ name: String?) {
        #expect(gitHubName(ofRemote: url) == name)
    }
}
