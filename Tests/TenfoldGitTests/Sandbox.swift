import TenfoldGit
import TenfoldLive
import TenfoldTesting

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

let git = GitCommand(SubprocessRunner())
let files = LocalFiles()
let ada = Author(name: "Ada", email: "ada@example.org", time: Date(timeIntervalSince1970: 1_795_000_000))

/// A bare repository with one commit on `main`, and a clone of it, in a folder of their own.
struct Sandbox {
    let folder: String
    var bare: String { "\(folder)/bare.git" }
    var clone: String { "\(folder)/clone" }
    var url: String { "file://\(bare)" }

    static func run(_ body: (Sandbox) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let sandbox = Sandbox(folder: folder)
            try await git("init", "--bare", sandbox.bare, in: folder)
            try await git("clone", sandbox.url, "seed", in: folder)
            try await sandbox.commitByHand("README.md", "one\n", in: "\(folder)/seed")
            try await git("clone", sandbox.url, sandbox.clone, in: folder)
            try await body(sandbox)
            try await git("fsck", "--strict", in: sandbox.bare)
        }
    }

    /// What another person does meanwhile.
    func commitByHand(_ path: String, _ text: String, in place: String) async throws {
        try files.write(Array(text.utf8), to: "\(place)/\(path)")
        try await git("add", "-A", in: place)
        try await git("commit", "-m", "By hand", in: place)
        try await git("push", "origin", "HEAD:main", in: place)
    }

    func hook(_ name: String, _ script: String) async throws {
        let path = "\(bare)/hooks/\(name)"
        try files.write(Array("#!/bin/sh\n\(script)\n".utf8), to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    func text(_ path: String) throws -> String? {
        try files.read("\(clone)/\(path)").map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Change {
    static func write(_ path: String, _ text: String) -> Change {
        .write(path: path, contents: Array(text.utf8))
    }
}
