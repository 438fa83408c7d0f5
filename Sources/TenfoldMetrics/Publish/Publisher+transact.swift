import Tenfold

/// What a transaction decided: records to add, and the answer for the caller.
public struct Decision<Value: Sendable>: Sendable {
    /// What to add; empty where nothing is to change.
    public var records: RecordBatch
    /// The answer, which holds once the records are in.
    public var value: Value

    /// Makes a decision.
    public init(_ value: Value, adding records: RecordBatch = RecordBatch()) {
        self.value = value
        self.records = records
    }
}

extension Publisher {
    /// Decides from the newest records and adds what was decided, as one step that nobody can come between.
    ///
    /// When another writer is faster, the decision is made again on what that writer left; so two runs never
    /// take one idea. What was decided and did not arrive is forgotten, not spooled.
    ///
    /// - Parameter decide: Gives the same decision for the same snapshot; may run several times.
    /// - Throws: ``PublishError``, and what `decide` throws.
    public func transact<Value: Sendable>(
        building build: SiteBuild? = nil,
        _ decide: @Sendable (MetricsSnapshot) throws -> Decision<Value>
    ) async throws -> (value: Value, publication: Publication) {
        let waiting = try spool.contents()
        var last: Decision<Value>?
        let publication = try await land(waiting: waiting.count) { tip in
            let reader = CommitReader(remote: remote, commit: tip)
            let known = try await reader.snapshot(adding: waiting.shards)
            if let last, !last.records.isEmpty, last.records.ids.isSubset(of: known.ids) {
                // The push whose answer was lost had arrived.
                return try await Proposal.make(
                    adding: waiting.shards,
                    to: reader,
                    building: build,
                    openMonth: openMonth
                )
            }
            let decision = try decide(known)
            last = decision
            let news = waiting.shards.merging(decision.records.shards, uniquingKeysWith: +)
            return try await Proposal.make(adding: news, to: reader, building: build, openMonth: openMonth)
        }
        guard let last else { preconditionFailure("a publication without a decision") }
        try spool.remove(waiting)
        return (last.value, publication)
    }
}

extension CommitReader {
    /// All records of the commit and some more.
    fileprivate func snapshot(adding lines: [ShardName: [UInt8]]) async throws -> MetricsSnapshot {
        var united: [ShardName: [UInt8]] = [:]
        for (name, bytes) in lines {
            united[name] = merge(try await read(name.path) ?? [], bytes, kind: name.kind)
        }
        return try await snapshot(replacing: united)
    }
}
