import Tenfold

/// What the pages of single runs were last drawn from: `site/built.json`.
///
/// Pages of runs are many and hardly ever change; this says which of them new records can have changed.
struct BuiltPages: Codable, Equatable {
    static let path = "site/built.json"
    /// The kinds of record that stand on the pages of runs and jobs.
    static let kinds: Set<RecordKind> = [.jobs, .runs, .videos]

    /// What the look of all pages follows from, as a hash.
    var look: String
    /// The hash of the shards of each month, of each day of the newest, and of each hour of the newest day, among those
    /// pages are drawn of.
    var periods: [String: String]

    /// What pages drawn from these shards stand for.
    init(look: String, _ index: ShardIndex, months: [String]) {
        self.look = look
        let shards = months.flatMap { index.shards[$0] ?? [] }.filter { Self.kinds.contains($0.name.kind) }
        let newestDay = shards.compactMap(\.name.day).max()
        let periods = Dictionary(grouping: shards) { shard in
            guard shard.name.month == months.last, let day = shard.name.day else { return shard.name.month }
            return day == newestDay ? shard.name.period : day
        }
        self.periods = periods.mapValues { shards in
            ShardIndex.fingerprint(shards.sorted { $0.name < $1.name }, by: \.path, digits: 8)
        }
    }

    /// The periods in which these pages differ from those of before; nil where all have to be drawn.
    func dirtyPeriods(since before: BuiltPages?) -> Set<String>? {
        guard let before, before.look == look else { return nil }
        return Set(periods.filter { before.periods[$0.key] != $0.value }.keys)
    }
}
