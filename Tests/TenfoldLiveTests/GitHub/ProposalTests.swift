import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldTesting
import TenfoldWorkflows
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Both ways for changed workflow files, with a real git remote and a GitHub that nobody here wrote.
struct ProposalTests {
    private let sleeper = InstantSleeper(limit: 1000)
    private let git = GitCommand(SubprocessRunner())
    private let path = ".github/workflows/generate.yml"

    private struct Place {
        var folder: String
        var world: MyWorld
        var bare: String { "\(folder)/bare.git" }
        var clone: String { "\(folder)/clone" }
    }

    private func withPlace(
        faults: [MyWorld.Fault] = [],
        _ body: (Place) async throws -> Void
    ) async throws {
        let world = try await MyWorld(faults: faults, branches: ["tenfold/workflows"])
        try await withTemporaryFolder { folder in
            let place = Place(folder: folder, world: world)
            try await git("init", "--bare", place.bare, in: folder)
            try await git("clone", "file://\(place.bare)", place.clone, in: folder)
            try await commit("name: three\n", in: place)
            try await body(place)
            try await git("fsck", "--strict", in: place.bare)
        }
    }

    /// What a person does: the file as it is, pushed to main.
    private func commit(_ text: String, in place: Place) async throws {
        try LocalFiles().write(Array(text.utf8), to: "\(place.clone)/\(path)")
        try await git("add", "-A", in: place.clone)
        try await git("commit", "-m", "By hand", in: place.clone)
        try await git("push", "origin", "HEAD:main", in: place.clone)
    }

    private func propose(_ text: String, _ phase: String, _ place: Place, mayWrite: Bool) async throws
        -> WorkflowProposal.Outcome
    {
        let client = place.world.client()
        let branch = try GitProposals(
            repository: place.clone,
            base: "main",
            clock: FixedClock(Date(timeIntervalSince1970: 1_795_000_000))
        )
        let means = WorkflowProposal.Means(
            issues: IssueBoard(client, sleeper: sleeper),
            branch: branch,
            requests: mayWrite ? ProposalBoard(client, sleeper: sleeper) : nil
        )
        let files = [
            ProposedFile(path: path, contents: Array(text.utf8)),
            ProposedFile(path: ".github/workflows/stale.yml", contents: nil),
        ]
        return try await WorkflowProposal(files, for: PhaseName(phase)).carryOut(with: means)
    }

    private func openIssues(_ place: Place) async throws -> [Tenfold.Issue] {
        try await place.world.client().issues(labelled: IssueBoard.label).filter { $0.state == .open }
    }

    @Test func `without the right there is one issue with the command, closed when the files fit`()
        async throws
    {
        try await withPlace(faults: [.init("github.issues.create", "timeout_after_commit")]) { place in
            for _ in 1...2 {
                guard
                    case .asked(let issue, _) = try await propose("name: one\n", "1x", place, mayWrite: false)
                else { return #expect(Bool(false), "it did not ask") }
                #expect(issue.title == "Write the workflows of phase 1x")
                #expect(issue.body.contains("tenfold generate && git commit"))
                #expect(issue.body.contains("- `\(path)`"))
                #expect(!issue.body.contains("stale.yml"))
            }
            #expect(try await openIssues(place).count == 1)
            #expect(try await git("branch", "--list", in: place.bare) == "* main")
            try await commit("name: one\n", in: place)
            let outcome = try await propose("name: one\n", "1x", place, mayWrite: false)
            #expect(try await openIssues(place).isEmpty)
            guard case .current(let closed) = outcome else { return #expect(Bool(false), "not current") }
            #expect(closed.count == 1)
            #expect(try await propose("name: one\n", "1x", place, mayWrite: false) == .current(closed: []))
        }
    }

    @Test func `with the right there is one pull request, kept up to date without force`() async throws {
        try await withPlace(faults: [.init("github.pulls.create", "timeout_after_commit")]) { place in
            _ = try await propose("name: one\n", "1x", place, mayWrite: false)
            guard case .offered(let first, _) = try await propose("name: one\n", "1x", place, mayWrite: true)
            else { return #expect(Bool(false), "it did not offer") }
            #expect(try await openIssues(place).isEmpty)
            let branch = "tenfold/workflows"
            #expect(try await git("show", "\(branch):\(path)", in: place.bare) == "name: one")
            let tip = try await git("rev-parse", branch, in: place.bare)

            #expect(
                try await propose("name: one\n", "1x", place, mayWrite: true) == .offered(first, isNew: false)
            )
            #expect(try await git("rev-parse", branch, in: place.bare) == tip)

            try await git("config", "receive.denyNonFastForwards", "true", in: place.bare)
            try LocalFiles().write(Array("other\n".utf8), to: "\(place.clone)/other.txt")
            try await commit("name: four\n", in: place)
            guard
                case .offered(let second, false) = try await propose(
                    "name: ten\n",
                    "10x",
                    place,
                    mayWrite: true
                )
            else { return #expect(Bool(false), "it did not offer again") }
            #expect(second.number == first.number)
            #expect(second.title == "Write the workflows of phase 10x")
            #expect(try await git("diff", "--name-only", "main...\(branch)", in: place.bare) == path)
            #expect(try await git("show", "\(branch):other.txt", in: place.bare) == "other")

            try await commit("name: ten\n", in: place)
            let last = try await propose("name: ten\n", "10x", place, mayWrite: true)
            #expect(last == .current(closed: [first.number]))
        }
    }

    @Test func `a remote that does not take the branch leads to the issue, in its words`() async throws {
        try await withPlace { place in
            let hook = "\(place.bare)/hooks/pre-receive"
            let script =
                "#!/bin/sh\necho refusing to update workflow without workflows permission >&2\nexit 1\n"
            try LocalFiles().write(Array(script.utf8), to: hook)
            try await Program.shell("chmod", "+x", hook)
            let outcome = try await propose("name: one\n", "1x", place, mayWrite: true)
            guard case .asked(_, let reason) = outcome else { return #expect(Bool(false), "it did not ask") }
            #expect(reason.contains("without workflows permission"))
            #expect(try await openIssues(place).count == 1)
        }
    }
}
