import Tenfold

/// The new state of the repository on top of one tip: which files differ, and how to say so.
struct Proposal: Sendable {
    var commit: ProposedCommit
    var added: [RecordKind: Int]
    var diagnostics: [Diagnostic]

    var isEmpty: Bool { commit.writes.isEmpty && commit.removals.isEmpty }

    /// Unites new lines with the shards of a tip and builds what depends on them.
    static func make(
        adding news: [ShardName: [UInt8]],
        to reader: CommitReader,
        building build: SiteBuild?
    ) async throws -> Proposal {
        var draft = Draft(reader: reader)
        for (name, lines) in news.sorted(by: { $0.key < $1.key }) { try await draft.unite(lines, with: name) }
        if let build {
            let snapshot = try await reader.snapshot(replacing: draft.shards)
            draft.diagnostics = snapshot.diagnostics
            try await draft.place(try build.files(snapshot), owning: build.ownedFolders)
        }
        let rebuilt = draft.builtSomething ? build?.name : nil
        let message = CommitMessage(added: draft.added, setAside: draft.setAside, rebuilt: rebuilt)
        return Proposal(
            commit: ProposedCommit(writes: draft.writes, removals: draft.removals, message: message.text),
            added: draft.added,
            diagnostics: draft.diagnostics
        )
    }
}

/// A proposal in the making.
private struct Draft {
    let reader: CommitReader
    var shards: [ShardName: [UInt8]] = [:]
    var writes: [GeneratedFile] = []
    var removals: [String] = []
    var added: [RecordKind: Int] = [:]
    var setAside = 0
    var builtSomething = false
    var diagnostics: [Diagnostic] = []

    init(reader: CommitReader) { self.reader = reader }

    mutating func unite(_ lines: [UInt8], with name: ShardName) async throws {
        let old = try await reader.read(name.path) ?? []
        let merged = ShardMerge(old, lines, kind: name.kind)
        diagnostics += merged.rejected.map { $0.diagnostic(in: name) }
        shards[name] = merged.bytes
        guard merged.bytes != old else { return }
        writes.append(GeneratedFile(path: name.path, contents: merged.bytes))
        let count = lineCount(merged.bytes) - (lineCount(old) - rejectedCount(old, name.kind))
        if count > 0 { added[name.kind, default: 0] += count }
        if !merged.rejected.isEmpty { try await setAside(merged.rejected, name) }
    }

    private mutating func setAside(_ lines: [RejectedLine], _ name: ShardName) async throws {
        let old = try await reader.read(name.quarantinePath) ?? []
        let new = quarantine(lines, into: old)
        guard new != old else { return }
        setAside += lineCount(new) - lineCount(old)
        writes.append(GeneratedFile(path: name.quarantinePath, contents: new))
    }

    mutating func place(_ files: [GeneratedFile], owning folders: [String]) async throws {
        let before = writes.count
        for file in files where try await reader.read(file.path) != file.contents { writes.append(file) }
        let built = Set(files.map(\.path))
        for folder in folders {
            removals += try await reader.paths(under: folder).filter { !built.contains($0) }
        }
        builtSomething = writes.count > before || !removals.isEmpty
    }
}

extension CommitReader {
    /// All records of the commit, with some shards in a newer state.
    func snapshot(replacing newer: [ShardName: [UInt8]]) async throws -> MetricsSnapshot {
        var shards = newer
        for path in try await paths(under: ShardName.root) {
            guard let name = ShardName(path: path), shards[name] == nil else { continue }
            shards[name] = try await read(path)
        }
        return MetricsSnapshot(shards: shards)
    }
}

private func lineCount(_ bytes: [UInt8]) -> Int {
    bytes.split(separator: UInt8(ascii: "\n")).count
}

private func rejectedCount(_ bytes: [UInt8], _ kind: RecordKind) -> Int {
    ShardMerge(bytes, [], kind: kind).rejected.count
}
