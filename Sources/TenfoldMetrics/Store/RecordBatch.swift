public import Tenfold

/// New records on their way into the store.
public struct RecordBatch: Sendable, Equatable {
    private(set) var lines: [ShardName: [[UInt8]]] = [:]
    /// The ids of the records, each once.
    public private(set) var ids: Set<String> = []

    /// A batch of nothing.
    public init() {}

    /// A batch of records of any kinds.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    public init(_ records: [any Record]) throws {
        for record in records { try add(record) }
    }

    /// Adds a record; one that is in already is not added again.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    public mutating func add<Body: Record>(_ record: Body) throws {
        let stored = try Stored(record)
        guard ids.insert(stored.id).inserted else { return }
        let line = try CanonicalJSON.line(stored)
        lines[ShardName(kind: Body.kind, holding: record.time), default: []].append(line)
    }

    /// True where there is nothing to add.
    public var isEmpty: Bool { lines.isEmpty }

    /// The bytes to unite with each shard.
    var shards: [ShardName: [UInt8]] {
        lines.mapValues { $0.flatMap { line in line + [UInt8(ascii: "\n")] } }
    }
}
