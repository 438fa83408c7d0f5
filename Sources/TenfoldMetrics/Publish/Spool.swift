public import Tenfold

/// Records that are not yet published, kept as files: written before the first attempt, removed after success.
///
/// Until they are published there are no others of them, so each file is there twice; its name says what it must hold,
/// and of a pair of which one was damaged the other is taken.
public struct Spool: Sendable {
    private let files: any FileStore
    private let folder: String

    /// A spool in a folder, such as `.tenfold/spool`.
    public init(_ files: any FileStore, folder: String) {
        self.files = files
        self.folder = folder
    }

    /// Keeps a batch; keeping it twice makes no difference, as the names follow from the content.
    public func keep(_ batch: RecordBatch) throws {
        for (shard, bytes) in batch.shards {
            for name in SpoolFile(shard, bytes).names { try files.write(bytes, to: "\(folder)/\(name)") }
        }
    }

    /// What waits now.
    func contents() throws -> SpoolContents {
        let pairs = Set(try files.list(folder).compactMap { SpoolFile($0) }).sorted { $0.stem < $1.stem }
        var contents = SpoolContents(count: pairs.count, names: pairs.flatMap(\.names))
        for file in pairs {
            let copies = try file.names.compactMap { try files.read("\(folder)/\($0)") }
            let whole = copies.first { SpoolFile(file.shard, $0) == file }
            for bytes in whole.map({ [$0] }) ?? copies {
                contents.shards[file.shard, default: []] += bytes + [UInt8(ascii: "\n")]
            }
        }
        return contents
    }

    /// Lets go of what was published.
    func remove(_ contents: SpoolContents) throws {
        for name in contents.names { try files.remove("\(folder)/\(name)") }
    }
}

/// What waited in the spool at one moment.
struct SpoolContents: Sendable {
    /// How many pairs of files.
    let count: Int
    /// The names of their files.
    let names: [String]
    var shards: [ShardName: [UInt8]] = [:]
}

/// A pair of files of the spool, such as `jobs-2026-11-23T06-39070561aa5a7de4.jsonl`: the records of one shard, and the
/// hash of all bytes.
private struct SpoolFile: Hashable {
    let shard: ShardName
    let stem: String

    init(_ shard: ShardName, _ bytes: [UInt8]) {
        self.shard = shard
        self.stem = "\(shard.kind.rawValue)-\(shard.period)-\(SHA256.hex(bytes).prefix(16))"
    }

    /// Nil where this is no name of a file of the spool.
    init?(_ name: String) {
        guard let ending = Self.endings.last(where: { name.hasSuffix($0) }) else { return nil }
        let parts = name.dropLast(ending.count).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4 || parts.count == 5, let kind = RecordKind(rawValue: String(parts[0])),
            let shard = ShardName(kind: kind, period: parts.dropFirst().dropLast().joined(separator: "-"))
        else { return nil }
        self.shard = shard
        self.stem = parts.joined(separator: "-")
    }

    /// Both files' names.
    var names: [String] { Self.endings.map { stem + $0 } }

    private static let endings = [".jsonl", ".copy.jsonl"]
}
