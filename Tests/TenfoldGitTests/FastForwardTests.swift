import TenfoldGit
import TenfoldLive
import TenfoldTesting
import Testing

struct FastForwardTests {
    @Test func `a clean work tree follows, and a file that the user changed elsewhere stays`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            try files.write(Array("mine".utf8), to: "\(box.clone)/notes.txt")
            try files.write(Array("my words\n".utf8), to: "\(box.clone)/README.md")
            let tip = try repository.tip(of: "main")
            let commit = try repository.commit([.write("new", "1")], on: tip, author: ada, message: "N\n")
            #expect(try repository.fastForward("main", to: commit) == .done)
            #expect(try box.text("new") == "1")
            #expect(try box.text("README.md") == "my words\n")
            #expect(try await git("status", "--porcelain", in: box.clone) == "M README.md\n?? notes.txt")
            #expect(try repository.status(of: "README.md") == .changed)
            #expect(try repository.status(of: "notes.txt") == .untracked)
            #expect(try repository.status(of: "new") == .unchanged)
        }
    }

    @Test func `a changed file in the way keeps everything where it was`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            try files.write(Array("my words\n".utf8), to: "\(box.clone)/README.md")
            let tip = try repository.tip(of: "main")
            let commit = try repository.commit(
                [.write("README.md", "theirs\n"), .write("new", "1")],
                on: tip,
                author: ada,
                message: "N\n"
            )
            #expect(
                try repository.fastForward("main", to: commit)
                    == .keptBack("these files have local changes: README.md")
            )
            #expect(try box.text("README.md") == "my words\n")
            #expect(try box.text("new") == nil)
            #expect(try repository.tip(of: "main") == tip)
        }
    }

    @Test func `an untracked file in the way keeps everything where it was`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            try files.write(Array("mine".utf8), to: "\(box.clone)/new")
            let tip = try repository.tip(of: "main")
            let commit = try repository.commit([.write("new", "1")], on: tip, author: ada, message: "N\n")
            #expect(
                try repository.fastForward("main", to: commit)
                    == .keptBack("these files have local changes: new")
            )
            #expect(try box.text("new") == "mine")
        }
    }

    @Test func `an untracked file that says the same is in nobody's way`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            try files.write(Array("same".utf8), to: "\(box.clone)/[new]")
            let tip = try repository.tip(of: "main")
            let changes = [Change.write("[new]", "same"), .write("other", "1")]
            let commit = try repository.commit(changes, on: tip, author: ada, message: "N\n")
            #expect(try repository.fastForward("main", to: commit) == .done)
            #expect(try box.text("other") == "1")
            #expect(try await git("status", "--porcelain", in: box.clone).isEmpty)
        }
    }

    @Test func `local commits that the remote lacks are never left behind`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            let tip = try repository.tip(of: "main")
            let commit = try repository.commit([.write("new", "1")], on: tip, author: ada, message: "N\n")
            try files.write(Array("x".utf8), to: "\(box.clone)/local")
            try await git("add", "-A", in: box.clone)
            try await git("commit", "-m", "Local", in: box.clone)
            #expect(
                try repository.fastForward("main", to: commit)
                    == .keptBack("the local branch main has commits that the remote lacks")
            )
        }
    }

    @Test func `a branch that is not checked out moves without touching files`() async throws {
        try await Sandbox.run { box in
            try await git("checkout", "-b", "topic", in: box.clone)
            let repository = try Repository.open(at: box.clone)
            let tip = try repository.tip(of: "main")
            let commit = try repository.commit([.write("new", "1")], on: tip, author: ada, message: "N\n")
            #expect(try repository.fastForward("main", to: commit) == .done)
            #expect(try repository.tip(of: "main") == commit)
            #expect(try box.text("new") == nil)
        }
    }
}
