import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

/// docs/first-channel.md, as somebody walks it who has nothing: its own lines, in their order, in a shell.
///
/// What a person does is done by the test: agreeing in the browser, changing `tenfold.yml`, and having an account at
/// GitHub. The demo of step 2 is shortened to its trends.
struct FirstChannelTests {
    /// One shell, that all lines are typed into.
    private struct Shell {
        let folder: String
        let service: StandInServer

        func run(_ lines: String) async throws -> ProcessResult {
            let script = """
                set -eu
                . ./environment
                cd my-channel 2>/dev/null || true
                \(lines)
                cd '\(folder)'
                export -p > environment
                """
            return try await SubprocessRunner().run(
                ProcessCommand(
                    "bash",
                    ["-c", script],
                    directory: folder,
                    environment: [
                        "YOUTUBE_API_URL": service.address, "GIT_CONFIG_GLOBAL": "\(folder)/gitconfig",
                        "GITHUB_REPOSITORY": nil, "GITHUB_TOKEN": nil, "GH_TOKEN": nil,
                        "GITHUB_ACTIONS": nil, "NO_COLOR": "1",
                    ],
                    timeoutSeconds: 300
                )
            )
        }
    }

    /// The blocks of a language under a heading that begins with a number.
    private func blocks(_ language: String, ofStep step: Int) throws -> [String] {
        let text = try #require(try LocalFiles().read("\(Program.packageRoot)/docs/first-channel.md"))
        let parts = String(decoding: text, as: UTF8.self).split(separator: "\n## ").map(String.init)
        let part = try #require(parts.first { $0.hasPrefix("\(step). ") })
        return part.split(separator: "```\(language)\n").dropFirst().map { block in
            String(block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex))
        }
    }

    @Test func `its lines lead from nothing to a private video, a pushed page and files for GitHub`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let service = try StandInServer("first")
            try await service.set(["scopes": .string(Self.scopes)])
            let shell = Shell(folder: folder, service: service)
            try await prepare(folder)

            let first = try await shell.run(try blocks("sh", ofStep: 1).joined())
            #expect(first.exitCode == 0, "\(first.errorText)")
            #expect(!first.outputText.contains("error"), "\(first.outputText)")

            let demo = try #require(try blocks("sh", ofStep: 2).first)
            #expect(demo == "tenfold demo --keep ../demo-day\ncp ../demo-day/trends.csv ideas.csv\n")
            try LocalFiles().write(
                SampleTrends.csv(seed: 1, lastDay: Day(SystemClock().now)),
                to: "\(folder)/my-channel/ideas.csv"
            )

            let consent = try blocks("sh", ofStep: 4).joined()
                .replacing(
                    "'…apps.googleusercontent.com'",
                    with: "123456789012-abc.apps.googleusercontent.com"
                )
                .replacing("'…'", with: "client-canary")
            #expect(!consent.contains("…"))
            let agreed = try await shell.run(
                """
                : > ../screen
                python3 ../browser.py ../screen & browser=$!
                {
                \(consent)
                } 2> ../screen
                kill $browser
                test "$YOUTUBE_REFRESH_TOKEN$YOUTUBE_ANALYTICS_REFRESH_TOKEN" = refresh-1refresh-1
                """
            )
            #expect(agreed.exitCode == 0, "\(agreed.errorText)")

            try await edit(folder, as: try blocks("yaml", ofStep: 5))
            let wrong = try await shell.run(try blocks("sh", ofStep: 5).joined())
            #expect(wrong.exitCode == 1)
            #expect(
                wrong.outputText.contains(
                    "opens the channel UC-right (The channel), and tenfold.yml names UC…"
                )
            )
            try await Program.shell("sed", "-i", "s/UC…/UC-right/", "\(folder)/my-channel/tenfold.yml")
            let right = try await shell.run(try blocks("sh", ofStep: 5).joined())
            #expect(right.exitCode == 0, "\(right.outputText)")
            #expect(
                right.outputText.contains("YOUTUBE_REFRESH_TOKEN: opens the channel UC-right (The channel)")
            )

            let video = try await shell.run(try blocks("sh", ofStep: 6).joined())
            #expect(video.exitCode == 0, "\(video.errorText)")
            #expect(video.outputText.contains("https://www.youtube.com/watch?v="), "\(video.outputText)")
            let state = try await service.state()
            #expect(state.videos.count == 1 && state.violations.isEmpty)
            #expect(state.videos.first?.resource["status"]?["privacyStatus"] == .string("private"))
            let page = try await Program.shell(
                "git",
                "show",
                "main:site/index.html",
                in: "\(folder)/remote.git"
            )
            #expect(page.contains("</html>"))

            let program = try blocks("yaml", ofStep: 7).map {
                $0.replacing("https://…", with: "https://example.org")
                    .replacing("sha256: …", with: "sha256: \(String(repeating: "a", count: 64))")
            }
            try await edit(folder, as: program)
            let gitHub = try ScriptedServer([
                .init(200, #"{"private": true, "has_issues": true, "permissions": {"push": true}}"#),
                .init(200, #"{"total_count": 0, "workflows": []}"#),
                .init(200, Self.secrets), .init(404), .init(404),
                .init(404),
            ])
            let remote = try await shell.run(
                "export GITHUB_API_URL='\(gitHub.address)'\n" + (try blocks("sh", ofStep: 7).joined())
            )
            #expect(remote.exitCode == 0, "\(remote.outputText) \(remote.errorText)")
            for words in [
                "workflows: are current for phase 1x", "you/my-channel is there",
                "secrets of tenfold-upload: are there",
            ] {
                #expect(remote.outputText.contains(words), "\(remote.outputText)")
            }
            let secrets = try #require(try LocalFiles().read("\(folder)/secrets"))
            #expect(
                String(decoding: secrets, as: UTF8.self) == """
                    YOUTUBE_CLIENT_ID 43
                    YOUTUBE_CLIENT_SECRET 13
                    YOUTUBE_REFRESH_TOKEN 9
                    YOUTUBE_ANALYTICS_REFRESH_TOKEN 9

                    """
            )
        }
    }

    private static let secrets = """
        {"total_count": 3, "secrets": [{"name": "YOUTUBE_CLIENT_ID"}, {"name": "YOUTUBE_CLIENT_SECRET"},
         {"name": "YOUTUBE_REFRESH_TOKEN"}]}
        """

    private static let scopes = ["youtube.force-ssl", "youtube.readonly", "yt-analytics.readonly"]
        .map { "https://www.googleapis.com/auth/\($0)" }.joined(separator: " ")

    /// A person's machine: the program on the path, a name for commits, a browser, and `gh`.
    private func prepare(_ folder: String) async throws {
        let files = LocalFiles()
        try files.write(Array(Self.browser.utf8), to: "\(folder)/browser.py")
        try files.write(Array(Self.gitHub.utf8), to: "\(folder)/bin/gh")
        try await Program.shell("chmod", "+x", "\(folder)/bin/gh")
        try await Program.shell("ln", "-s", Program.path, "\(folder)/bin/tenfold")
        try files.write(Array("export PATH=\"\(folder)/bin:$PATH\"\n".utf8), to: "\(folder)/environment")
        let identity = "[user]\n\tname = Ada\n\temail = ada@example.org\n"
        try files.write(Array(identity.utf8), to: "\(folder)/gitconfig")
    }

    /// Lays the keys of a document's blocks over `tenfold.yml`, as a person edits it.
    private func edit(_ folder: String, as blocks: [String]) async throws {
        let path = "\(folder)/my-channel/tenfold.yml"
        for block in blocks {
            try LocalFiles().write(Array(block.utf8), to: "\(folder)/block.yml")
            let result = try await SubprocessRunner().run(
                ProcessCommand("python3", ["-c", Self.editor, path, "\(folder)/block.yml"])
            )
            #expect(result.exitCode == 0, "\(result.errorText)")
        }
    }

    private static let editor = """
        import sys
        from ruamel.yaml import YAML
        yaml = YAML()
        yaml.width = 1000
        mine, theirs = (yaml.load(open(name, encoding="utf-8")) for name in sys.argv[1:3])
        def lay(over, on):
            for key, value in over.items():
                if isinstance(value, dict) and isinstance(on.get(key), dict):
                    lay(value, on[key])
                else:
                    on[key] = value
        lay(theirs, mine)
        yaml.dump(mine, open(sys.argv[1], "w", encoding="utf-8"))
        """

    private static let browser = """
        import re, sys, time
        from urllib.parse import parse_qs, urlencode, urlsplit
        from urllib.request import urlopen
        seen = set()
        while True:
            for page in re.findall(r"https://accounts\\.google\\.com/\\S+(?=\\s)", open(sys.argv[1]).read()):
                if page not in seen:
                    seen.add(page)
                    asked = parse_qs(urlsplit(page).query)
                    answer = urlencode({"state": asked["state"][0], "code": "4/x"})
                    urlopen(asked["redirect_uri"][0] + "/?" + answer).read()
            time.sleep(0.05)
        """

    private static let gitHub = """
        #!/bin/sh
        set -eu
        home=$(cd "$(dirname "$0")/.." && pwd)
        case "$1 $2" in
        "repo create")
            git init -q --bare -b main "$home/remote.git"
            git remote add origin "$home/remote.git"
            git push -q -u origin main ;;
        "secret set") echo "$3 $(wc -c)" >> "$home/secrets" ;;
        "auth token") echo ghp_token ;;
        *) echo "gh $*: not known here" >&2; exit 1 ;;
        esac

        """
}
