import TenfoldGit
import TenfoldLive
import TenfoldTesting
import Testing

struct ReadTests {
    @Test func `files are read and listed as of a commit`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            let tip = try #require(try repository.tip(of: "main"))
            let commit = try repository.commit(
                [.write("data/b/2", "two"), .write("data/a/1", "one"), .write("data/empty", "")],
                on: tip,
                author: ada,
                message: "Files\n"
            )
            #expect(try repository.read("data/a/1", at: commit) == Array("one".utf8))
            #expect(try repository.read("data/empty", at: commit) == [])
            #expect(try repository.read("data/a/1", at: tip) == nil)
            #expect(try repository.read("data", at: commit) == nil)
            #expect(
                try repository.paths(under: "data", at: commit) == ["data/a/1", "data/b/2", "data/empty"]
            )
            #expect(try repository.paths(under: "", at: tip) == ["README.md"])
            #expect(try repository.paths(under: "nothing", at: commit) == [])
        }
    }

    @Test func `a removed file is gone, and so is the folder it leaves empty`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            let first = try repository.commit(
                [.write("site/runs/1.html", "x"), .write("keep", "y")],
                on: nil,
                author: ada,
                message: "1\n"
            )
            let second = try repository.commit(
                [.remove(path: "site/runs/1.html"), .remove(path: "not/there")],
                on: first,
                author: ada,
                message: "2\n"
            )
            #expect(try repository.paths(under: "", at: second) == ["keep"])
            let tree = try await git("ls-tree", "--name-only", second.hex, in: box.clone)
            #expect(tree == "keep")
        }
    }

    @Test func `a file that is executable stays so`() async throws {
        try await Sandbox.run { box in
            let seed = "\(box.folder)/seed"
            try await git("update-index", "--chmod=+x", "README.md", in: seed)
            try await git("commit", "-m", "Executable", in: seed)
            try await git("push", "origin", "HEAD:main", in: seed)
            let repository = try Repository.open(at: box.clone)
            let tip = try repository.fetch("main")
            let commit = try repository.commit(
                [.write("README.md", "new")],
                on: tip,
                author: ada,
                message: "N\n"
            )
            let tree = try await git("ls-tree", commit.hex, in: box.clone)
            #expect(tree.hasPrefix("100755"))
        }
    }

    @Test(arguments: ["../outside", "/absolute", "a//b", ".git/config", ""])
    func `a path that git would not check out is refused`(_ path: String) async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            #expect(throws: GitError.self) {
                try repository.commit([.write(path, "x")], on: nil, author: ada, message: "Bad\n")
            }
        }
    }

    @Test func `a folder without a repository is named, with what to do`() async throws {
        do throws(GitError) {
            _ = try Repository.open(at: "/proc")
            Issue.record("opened /proc")
        } catch {
            #expect(error.cause == .notFound)
            #expect(
                error.description
                    == "cannot open the repository /proc: neither this folder nor one above it is a git "
                    + "repository; run `git init` there, or name another folder"
            )
        }
    }

    @Test func `a clone has the files of the branch asked for`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.clone(box.url, to: "\(box.folder)/copy", branch: "main")
            let workTree = repository.workTree
            #expect(workTree == "\(box.folder)/copy")
            #expect(try repository.currentBranch() == "main")
            #expect(try repository.url(ofRemote: "origin") == box.url)
            #expect(try files.read("\(box.folder)/copy/README.md") == Array("one\n".utf8))
        }
    }

    @Test func `a branch that the remote dropped is forgotten by the next fetch`() async throws {
        try await Sandbox.run { box in
            try await git("branch", "other", "main", in: box.bare)
            let repository = try Repository.open(at: box.clone)
            #expect(try repository.fetch("other") != nil)
            try await git("branch", "-D", "other", in: box.bare)
            #expect(try repository.fetch("other") == nil)
            #expect(try repository.tip(of: "other", remote: "origin") == nil)
        }
    }
}
