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
    /// The hash of what the shards of the newest hour say of each run, as the runs of one hour come one by one.
    var runs: [String: String] = [:]

    /// What pages drawn from these shards stand for, save for the runs of the newest hour.
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

    /// The newest hour; nil where no shard holds just one.
    var newestHour: String? { periods.keys.filter { $0.utf8.count == 13 }.max() }

    /// Adds what a shard of the newest hour says of each run; the shards in one order, always.
    mutating func note(_ shard: [UInt8]) {
        for (run, lines) in LineFilter.lines(of: shard, by: "run") {
            runs[run] = String(GitBlobID.of(Array((runs[run] ?? "").utf8) + lines).prefix(8))
        }
    }

    /// The runs of the newest hour of which these pages say something else than those of before.
    func changedRuns(since before: BuiltPages?) -> Set<String> {
        let known = before?.newestHour == newestHour ? before?.runs ?? [:] : [:]
        return Set(runs.filter { known[$0.key] != $0.value }.keys)
    }

    /// The periods in which these pages differ from those of before; nil where all have to be drawn.
    func dirtyPeriods(since before: BuiltPages?) -> Set<String>? {
        guard let before, before.look == look else { return nil }
        return Set(periods.filter { before.periods[$0.key] != $0.value }.keys)
    }
}
