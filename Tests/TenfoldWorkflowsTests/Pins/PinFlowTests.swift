import Tenfold
import TenfoldWorkflows
import Testing

/// What happens between workflow files and the lock.
struct PinFlowTests {
    private let today = Day(number: 20_780)
    private let a = String(repeating: "a", count: 40)
    private let b = String(repeating: "b", count: 40)

    private func lock() throws -> PinLock {
        PinLock([
            Pin(
                "actions/checkout",
                try #require(ActionVersion("v7.0.1")),
                commit: a,
                date: today,
                source: .tag
            )
        ])
    }

    private func uses(_ lines: String..., file: String = ".github/workflows/generate.yml") throws
        -> [ActionUse]
    {
        let steps = lines.map { "      - uses: \($0)\n" }.joined()
        return try ActionUse.all(in: GeneratedFile(path: file, text: "jobs:\n  one:\n    steps:\n\(steps)"))
    }

    @Test func `actions are found with place and comment; images and own actions are none`() throws {
        let found = try uses(
            "actions/cache/restore@\(a) # v6.1.0",
            "\"actions/checkout@\(b)\"  # tag=v7.0.2 newest",
            "./local",
            "$/local",
            "docker://alpine:3",
            "actions/checkout@v7"
        )
        #expect(found.map(\.repository) == ["actions/cache", "actions/checkout", "actions/checkout"])
        #expect(found.map(\.version?.description) == ["v6.1.0", "v7.0.2", nil])
        #expect(found.map(\.position.line) == [4, 5, 9])
        #expect(found.map(\.position.column) == [15, 15, 15])
        let reusable = "jobs:\n  one:\n    uses: o/r/.github/workflows/x.yml@\(a) # v1.0.0\n"
        #expect(try ActionUse.all(in: GeneratedFile(path: "x", text: reusable)).map(\.repository) == ["o/r"])
        #expect(throws: DiagnosticsError.self) {
            try ActionUse.all(in: GeneratedFile(path: "x", text: "a: ["))
        }
        #expect(try ActionUse.all(in: GeneratedFile(path: "x", text: "jobs: 3\n")).isEmpty)
    }

    @Test func `commit, comment and lock must agree`() throws {
        let found = try lock().check(
            uses(
                "actions/checkout@\(a) # v7.0.1",
                "actions/checkout@\(b) # v7.0.2",
                "actions/checkout@\(a) # v7.0.0",
                "actions/checkout@\(a)",
                "actions/checkout@v7",
                "other/action@\(a) # v1.0.0"
            )
        )
        #expect(
            found.map(\.description).map { $0.prefix { $0 != "(" } } == [
                ".github/workflows/generate.yml:5:15: error: actions/checkout is used at bbbbbbbbbb ",
                ".github/workflows/generate.yml:6:15: error: the comment on actions/checkout says 'v7.0.0', and its commit is v7.0.1 ",
                ".github/workflows/generate.yml:7:15: error: the comment on actions/checkout is missing, and its commit is v7.0.1 ",
                ".github/workflows/generate.yml:8:15: error: actions/checkout is used at 'v7', which can come to mean another commit ",
                ".github/workflows/generate.yml:9:15: error: other/action is used and is not in .github/tenfold-pins.json ",
            ]
        )
    }

    @Test func `a bot's edit of one of two files is taken`() throws {
        let both = try uses("actions/checkout@\(a) # v7.0.1") + uses("actions/checkout@\(b) # v7.1.0")
        let result = PinImport(both, into: try lock(), today: today)
        #expect(result.problems.isEmpty)
        #expect(result.moves.map(\.old?.version.description) == ["v7.0.1"])
        #expect(result.lock["actions/checkout"]?.commit == b)
        #expect(result.lock["actions/checkout"]?.source == .edit)
        #expect(PinImport(both.suffix(1), into: result.lock, today: today).moves.isEmpty)
    }

    @Test(arguments: [
        ("v8 # v8.0.0", "'v8' is no full commit"), ("B # v8.0.0", "is no full commit"),
        ("b", "there is no comment"), ("b # v8", "'v8' is no full version"),
        ("b # v7.0.0", "v7.0.0 is older than v7.0.1"), ("b # v7.0.1", "is another commit here"),
        ("a # v7.0.2", "the commit is v7.0.1, and the comment says v7.0.2"),
    ])
    func `what looks wrong is not taken`(_ edit: String, _ words: String) throws {
        let commit = edit.prefix { $0 != " " }
        let written = commit.count == 1 ? String(repeating: String(commit), count: 40) : String(commit)
        let uses = try self.uses("actions/checkout@\(written)\(edit.dropFirst(commit.count))")
        let result = PinImport(uses, into: try lock(), today: today)
        #expect(result.moves.isEmpty)
        #expect(result.lock == (try lock()))
        let problem = try #require(result.problems.first)
        #expect(problem.message.contains(words))
        #expect(problem.position?.line == 4)
        let forced = PinImport(uses, into: try lock(), today: today, isForced: true)
        #expect(forced.moves.isEmpty == (problem.suggestion?.contains("--force") == false))
    }

    @Test func `two different edits of one action are not guessed between`() throws {
        let uses = try uses("actions/checkout@\(b) # v7.1.0", "actions/checkout@\(b) # v7.2.0")
        let result = PinImport(uses, into: try lock(), today: today)
        #expect(result.moves.isEmpty)
        #expect(result.problems.count == 1)
    }

    @Test func `an action new to the lock is taken in`() throws {
        let result = PinImport(try uses("o/new/part@\(b) # 1.2.3"), into: try lock(), today: today)
        #expect(result.lock["o/new"]?.version.description == "v1.2.3")
    }

    @Test func `GitHub's lock file has to know what a listed workflow uses`() throws {
        let text = """
            version: 'v0.0.3'
            workflows:
                '.github/workflows/generate.yml':
                    - 'actions/checkout@\(a)'
                    - 'actions/cache@\(a)'
            dependencies:
                'actions/checkout@\(a)':
                    commit: 'sha1-\(a)'
                'actions/cache@\(a)':
                    commit: 'sha1-\(b)'
            """
        let lockfile = try ActionsLockfile(Array(text.utf8))
        let found = lockfile.check(
            try uses(
                "actions/checkout@\(a) # v7.0.1",
                "actions/cache/save@\(a) # v6.1.0",
                "actions/checkout@\(b) # v7.1.0"
            ) + uses("actions/checkout@\(b) # v7.1.0", file: ".github/workflows/theirs.yml")
        )
        #expect(found.map(\.position?.line) == [5, 6])
        #expect(found.allSatisfy { $0.suggestion?.contains("gh actions-lock") == true })
        #expect(throws: DiagnosticsError.self) { try ActionsLockfile(Array("a: [".utf8)) }
    }
}
