import Tenfold
import TenfoldMetrics

extension Channel {
    /// The phase the records say the channel is in; reads no records but the events.
    func currentPhase() throws -> Phase {
        let reader = WorkTreeReader(files, root: root)
        var shards: [ShardName: [UInt8]] = [:]
        for path in try reader.paths(under: ShardName.root) {
            guard let name = ShardName(path: path), name.kind == .events else { continue }
            shards[name] = try reader.read(path)
        }
        return try phase(ChannelState(folding: MetricsSnapshot(shards: shards).events))
    }
}
