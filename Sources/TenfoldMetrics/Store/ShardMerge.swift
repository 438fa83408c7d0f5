public import Tenfold

/// The union of two copies of a shard.
public struct ShardMerge: Sendable, Equatable {
    /// The file that holds every record of both copies once, sorted by time and id.
    public var bytes: [UInt8]
    /// The lines of both copies that are no records.
    public var rejected: [RejectedLine]

    /// Merges two copies; the order and the number of merges make no difference to the bytes.
    public init(_ left: [UInt8], _ right: [UInt8], kind: RecordKind) {
        self.init(left, right, type: kind.recordType)
    }

    private init<Body: Record>(_ left: [UInt8], _ right: [UInt8], type: Body.Type) {
        var shard = Shard<Body>(left)
        shard.formUnion(Shard(right))
        self.bytes = shard.bytes
        self.rejected = shard.rejected
    }
}

/// The bytes of ``ShardMerge``: union by id, sorted by time and id; commutative, associative, idempotent.
public func merge(_ left: [UInt8], _ right: [UInt8], kind: RecordKind) -> [UInt8] {
    ShardMerge(left, right, kind: kind).bytes
}
