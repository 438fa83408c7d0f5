import Tenfold
import TenfoldLive
import TenfoldTesting
import TenfoldWorkflows
import Testing

@testable import TenfoldCommand

struct GenerateTests {
    private let files = LocalFiles()
    private let tenfold = Program()
    private let track = ".github/workflows/track.yml"

    private func withChannel(_ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            try await Program.shell("git", "init", "--quiet", folder)
            let result = try await tenfold("init", in: folder)
            #expect(result.exitCode == 0, "\(result.errorText)")
            try await body(folder)
        }
    }

    private func text(_ path: String, _ folder: String) throws -> String {
        String(decoding: try files.read("\(folder)/\(path)") ?? [], as: UTF8.self)
    }

    private func edit(_ folder: String, _ old: String, _ new: String) throws {
        let edited = try text(track, folder).replacing(old, with: new)
        try files.write(Array(edited.utf8), to: "\(folder)/\(track)")
    }

    @Test func `a new channel has its workflows, and they are current`() async throws {
        try await withChannel { folder in
            #expect(
                try files.list("\(folder)/.github/workflows") == [
                    "ci.yml", "generate.yml", "optimize.yml", "pins.yml", "track.yml",
                ]
            )
            let check = try await tenfold("generate", "--check", in: folder)
            #expect(check.exitCode == 0, "\(check.outputText)\(check.errorText)")
        }
    }

    @Test func `a change of the configuration is found, shown, and written`() async throws {
        try await withChannel { folder in
            let old = try text("tenfold.yml", folder)
            try files.write(
                Array(old.replacing("branch: main", with: "branch: trunk").utf8),
                to: "\(folder)/tenfold.yml"
            )
            let check = try await tenfold("generate", "--check", in: folder)
            #expect(check.exitCode == 1)
            #expect(check.outputText.contains("outdated \(track)"))
            #expect(check.outputText.contains("-          ref: main\n+          ref: trunk\n"))
            #expect(check.errorText.contains("run: tenfold generate"))
            let dry = try await tenfold("generate", "--dry-run", in: folder)
            #expect(dry.outputText.contains("would change 5 files"))
            #expect(try text(track, folder).contains("ref: main"))
            #expect(try await tenfold("generate", in: folder).exitCode == 0)
            #expect(try await tenfold("generate", "--check", in: folder).exitCode == 0)
            #expect(try text(track, folder).contains("ref: trunk"))
        }
    }

    @Test func `a change by hand stops everything until it is forced, and is kept then`() async throws {
        try await withChannel { folder in
            try edit(folder, "name: Track", "name: Mine")
            let edited = try text(track, folder)
            let stopped = try await tenfold("generate", "--phase", "3x", in: folder)
            #expect(stopped.exitCode == 1)
            #expect(stopped.outputText.contains("-name: Mine\n+name: Track\n"))
            #expect(stopped.errorText.contains("changed by hand"))
            #expect(try text(track, folder) == edited)
            #expect(try await tenfold("generate", "--check", "--phase", "3x", in: folder).exitCode == 1)
            let forced = try await tenfold("generate", "--phase", "3x", "--force", in: folder)
            #expect(forced.exitCode == 0, "\(forced.errorText)")
            #expect(try text(".tenfold/replaced/\(track)", folder) == edited)
            #expect(try await tenfold("generate", "--check", "--phase", "3x", in: folder).exitCode == 0)
        }
    }

    @Test func `what a bot changed is taken over and not overwritten`() async throws {
        try await withChannel { folder in
            let pin = try #require(try PinLock.shipped()["actions/checkout"])
            try edit(folder, pin.commit, String(repeating: "0", count: 40))
            let result = try await tenfold("generate", in: folder)
            #expect(result.exitCode == 1)
            #expect(result.errorText.contains("tenfold pins import"))
            try edit(folder, "# v7.0.1", "# v7.9.9")
            let taken = try await tenfold("pins", "import", in: folder)
            #expect(taken.exitCode == 0, "\(taken.errorText)")
            #expect(taken.errorText.contains("writes .github/workflows/generate.yml"))
            #expect(try text(".github/workflows/ci.yml", folder).contains("# v7.9.9"))
            #expect(try await tenfold("generate", "--check", in: folder).exitCode == 0)
            #expect(try await tenfold("pins", "check", in: folder).exitCode == 0)
        }
    }

    @Test func `a rule that the files would break is named, and nothing is written`() async throws {
        try await withChannel { folder in
            let old = try text(track, folder)
            let whole = """

                workflows:
                  jobs:
                    track:
                      notify:
                        name: Notify
                        needs: [track, track]
                        runs-on: ubuntu-slim
                        timeout-minutes: 5
                        permissions: {}
                        steps: [{ name: Say it, run: echo done }]

                """
            let configuration = try text("tenfold.yml", folder)
            try files.write(Array((configuration + whole).utf8), to: "\(folder)/tenfold.yml")
            let written = try await tenfold("generate", in: folder)
            for result in [written, try await tenfold("generate", "--check", in: folder)] {
                #expect(result.exitCode == 2)
                #expect(
                    result.errorText.contains(
                        ".github/workflows/track.yml: error: jobs.notify.needs: the job 'track' is named twice "
                            + "[needed-jobs] (name it once)"
                    )
                )
            }
            #expect(try text(track, folder) == old)
        }
    }

    @Test func `a channel without the program's sources is told to name a release`() async throws {
        try await withChannel { folder in
            let warned = try await tenfold("generate", "--check", in: folder)
            #expect(warned.errorText.contains("warning: workflows.program: the jobs build tenfold from"))
            let release =
                "\nworkflows:\n  program: { url: https://example.org/t.tar.xz, version: 1.0.0, sha256: "
                + SHA256.hex("archive") + " }\n"
            let configuration = try text("tenfold.yml", folder)
            try files.write(Array((configuration + release).utf8), to: "\(folder)/tenfold.yml")
            let quiet = try await tenfold("generate", in: folder)
            #expect(quiet.exitCode == 0)
            #expect(!quiet.errorText.contains("workflows.program"))
            let own = try await tenfold("generate", "--check", in: Program.packageRoot)
            #expect(!own.errorText.contains("workflows.program"))
        }
    }

    @Test func `a file of a later version is not replaced, not even by force`() async throws {
        try await withChannel { folder in
            let later = Seal.sealed(
                "name: Later\n",
                version: try #require(ActionVersion("99.0.0")),
                model: SHA256.hex("x")
            )
            try files.write(Array(later.utf8), to: "\(folder)/\(track)")
            let result = try await tenfold("generate", "--force", in: folder)
            #expect(result.exitCode == 1)
            #expect(result.errorText.contains("written by tenfold 99.0.0"))
            #expect(try text(track, folder) == later)
        }
    }

    @Test func `what nothing asks for any more goes, what others wrote stays`() async throws {
        try await withChannel { folder in
            try files.write(Array("name: Mine\n".utf8), to: "\(folder)/.github/workflows/mine.yml")
            let old = try text("tenfold.yml", folder)
            let without = old + "\nworkflows:\n  without: [optimize]\n"
            try files.write(Array(without.utf8), to: "\(folder)/tenfold.yml")
            let result = try await tenfold("generate", "--json", in: folder)
            #expect(result.exitCode == 0)
            #expect(result.outputText.contains("\"state\" : \"stale\""))
            #expect(
                try files.list("\(folder)/.github/workflows") == [
                    "ci.yml", "generate.yml", "mine.yml", "pins.yml", "track.yml",
                ]
            )
        }
    }

    @Test func `somebody else's file in the way is named, with what to do`() async throws {
        try await withChannel { folder in
            try files.write(Array("name: Mine\n".utf8), to: "\(folder)/\(track)")
            let result = try await tenfold("generate", "--force", in: folder)
            #expect(result.exitCode == 1)
            #expect(result.errorText.contains("workflows.without"))
            #expect(try text(track, folder) == "name: Mine\n")
        }
    }

    @Test func `two folders and two locales give the same bytes`() async throws {
        var all: [[String]] = []
        for locale in ["C", "tr_TR.UTF-8"] {
            var program = tenfold
            program.environment["LC_ALL"] = locale
            program.environment["LANG"] = locale
            try await withTemporaryFolder { folder in
                try await Program.shell("git", "init", "--quiet", folder)
                #expect(try await program("init", in: folder).exitCode == 0)
                #expect(try await program("generate", "--phase", "10x", in: folder).exitCode == 0)
                let names = try files.list("\(folder)/.github/workflows")
                all.append(try names.map { try text(".github/workflows/\($0)", folder) })
            }
        }
        #expect(all[0] == all[1])
        #expect(all[0].count == 5)
    }

    @Test func `an unknown phase is answered with the one that was meant`() async throws {
        try await withChannel { folder in
            let result = try await tenfold("generate", "--phase", "3X", in: folder)
            #expect(result.exitCode == 2)
            #expect(result.errorText.contains("did you mean 3x?"))
        }
    }

    @Test func `this repository's own workflows are current`() async throws {
        let result = try await tenfold("generate", "--check", in: Program.packageRoot)
        #expect(result.exitCode == 0, "\(result.outputText)\(result.errorText)")
    }

    @Test(
        arguments: [
            ("git@github.com:octo/channel.git", "octo/channel"),
            ("https://github.com/octo/channel", "octo/channel"),
            ("https://user:secret@github.com/octo/channel.git", "octo/channel"),
            ("https://example.org/octo/channel.git", nil),
            ("/srv/channel.git", nil),
        ] as [(String, String?)]
    )
    func `a repository's name is read from its address on GitHub`(address: String, expected: String?) {
        #expect(name(in: address) == expected)
    }
}
