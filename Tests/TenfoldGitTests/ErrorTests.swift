import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldGit

struct ErrorTests {
    @Test(arguments: [
        ("https://user:secret@example.org/a.git", "https://***@example.org/a.git"),
        ("fetch https://ghp_secret@example.org/a failed", "fetch https://***@example.org/a failed"),
        ("a https://x:p@ss@h/ b ftp://u:q@i/", "a https://***@h/ b ftp://***@i/"),
        ("https://example.org/a@b", "https://example.org/a@b"),
        ("no address", "no address"),
    ])
    func `addresses lose their passwords`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test func `a token is taken out wherever it stands`() {
        #expect(redacted("bad token ghp_123 given", secret: "ghp_123") == "bad token *** given")
    }

    @Test func `a password in a remote's address stays out of errors`() async throws {
        try await Sandbox.run { box in
            let repository = try Repository.open(at: box.clone)
            try repository.addRemote("far", url: "http://ada:hunter2@127.0.0.1:1/x.git")
            do throws(GitError) {
                _ = try repository.fetch("main", from: "far", credentials: .token("ghp_tok"))
                Issue.record("fetched from nowhere")
            } catch {
                #expect(error.cause == .transport)
                #expect(error.isTransient)
                #expect(!error.description.contains("hunter2"))
                #expect(!error.description.contains("ghp_tok"))
                #expect(error.description.hasPrefix("cannot fetch main from http://***@127.0.0.1:1/x.git: "))
            }
        }
    }

    @Test func `credentials never print their password`() {
        #expect("\(Credentials.token("ghp_tok"))" == "x-access-token:***")
    }

    @Test(arguments: [
        ("non-fast-forward", "", "notFastForward"),
        ("fetch first", "", "notFastForward"),
        (
            "failed to update ref", "error: cannot lock ref 'refs/heads/main': is at a but expected b",
            "cannotLock"
        ),
        ("cannot lock ref 'refs/heads/main': is at a but expected b", "", "cannotLock"),
        ("pre-receive hook declined", "error: GH006: Protected branch update failed", "declined"),
        ("protected branch hook declined", "", "declined"),
        ("pre-receive hook declined", "please fetch first, we failed to lock something", "declined"),
        ("refusing to update checked out branch: refs/heads/main", "", "declined"),
    ])
    func `a remote's status is understood`(_ status: String, _ words: String, _ kind: String) {
        #expect("\(PushOutcome(status: status, words: words))".hasPrefix(kind))
    }
}
