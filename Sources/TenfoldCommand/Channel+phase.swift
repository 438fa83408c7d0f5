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

    /// The phase of a name that a person chose, or the channel's own where they named none.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - verb: What was to be done with it, for the words of the error.
    /// - Throws: `UsageProblem` where there is no such phase.
    func phase(named name: String?, to verb: String) throws -> Phase {
        guard let name else { return try currentPhase() }
        if let known = configuration.phase(PhaseName(name)) { return known }
        let names = configuration.phases.map(\.name.rawValue)
        let meant = likelyMeant(name, among: names).map { "; did you mean \($0)?" } ?? ""
        throw UsageProblem(
            "cannot \(verb) the phase '\(ForeignLine(name))': \(Configuration.fileName) has none of this name; "
                + "its phases are \(names.joined(separator: ", "))\(meant)"
        )
    }
}
