import Tenfold
import TenfoldTesting
import Testing

/// Where a person has to agree, nothing is published unasked, whatever GitHub lets start.
struct ApprovalTests {
    @Test func `a run that nobody agreed to publishes nothing, and its videos wait`() async throws {
        try await withTemporaryFolder { folder in
            let asked = "repository: { visibility: public }\nupload: { approval: required }\n"
            let channel = try await TemporaryChannel(
                in: folder,
                configuration: OwnSteps.configuration + asked
            )
            try await channel.detect()
            let server = try ScriptedServer([
                .init(200, "[]"),
                .init(200, Self.review("rejected", "tenfold-upload")),
                .init(200, Self.review("approved", "github-pages")),
                .init(403, #"{"message": "Resource not accessible by integration"}"#),
                .init(200, Self.review("approved", "tenfold-upload")),
            ])
            var program = channel.tenfold
            #expect(
                try await program("assign", "--run", "77", "--jobs", "1", "--repo", channel.path).exitCode
                    == 0
            )
            #expect(
                try await program("job", "--run", "77", "--job-id", "1", "--repo", channel.path).exitCode == 0
            )
            program.environment.merge([
                "GITHUB_ACTIONS": "true", "GITHUB_RUN_ID": "77", "GITHUB_REPOSITORY": "ada/channel",
                "GITHUB_TOKEN": "ghs_secret", "GITHUB_API_URL": server.address,
            ]) { $1 }
            for _ in 1...4 {
                let refused = try await program("upload", "--repo", channel.path)
                #expect(refused.exitCode == 1, "\(refused.outputText)")
                #expect(!refused.outputText.contains("succeeded"))
            }
            let allowed = try await program("upload", "--repo", channel.path)
            #expect(allowed.exitCode == 0, "\(allowed.errorText)")
            #expect(allowed.outputText.contains("succeeded"))
            #expect(
                try server.requests.map(\.path)
                    == Array(repeating: "/repos/ada/channel/actions/runs/77/approvals", count: 5)
            )
        }
    }

    @Test func `at a terminal the person is there already`() async throws {
        try await withTemporaryFolder { folder in
            let asked = "repository: { visibility: public }\nupload: { approval: required }\n"
            let channel = try await TemporaryChannel(
                in: folder,
                configuration: OwnSteps.configuration + asked
            )
            #expect(try await channel.tenfold("upload", "--run", "1", "--repo", channel.path).exitCode == 0)
        }
    }

    private static func review(_ state: String, _ environment: String) -> String {
        """
        [{"state": "\(state)", "comment": "", "user": {"login": "ada"},
          "environments": [{"id": 1, "name": "\(environment)"}]}]
        """
    }
}
