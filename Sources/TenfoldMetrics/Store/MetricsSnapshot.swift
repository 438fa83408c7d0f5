public import Tenfold

/// All records of one state of the repository, each kind sorted by time and id.
public struct MetricsSnapshot: Sendable, Equatable {
    /// What every attempt of every job did.
    public private(set) var jobs: [JobRecord] = []
    /// What was published.
    public private(set) var videos: [VideoRecord] = []
    /// What was taken from resources.
    public private(set) var usage: [UsageRecord] = []
    /// How runs ended.
    public private(set) var runs: [RunRecord] = []
    /// What detection found.
    public private(set) var ideas: [IdeaRecord] = []
    /// What services report of published videos.
    public private(set) var observations: [VideoObservation] = []
    /// What was decided.
    public private(set) var decisions: [PhaseDecision] = []
    /// What changed the state.
    public private(set) var events: [Event] = []
    /// The ids of all these records.
    public private(set) var ids: Set<String> = []
    /// Lines and files that could not be used, in the order of their files.
    public private(set) var diagnostics: [Diagnostic] = []

    /// A snapshot of nothing.
    public init() {}

    /// Reads shards from their bytes.
    public init(shards: [ShardName: [UInt8]]) {
        jobs = take(shards)
        videos = take(shards)
        usage = take(shards)
        runs = take(shards)
        ideas = take(shards)
        observations = take(shards)
        decisions = take(shards)
        events = take(shards)
    }

    /// Reads all shards below `data/metrics/`, or those of which a condition holds.
    public static func load(
        from reader: some MetricsReader,
        where isWanted: (ShardName) -> Bool = { _ in true }
    ) async throws -> MetricsSnapshot {
        var shards: [ShardName: [UInt8]] = [:]
        for path in try await reader.paths(under: ShardName.root) {
            guard let name = ShardName(path: path), isWanted(name) else { continue }
            shards[name] = try await reader.read(path)
        }
        return MetricsSnapshot(shards: shards)
    }

    /// Unites the months of a kind; a record that stands in two months' files counts once.
    private mutating func take<Body: Record>(_ shards: [ShardName: [UInt8]]) -> [Body] {
        var months: [Shard<Body>] = []
        for (name, bytes) in shards.sorted(by: { $0.key < $1.key }) where name.kind == Body.kind {
            let shard = Shard<Body>(bytes)
            diagnostics += shard.rejected.map { $0.diagnostic(in: name) }
            months.append(shard)
        }
        let all = Shard(uniting: months)
        ids.formUnion(all.entries.map(\.id))
        return all.entries.map(\.record)
    }
}
