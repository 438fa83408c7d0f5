public import Tenfold

/// Records that are not yet published, kept as files: written before the first attempt, removed after success.
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
            let name = "\(shard.kind.rawValue)-\(shard.period)-\(SHA256.hex(bytes).prefix(16)).jsonl"
            try files.write(bytes, to: "\(folder)/\(name)")
        }
    }

    /// What waits now.
    func contents() throws -> SpoolContents {
        var contents = SpoolContents()
        for name in try files.list(folder) {
            guard let shard = Self.shard(name), let bytes = try files.read("\(folder)/\(name)") else {
                continue
            }
            contents.names.append(name)
            contents.shards[shard, default: []] += bytes + [UInt8(ascii: "\n")]
        }
        return contents
    }

    /// Lets go of what was published.
    func remove(_ contents: SpoolContents) throws {
        for name in contents.names { try files.remove("\(folder)/\(name)") }
    }

    private static func shard(_ name: String) -> ShardName? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4 || parts.count == 5, name.hasSuffix(".jsonl"),
            let kind = RecordKind(rawValue: String(parts[0]))
        else { return nil }
        return ShardName(kind: kind, period: parts.dropFirst().dropLast().joined(separator: "-"))
    }
}

/// What waited in the spool at one moment.
struct SpoolContents: Sendable {
    var names: [String] = []
    var shards: [ShardName: [UInt8]] = [:]
}
