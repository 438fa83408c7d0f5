import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldGit

/// Addresses of remotes, beside what git itself makes of the same settings.
struct RemoteAddressTests {
    private static let settings: [[(key: String, value: String)]] = [
        [("remote.origin.url", "https://example.org/a.git")],
        [("remote.origin.url", "gh:ada/facts"), ("url.https://github.com/.insteadOf", "gh:")],
        [
            ("remote.origin.url", "https://example.org/a.git"),
            ("url.https://mirror.example.org/.insteadOf", "https://example.org/"),
            ("url.https://near.example.org/b.insteadOf", "https://example.org/a"),
            ("url.https://far.example.org/.insteadOf", "https://"),
        ],
        [
            ("remote.origin.url", "https://example.org/a.git"),
            ("url.ssh://git@example.org/.pushInsteadOf", "https://example.org/"),
            ("url.https://mirror.example.org/.insteadOf", "https://example.org/"),
        ],
        [
            ("remote.origin.url", "https://example.org/a.git"),
            ("remote.origin.pushUrl", "https://example.org/push.git"),
            ("url.ssh://git@example.org/.pushInsteadOf", "https://example.org/"),
            ("url.https://mirror.example.org/.insteadOf", "https://example.org/"),
        ],
        [
            ("remote.origin.url", "https://first.example.org/a.git"),
            ("remote.origin.url", "https://second.example.org/a.git"),
        ],
        [("remote.other.url", "https://example.org/a.git"), ("url.x.insteadOf", "")],
    ]

    @Test(arguments: settings.indices)
    func `they are those that git tells`(_ index: Int) async throws {
        try await withTemporaryFolder { folder in
            try await git("init", "-q", ".", in: folder)
            for setting in Self.settings[index] {
                try await git("config", "--add", setting.key, setting.value, in: folder)
            }
            let fetch = try? await git("remote", "get-url", "origin", in: folder)
            let push = try? await git("remote", "get-url", "--push", "origin", in: folder)
            let ours = RemoteAddresses("origin", try Repository.open(at: folder).settings())
            #expect(ours?.fetch == fetch && ours?.push == push)
            #expect((ours == nil) == (index == Self.settings.count - 1))
        }
    }

    @Test func `commits come from the one address and go to the other`() async throws {
        try await Sandbox.run { sandbox in
            let repository = try Repository.open(at: sandbox.clone)
            try await git("init", "--bare", "other.git", in: sandbox.folder)
            try await git("config", "remote.origin.url", "here:bare.git", in: sandbox.clone)
            try await git("config", "url.file://\(sandbox.folder)/.insteadOf", "here:", in: sandbox.clone)
            try await git("config", "remote.origin.pushUrl", "here:other.git", in: sandbox.clone)
            let tip = try #require(try repository.fetch("main"))
            let commit = try repository.commit(
                [.write("a.md", "one\n")],
                on: tip,
                author: ada,
                message: "Add"
            )
            #expect(try repository.push(commit, to: "main") == .accepted)
            let tips = try await git("rev-parse", "main", in: "\(sandbox.folder)/other.git")
            #expect(tips.hasPrefix("\(commit)"))
            #expect(try await git("rev-parse", "main", in: sandbox.bare).hasPrefix("\(tip)"))
        }
    }
}
