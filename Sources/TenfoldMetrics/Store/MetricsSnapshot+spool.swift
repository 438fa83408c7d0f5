extension MetricsSnapshot {
    /// Reads all shards below `data/metrics/`, and what waits in a spool to be pushed: what this machine spent a
    /// moment ago counts before it is published.
    public static func load(from reader: some MetricsReader, adding spool: Spool) async throws
        -> MetricsSnapshot
    {
        var shards: [ShardName: [UInt8]] = [:]
        for path in try await reader.paths(under: ShardName.root) {
            guard let name = ShardName(path: path) else { continue }
            shards[name] = try await reader.read(path)
        }
        for (name, bytes) in try spool.contents().shards {
            shards[name] = merge(shards[name] ?? [], bytes, kind: name.kind)
        }
        return MetricsSnapshot(shards: shards)
    }
}
