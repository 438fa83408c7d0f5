import TenfoldGit
import TenfoldLive
import TenfoldTesting
import Testing

struct PushTests {
    @Test func `a pushed commit is in the remote's log with its author, message and files`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            let tip = try #require(try repository.fetch("main"))
            let commit = try repository.commit(
                [.write("data/metrics/jobs/2026-11.jsonl", "{}\n"), .write("README.md", "two\n")],
                on: tip,
                author: ada,
                message: "Add a record\n\nIt is the first.\n"
            )
            #expect(try repository.push(commit, to: "main") == .accepted)
            #expect(try await git("rev-parse", "main", in: box.bare) == commit.hex)
            let log = try await git("log", "-1", "--format=%an|%ae|%at|%s|%b", "main", in: box.bare)
            #expect(log == "Ada|ada@example.org|1795000000|Add a record|It is the first.")
            #expect(try await git("show", "main:README.md", in: box.bare) == "two")
        }
    }

    @Test func `the first push makes the branch of an empty remote`() async throws {
        try await Sandbox.run { box in
            try await git("init", "--bare", "empty.git", in: box.folder)
            let repository = try Repository.initialise(at: "\(box.folder)/fresh", branch: "trunk")
            try repository.addRemote("origin", url: "file://\(box.folder)/empty.git")
            #expect(try repository.remotes() == ["origin"])
            #expect(try repository.fetch("trunk") == nil)
            #expect(try repository.currentBranch() == "trunk")
            let commit = try repository.commit([.write("a", "1")], on: nil, author: ada, message: "One\n")
            #expect(try repository.push(commit, to: "trunk") == .accepted)
            #expect(try repository.fetch("trunk") == commit)
            #expect(try repository.fastForward("trunk", to: commit) == .done)
            #expect(try await git("status", "--porcelain", in: "\(box.folder)/fresh") == "")
            try await git("fsck", "--strict", in: "\(box.folder)/empty.git")
        }
    }

    @Test func `a push on an old tip is told apart from a refusal`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            let tip = try repository.fetch("main")
            try await box.commitByHand("other", "2", in: "\(box.folder)/seed")
            let commit = try repository.commit([.write("a", "1")], on: tip, author: ada, message: "Late\n")
            let outcome = try repository.push(commit, to: "main")
            guard case .notFastForward = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(try await git("log", "--format=%s", "main", in: box.bare) == "By hand\nBy hand")
        }
    }

    @Test func `a lock that a killed process left stops neither fetch nor push`() async throws {
        try await Sandbox.run { box in
            try files.write([], to: "\(box.clone)/.git/refs/remotes/origin/main.lock")
            let theirs = "\(box.folder)/seed"
            try await box.commitByHand("other", "2", in: theirs)
            let repository = try Repository.open(at: box.clone)
            let tip = try #require(try repository.fetch("main"))
            #expect(try await git("rev-parse", "HEAD", in: theirs) == tip.hex)
            let commit = try repository.commit([.write("a", "1")], on: tip, author: ada, message: "A\n")
            #expect(try repository.push(commit, to: "main") == .accepted)
            #expect(try repository.fetch("main") == commit)
            #expect(try repository.fastForward("main", to: commit) == .done)
            #expect(try box.text("other") == "2")
            #expect(try box.text("a") == "1")
        }
    }

    @Test func `a branch that the remote lost is gone behind a left lock too`() async throws {
        try await Sandbox.run { box in
            try files.write([], to: "\(box.clone)/.git/refs/remotes/origin/main.lock")
            try await git("update-ref", "-d", "refs/heads/main", in: box.bare)
            #expect(try Repository.open(at: box.clone).fetch("main") == nil)
            try await git("push", "origin", "HEAD:main", in: box.clone)
        }
    }

    @Test(arguments: ["pre-receive", "update"])
    func `a hook that declines is heard with its words`(_ hook: String) async throws {
        try await Sandbox.run { box in
            try await box.hook(hook, "echo 'records only on Mondays' >&2; exit 1")
            let repository = try Repository.open(at: box.clone)
            let tip = try repository.fetch("main")
            let commit = try repository.commit([.write("a", "1")], on: tip, author: ada, message: "A\n")
            let outcome = try repository.push(commit, to: "main")
            guard case .declined(let words) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(words.contains("records only on Mondays"))
            #expect(try await git("rev-parse", "main", in: box.bare) == tip?.hex)
        }
    }

    @Test func `a branch that somebody holds locked is told apart from a refusal`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            let tip = try repository.fetch("main")
            let commit = try repository.commit([.write("a", "1")], on: tip, author: ada, message: "A\n")
            try files.write([], to: "\(box.bare)/refs/heads/main.lock")
            let outcome = try repository.push(commit, to: "main")
            guard case .cannotLock = outcome else {
                Issue.record("\(outcome)")
                return
            }
        }
    }

    @Test func `a push from a shallow clone works or says what to do`() async throws {
        try await Sandbox.run { box in
            try await box.commitByHand("b", "2", in: "\(box.folder)/seed")
            try await git("clone", "--depth", "1", box.url, "shallow", in: box.folder)
            let repository = try Repository.open(at: "\(box.folder)/shallow")
            let isShallow = repository.isShallow
            #expect(isShallow)
            let tip = try repository.tip(of: "main")
            let commit = try repository.commit([.write("a", "1")], on: tip, author: ada, message: "A\n")
            do throws(GitError) {
                #expect(try repository.push(commit, to: "main") == .accepted)
            } catch {
                #expect(error.cause == .shallow)
                #expect(error.description.contains("git fetch --unshallow"))
                #expect(error.description.contains("fetch-depth: 0"))
            }
        }
    }

    @Test func `a remote that is not there is an error that may pass`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.initialise(at: "\(box.folder)/fresh")
            try repository.addRemote("origin", url: "file:///nowhere/at/all.git")
            let commit = try repository.commit([.write("a", "1")], on: nil, author: ada, message: "A\n")
            #expect(throws: GitError.self) { try repository.push(commit, to: "main") }
            #expect(throws: GitError.self) { try repository.fetch("main") }
        }
    }
}
