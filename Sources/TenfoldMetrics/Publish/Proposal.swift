import Tenfold

/// The new state of the repository on top of one tip: which files differ, and how to say so.
struct Proposal: Sendable {
    var commit: ProposedCommit
    var added: [RecordKind: Int]
    var diagnostics: [Diagnostic]

    var isEmpty: Bool { commit.writes.isEmpty && commit.removals.isEmpty }

    /// Unites new lines with the shards of a tip, closes months that are over, and builds what depends on them.
    ///
    /// - Parameter openMonth: The oldest month that records may still come for, such as `2026-11`.
    static func make(
        adding news: [ShardName: [UInt8]],
        to reader: CommitReader,
        building build: SiteBuild?,
        openMonth: String
    ) async throws -> Proposal {
        var draft = Draft(reader: reader)
        for (name, lines) in news.sorted(by: { $0.key < $1.key }) { try await draft.unite(lines, with: name) }
        if !draft.isEmpty { try await draft.closeMonths(before: openMonth) }
        if let build {
            let view = draft.view
            let material = try await SiteMaterial.gather(from: view, look: build.look)
            draft.diagnostics += material.diagnostics
            try await draft.place(
                try build.files(material) + material.bookkeeping,
                keeping: material.keptPages,
                owning: material.isComplete ? build.ownedFolders : build.wholeFolders
            )
        }
        let rebuilt = draft.builtSomething ? build?.name : nil
        let message = CommitMessage(added: draft.added, setAside: draft.setAside, rebuilt: rebuilt)
        return Proposal(
            commit: ProposedCommit(
                writes: draft.writes.sorted { $0.path < $1.path },
                removals: draft.removals,
                message: message.text
            ),
            added: draft.added,
            diagnostics: draft.diagnostics
        )
    }
}

/// A proposal in the making.
private struct Draft {
    let reader: CommitReader
    private var files: [String: [UInt8]] = [:]
    var removals: [String] = []
    var added: [RecordKind: Int] = [:]
    var setAside = 0
    var builtSomething = false
    var diagnostics: [Diagnostic] = []

    init(reader: CommitReader) { self.reader = reader }

    var writes: [GeneratedFile] { files.map { GeneratedFile(path: $0.key, contents: $0.value) } }
    var isEmpty: Bool { files.isEmpty && removals.isEmpty }

    /// The tip with what is drafted so far.
    var view: DraftReader { DraftReader(below: reader, files: files, removed: Set(removals)) }

    mutating func unite(_ lines: [UInt8], with name: ShardName) async throws {
        let old = try await reader.read(name.path) ?? []
        let merged = ShardMerge(old, try await news(lines, name), kind: name.kind)
        diagnostics += merged.rejected.map { $0.diagnostic(in: name) }
        guard merged.bytes != old else { return }
        files[name.path] = merged.bytes
        let count = lineCount(merged.bytes) - (lineCount(old) - rejectedCount(old, name.kind))
        if count > 0 { added[name.kind, default: 0] += count }
        if !merged.rejected.isEmpty { try await setAside(merged.rejected, name) }
    }

    /// The lines that the shards of the whole day or month do not have already.
    private func news(_ lines: [UInt8], _ name: ShardName) async throws -> [UInt8] {
        var lines = lines
        for wider in name.wider {
            guard let known = try await reader.read(wider.path) else { continue }
            lines = LineFilter.lines(of: lines, withoutIDsIn: known)
        }
        return lines
    }

    private mutating func setAside(_ lines: [RejectedLine], _ name: ShardName) async throws {
        let old =
            if let drafted = files[name.quarantinePath] { drafted } else {
                try await reader.read(name.quarantinePath) ?? []
            }
        let new = quarantine(lines, into: old)
        guard new != old else { return }
        setAside += lineCount(new) - lineCount(old)
        files[name.quarantinePath] = new
    }

    /// Makes one file of a month that is over, or one for each day where that would grow too large.
    mutating func closeMonths(before openMonth: String) async throws {
        let names = try await view.paths(under: ShardName.root).compactMap { ShardName(path: $0) }
        let over = Dictionary(grouping: names.filter { $0.month < openMonth }) {
            "\($0.kind.rawValue) \($0.month)"
        }
        for (_, names) in over.sorted(by: { $0.key < $1.key })
        where names.contains(where: { $0.period.utf8.count == 13 }) {
            try await close(names.sorted())
        }
    }

    private mutating func close(_ names: [ShardName]) async throws {
        guard let kind = names.first?.kind, let month = names.first?.month else { return }
        var days: [String: [UInt8]] = [:]
        var size = 0
        for name in names {
            let bytes = try await view.read(name.path) ?? []
            size += bytes.count
            days[name.day ?? month, default: []] += bytes + [newline]
        }
        let isLarge = size > ShardName.sizeLimit
        let parts = isLarge ? days : [month: days.sorted { $0.key < $1.key }.flatMap(\.value)]
        var closed: Set<String> = []
        for (period, bytes) in parts {
            guard let name = ShardName(kind: kind, period: period) else { continue }
            let merged = ShardMerge(bytes, [], kind: kind)
            if !merged.rejected.isEmpty { try await setAside(merged.rejected, name) }
            files[name.path] = merged.bytes
            closed.insert(name.path)
        }
        for path in names.map(\.path) where !closed.contains(path) {
            files[path] = nil
            if try await reader.read(path) != nil { removals.append(path) }
        }
    }

    mutating func place(_ built: [GeneratedFile], keeping kept: [String], owning folders: [String])
        async throws
    {
        let before = (files.count, removals.count)
        for file in built where try await reader.read(file.path) != file.contents {
            files[file.path] = file.contents
        }
        let names = Set(built.map(\.path) + kept)
        for folder in folders {
            removals += try await reader.paths(under: folder).filter { !names.contains($0) }
        }
        builtSomething = (files.count, removals.count) != before
    }
}

/// The files of a commit, with some in a newer state.
struct DraftReader: MetricsReader {
    let below: CommitReader
    let files: [String: [UInt8]]
    let removed: Set<String>

    func read(_ path: String) async throws -> [UInt8]? {
        if let bytes = files[path] { return bytes }
        return removed.contains(path) ? nil : try await below.read(path)
    }

    func paths(under folder: String) async throws -> [String] {
        try await entries(under: folder).map(\.path)
    }

    func entries(under folder: String) async throws -> [FileEntry] {
        let kept = try await below.entries(under: folder).filter {
            files[$0.path] == nil && !removed.contains($0.path)
        }
        let newer = files.filter { $0.key.hasPrefix(folder + "/") }
            .map { FileEntry(path: $0.key, id: GitBlobID.of($0.value)) }
        return (kept + newer).sorted { $0.path < $1.path }
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
    bytes.split(separator: newline).count
}

private func rejectedCount(_ bytes: [UInt8], _ kind: RecordKind) -> Int {
    ShardMerge(bytes, [], kind: kind).rejected.count
}
