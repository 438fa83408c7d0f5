import TenfoldGit
import TenfoldTesting
import Testing

struct OverHTTPTests {
    @Test func `with its token a clone is made and a commit pushed over HTTP`() async throws {
        try await Sandbox.run { box in
            let server = try SmartServer(folder: box.folder)
            let token = Credentials.token(SmartServer.token)
            let repository = try Repository.clone(
                "\(server.url)/bare.git",
                to: "\(box.folder)/far",
                credentials: token
            )
            let tip = try repository.fetch("main", credentials: token)
            let commit = try repository.commit([.write("a", "1")], on: tip, author: ada, message: "A\n")
            #expect(try repository.push(commit, to: "main", credentials: token) == .accepted)
            #expect(try await git("rev-parse", "main", in: box.bare) == commit.hex)
            try await box.hook("pre-receive", "echo 'not today' >&2; exit 1")
            let next = try repository.commit([.write("b", "1")], on: commit, author: ada, message: "B\n")
            guard case .declined(let words) = try repository.push(next, to: "main", credentials: token) else {
                Issue.record("the hook was not heard")
                return
            }
            #expect(words.contains("not today"))
        }
    }

    @Test func `a wrong token is an error that names neither token nor passes by itself`() async throws {
        try await Sandbox.run { box in
            let server = try SmartServer(folder: box.folder)
            let repository = try Repository.open(at: box.clone)
            try repository.addRemote("far", url: "\(server.url)/bare.git")
            do throws(GitError) {
                _ = try repository.fetch("main", from: "far", credentials: .token("ghp_wrong"))
                Issue.record("fetched with a wrong token")
            } catch {
                #expect(error.cause == .authentication)
                #expect(!error.isTransient)
                #expect(!error.description.contains("ghp_wrong"))
                #expect(error.description.contains("check that the token is valid"))
            }
            do throws(GitError) {
                _ = try repository.fetch("main", from: "far")
                Issue.record("fetched without a token")
            } catch {
                #expect(error.cause == .authentication)
            }
        }
    }

    @Test func `a repository that the server does not know is no passing trouble`() async throws {
        try await Sandbox.run { box in
            let server = try SmartServer(folder: box.folder)
            let repository = try Repository.open(at: box.clone)
            try repository.addRemote("far", url: "\(server.url)/nothing.git")
            do throws(GitError) {
                _ = try repository.fetch("main", from: "far", credentials: .token(SmartServer.token))
                Issue.record("fetched from nothing")
            } catch {
                #expect(error.cause == .notFound)
                #expect(!error.isTransient)
            }
        }
    }
}
