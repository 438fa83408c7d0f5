import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct FileChangeTests {
    private let version = made("1.2.0")
    private let path = ".github/workflows/track.yml"

    private func sealed(_ text: String, by version: String = "1.2.0") -> GeneratedFile {
        GeneratedFile(
            path: path,
            text: Seal.sealed(text, version: made(version), model: SHA256.hex(text))
        )
    }

    private func kinds(to wanted: [GeneratedFile], from present: [GeneratedFile]) -> [FileChange.Kind] {
        FileChange.changes(to: wanted, from: present, version: version).map(\.kind)
    }

    @Test func `a file that is as it should be needs nothing`() {
        #expect(kinds(to: [sealed("a: 1\n")], from: [sealed("a: 1\n")]).isEmpty)
    }

    @Test func `a file that is not there is missing`() {
        #expect(kinds(to: [sealed("a: 1\n")], from: []) == [.missing])
    }

    @Test func `a file written from something else is outdated`() {
        #expect(kinds(to: [sealed("a: 2\n")], from: [sealed("a: 1\n")]) == [.outdated])
    }

    @Test func `a file of ours that nothing asks for is stale and goes`() {
        let changes = FileChange.changes(to: [], from: [sealed("a: 1\n")], version: version)
        #expect(changes.map(\.kind) == [.stale])
        #expect(changes.first?.new == nil)
    }

    @Test func `a file changed by hand is edited, also where nothing asks for it`() {
        let edited = GeneratedFile(path: path, contents: sealed("a: 1\n").contents + Array("b: 2\n".utf8))
        #expect(kinds(to: [sealed("a: 2\n")], from: [edited]) == [.edited])
        #expect(kinds(to: [], from: [edited]) == [.edited])
    }

    @Test func `an edit that is what is wanted by now stands in nobody's way`() {
        let old = String(decoding: sealed("a: 1\n").contents, as: UTF8.self)
        let edited = GeneratedFile(path: path, text: old.replacing("a: 1", with: "a: 2"))
        #expect(kinds(to: [sealed("a: 2\n")], from: [edited]) == [.outdated])
        let more = GeneratedFile(path: path, text: old.replacing("a: 1", with: "a: 2\nb: 1"))
        #expect(kinds(to: [sealed("a: 2\n")], from: [more]) == [.edited])
    }

    @Test func `a file of a later version is not replaced`() {
        let newer = made("1.10.0")
        #expect(
            kinds(to: [sealed("a: 1\n")], from: [sealed("a: 2\n", by: "1.10.0")]) == [.newer(newer)]
        )
        #expect(kinds(to: [sealed("a: 1\n")], from: [sealed("a: 2\n", by: "1.1.9")]) == [.outdated])
    }

    @Test func `a file of somebody else's is left alone, and named where it is in the way`() {
        let foreign = GeneratedFile(path: path, text: "name: Mine\n")
        #expect(kinds(to: [], from: [foreign]).isEmpty)
        #expect(kinds(to: [sealed("a: 1\n")], from: [foreign]) == [.foreign])
    }

    @Test func `a bot's new commit of an action is told from other changes`() {
        let old = sealed("steps:\n  - uses: a/b@1 # v1.0.0\n    name: x\n")
        func edited(_ word: String, _ new: String) -> FileChange? {
            let text = String(decoding: old.contents, as: UTF8.self).replacing(word, with: new)
            return FileChange.changes(
                to: [old],
                from: [GeneratedFile(path: path, text: text)],
                version: version
            ).first
        }
        #expect(edited("@1 # v1.0.0", "@2 # v1.1.0")?.concernsPinsAlone == true)
        #expect(edited("name: x", "name: y")?.concernsPinsAlone == false)
    }

    @Test func `writing removes what is stale and keeps what a person had changed`() throws {
        let files = MemoryFiles()
        let folder = GeneratedFolder(root: "channel", files: files)
        let edited = sealed("a: 1\n").contents + Array("b: 2\n".utf8)
        try files.write(edited, to: "channel/\(path)")
        try files.write(sealed("c: 3\n").contents, to: "channel/.github/workflows/old.yaml")
        try files.write(Array("name: Mine\n".utf8), to: "channel/.github/workflows/mine.yml")
        let wanted = [sealed("a: 2\n")]
        try folder.apply(
            FileChange.changes(to: wanted, from: try folder.present(beside: wanted), version: version)
        )
        #expect(
            files.all == [
                "channel/\(path)": wanted[0].contents,
                "channel/.github/workflows/mine.yml": Array("name: Mine\n".utf8),
                "channel/.tenfold/replaced/\(path)": edited,
            ]
        )
        #expect(
            try FileChange.changes(to: wanted, from: folder.present(beside: wanted), version: version).isEmpty
        )
    }
}

/// A version that is written right.
func made(_ text: String) -> ActionVersion {
    guard let version = ActionVersion(text) else { preconditionFailure("\(text) is no version") }
    return version
}
