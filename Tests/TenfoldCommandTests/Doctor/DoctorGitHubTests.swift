import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

@testable import TenfoldCommand

/// What the doctor sees of a repository at GitHub, and of the files that are to run there.
struct DoctorGitHubTests {
    private struct NoTools: ProcessRunner {
        func run(_ command: ProcessCommand) async throws -> ProcessResult {
            throw ProcessError(executable: command.executable, reason: .cannotStart("no such file"))
        }
    }

    private static var publishing: Configuration {
        var configuration = Configuration(pipeline: Pipeline(upload: .use("youtube")))
        configuration.repository.name = "ada/channel"
        configuration.repository.visibility = .public
        return configuration
    }

    private func findings(
        _ check: DoctorCheck,
        _ configuration: Configuration,
        _ turns: [ScriptedTransport.Turn] = [],
        environment: [String: String] = ["GITHUB_TOKEN": "ghp_secret"],
        in folder: String = "/nowhere"
    ) async throws -> (findings: [Finding], asked: [String]) {
        let transport = ScriptedTransport(turns)
        let examination = Examination(
            root: folder,
            reading: Configuration.Reading(configuration: configuration, diagnostics: []),
            environment: environment,
            runner: NoTools(),
            clock: FixedClock(try #require(UTCTime.date("2026-11-24"))),
            transport: transport
        )
        let findings = await check(examination)
        return (findings, transport.requests.map { $0.url.reveal() })
    }

    private static func secrets(_ names: String...) -> ScriptedTransport.Turn {
        .json(
            200,
            [
                "total_count": .integer(names.count),
                "secrets": .array(names.map { ["name": .string($0), "created_at": "2026-11-01T00:00:00Z"] }),
            ]
        )
    }

    @Test func `secrets that an environment lacks are named, with the command that sets them`() async throws {
        let (findings, asked) = try await findings(
            checkSecrets,
            Self.publishing,
            [
                Self.secrets("YOUTUBE_CLIENT_ID"), Self.secrets("YOUTUBE_CLIENT_SECRET"),
                Self.secrets("YOUTUBE_ANALYTICS_REFRESH_TOKEN"), .json(404, ["message": "Not Found"]),
            ]
        )
        let root = "https://api.github.com/repos/ada/channel"
        #expect(
            asked == [
                "\(root)/actions/secrets?per_page=100",
                "\(root)/actions/organization-secrets?per_page=100",
                "\(root)/environments/tenfold-track/secrets?per_page=100",
                "\(root)/environments/tenfold-upload/secrets?per_page=100",
            ]
        )
        #expect(
            findings == [
                .ok("secrets of tenfold-track", "are there"),
                .error(
                    "secrets of tenfold-upload",
                    "YOUTUBE_REFRESH_TOKEN is missing at GitHub",
                    mend: "make the environment: gh api --method PUT "
                        + "'repos/{owner}/{repo}/environments/tenfold-upload'; "
                        + "then gh secret set YOUTUBE_REFRESH_TOKEN --env tenfold-upload"
                ),
            ]
        )
    }

    @Test func `a private repository of a free account keeps them itself`() async throws {
        var configuration = Self.publishing
        configuration.repository.visibility = .private
        let (found, _) = try await findings(
            checkSecrets,
            configuration,
            [Self.secrets()] + Array(repeating: .json(404, ["message": "Not Found"]), count: 3)
        )
        #expect(found.map(\.grade) == [.error, .error])
        #expect(
            found.first?.words
                == "YOUTUBE_ANALYTICS_REFRESH_TOKEN, YOUTUBE_CLIENT_ID, YOUTUBE_CLIENT_SECRET are missing at GitHub"
        )
        #expect(found.last?.remedy == "gh secret set YOUTUBE_CLIENT_ID, and so on")
        let all = Self.secrets("YOUTUBE_CLIENT_ID", "YOUTUBE_CLIENT_SECRET", "YOUTUBE_REFRESH_TOKEN")
        let (whole, _) = try await findings(
            checkSecrets,
            configuration,
            [all] + Array(repeating: .json(404, ["message": "Not Found"]), count: 3)
        )
        #expect(whole.map(\.grade) == [.ok, .ok])
    }

    @Test func `a token that may not see names says so, and claims nothing`() async throws {
        let (found, asked) = try await findings(checkSecrets, Self.publishing, [.json(403, [:])])
        #expect(found.map(\.grade) == [.warning])
        #expect(found.first?.remedy?.contains("gh auth token") == true)
        #expect(asked.count == 1)
    }

    @Test func `where a person has to agree, the environment has a reviewer`() async throws {
        var configuration = Self.publishing
        configuration.pipeline.upload = .use("outbox")
        configuration.upload.approval = .required
        func grade(_ turn: ScriptedTransport.Turn) async throws -> Finding.Grade? {
            try await findings(checkSecrets, configuration, [turn]).findings.last?.grade
        }
        #expect(try await grade(.json(404, ["message": "Not Found"])) == .error)
        #expect(try await grade(.json(200, ["name": "tenfold-upload", "protection_rules": []])) == .error)
        let rules: JSONValue = [["type": "branch_policy"], ["type": "required_reviewers", "reviewers": []]]
        #expect(try await grade(.json(200, ["protection_rules": rules])) == .ok)
        #expect(try await grade(.json(403, [:])) == .warning)
    }

    @Test func `a repository is looked at with a token, and without one it is said how`() async throws {
        let answer: JSONValue = [
            "private": true, "has_issues": false, "permissions": ["push": false],
        ]
        let (found, asked) = try await findings(
            checkGitHub,
            Self.publishing,
            [.json(200, answer, ["x-oauth-scopes": "repo"]), .json(403, [:]), .json(404, [:])]
        )
        #expect(found.map(\.subject) == ["visibility", "GitHub", "issues", "GitHub", "Pages"])
        #expect(found.map(\.grade) == [.error, .error, .warning, .warning, .warning])
        #expect(asked.first == "https://api.github.com/repos/ada/channel")
        let (unasked, _) = try await findings(checkGitHub, Self.publishing, environment: [:])
        #expect(unasked.map(\.remedy) == ["GITHUB_TOKEN=$(gh auth token) tenfold doctor"])
        #expect(
            try await findings(checkGitHub, Self.publishing, [.json(401, [:])]).findings.first?.grade
                == .error
        )
        #expect(try await findings(checkSecrets, Configuration()).findings == [])
    }

    @Test func `workflows that are switched off are named, by whom, and how to switch them on`() async throws
    {
        func workflow(_ file: String, _ state: String) -> JSONValue {
            ["path": .string(".github/workflows/\(file)"), "state": .string(state)]
        }
        let list: JSONValue = [
            "total_count": 3,
            "workflows": [
                workflow("generate.yml", "disabled_inactivity"), workflow("track.yml", "active"),
                workflow("optimize.yml", "disabled_manually"),
            ],
        ]
        let (found, _) = try await findings(
            checkGitHub,
            Self.publishing,
            [.json(200, ["private": false]), .json(200, list), .json(200, ["build_type": "workflow"])]
        )
        #expect(
            found.dropFirst().dropLast() == [
                .warning(
                    "workflows",
                    "generate.yml is switched off by GitHub (disabled_inactivity): no run of it starts",
                    mend: "gh workflow enable generate.yml"
                ),
                .warning(
                    "workflows",
                    "optimize.yml is switched off by hand (disabled_manually): no run of it starts",
                    mend: "gh workflow enable optimize.yml"
                ),
            ]
        )
    }

    @Test func `files that differ from what is asked for are a finding, and jobs without a program`()
        async throws
    {
        try await withTemporaryFolder { folder in
            func found() async throws -> [Finding] {
                try await findings(checkWorkflows, Configuration(), in: folder).findings
            }
            let before = try await found()
            #expect(before.map(\.grade) == [.warning, .warning])
            #expect(before.first?.words.contains("their runs will fail") == true)
            #expect(before.last?.remedy?.contains("tenfold generate") == true)
            let channel = try await TemporaryChannel(in: folder)
            #expect(try await channel.tenfold("generate", "--repo", channel.path).exitCode == 0)
            let reading = try readConfiguration(
                repository: channel.path,
                files: LocalFiles(),
                environment: [:]
            )
            let after = try await findings(
                checkWorkflows,
                try #require(reading.configuration),
                in: channel.path
            )
            #expect(after.findings.first == .ok("workflows", "are current for phase 1x"))
        }
    }
}
