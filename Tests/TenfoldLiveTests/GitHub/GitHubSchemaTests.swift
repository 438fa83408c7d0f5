import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// GitHub's published schemas as the package of another project carries them.
private enum Schemas {
    struct Sent: Encodable {
        var method: String
        var path: String
        var body: String
        var isWrong: Bool
    }

    static func judge(_ requests: [Sent]) async -> ProcessResult? {
        let script = "\(Program.packageRoot)/Tests/TenfoldLiveTests/GitHub/Peers/github_schemas.py"
        do {
            let lines = try CanonicalJSON.line(requests)
            return try await SubprocessRunner().run(
                ProcessCommand("python3", [script], input: lines, timeoutSeconds: 120)
            )
        } catch {
            return nil
        }
    }
}

/// What is sent to GitHub, held against the schemas that GitHub publishes for the version that is asked for.
@Suite(
    .enabled("GitHub's schemas are not installed: scripts/bootstrap.sh test") {
        await Schemas.judge([])?.exitCode == 0
    }
)
struct GitHubSchemaTests {
    @Test func `every request that changes something is as GitHub describes it`() async throws {
        let issue = #"{"number":7,"title":"t","body":null,"state":"open","html_url":"u"}"#
        let server = try ScriptedServer(
            [
                .init(201, issue), .init(200, issue), .init(201), .init(201, issue), .init(200, issue),
                .init(204, ""),
            ]
        )
        let client = GitHubClient(
            "ada/channel",
            api: GitHubAPI(
                address: server.address,
                token: MaskedText(value: "ghp_secret", shownAs: "***"),
                clock: FixedClock(Date(timeIntervalSince1970: 1_795_000_000)),
                sleeper: InstantSleeper(limit: 10_000)
            )
        )
        _ = try await client.createIssue(title: "t", body: "b", labels: ["tenfold"])
        let change = IssueChange(title: "t", body: "b", state: .closed, reason: .completed)
        _ = try await client.updateIssue(7, change)
        try await client.comment(on: 7, "more")
        _ = try await client.createPullRequest(title: "t", body: "b", from: "tenfold/phase", to: "main")
        _ = try await client.updatePullRequest(7, IssueChange(title: "t", body: "b"))
        _ = try await client.dispatch("generate.yml", on: "main", inputs: ["slot": "0617"])
        let requests = try server.requests
        #expect(requests.count == 6)
        let sent = requests.map {
            Schemas.Sent(method: $0.method, path: $0.path, body: $0.body, isWrong: false)
        }
        let result = try #require(await Schemas.judge(sent + Self.wrong))
        #expect(result.exitCode == 0, "\(result.errorText)")
        #expect(result.outputText == "\(sent.count + Self.wrong.count) requests judged\n")
    }

    /// What the judge has to see.
    private static let wrong = [
        Schemas.Sent(method: "POST", path: "/repos/a/b/issues", body: #"{"body":"b"}"#, isWrong: true),
        Schemas.Sent(method: "PATCH", path: "/repos/a/b/issues/7", body: #"{"state":"shut"}"#, isWrong: true),
        Schemas.Sent(
            method: "POST",
            path: "/repos/a/b/pulls",
            body: #"{"head":"h","base":7}"#,
            isWrong: true
        ),
        Schemas.Sent(method: "PATCH", path: "/repos/a/b/pulls/7", body: #"{"labels":[]}"#, isWrong: true),
        Schemas.Sent(method: "POST", path: "/repos/a/b/actions/run", body: "{}", isWrong: true),
    ]
}
