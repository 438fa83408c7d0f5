public import Tenfold

/// Which records may go, because what they add up to is written down and nothing else needs them.
public struct Retention: Sendable, Equatable {
    /// The kinds that only rollups and old pages are made of.
    static let kinds: Set<RecordKind> = [.jobs, .usage, .runs]

    /// The shards to remove.
    public var removals: [String] = []
    /// The rollup files that say so.
    public var rollups: [GeneratedFile] = []
    /// The months concerned.
    public var months: [String] = []
    /// Why months that are old enough keep their records.
    public var refusals: [String] = []

    /// Plans what goes where the newest months, counted from the newest record's, keep their records.
    ///
    /// Every record of a month is read again and compared with its rollups before anything of it may go.
    public static func plan(for reader: some MetricsReader, keepingMonths: Int) async throws -> Retention {
        let index = ShardIndex(try await reader.entries(under: ShardName.root))
        var plan = Retention()
        guard let newest = index.shards.keys.max(), let first = Day("\(newest)-01") else { return plan }
        var oldest = first
        for _ in 1..<max(1, keepingMonths) { oldest = Day("\(oldest.advanced(by: -1).month)-01") ?? oldest }
        for (month, shards) in index.shards.sorted(by: { $0.key < $1.key }) where month < oldest.month {
            let names = shards.map(\.name).filter { kinds.contains($0.kind) }
            if !names.isEmpty { try await plan.add(month, names, index, reader) }
        }
        return plan
    }

    private mutating func add(
        _ month: String,
        _ names: [ShardName],
        _ index: ShardIndex,
        _ reader: some MetricsReader
    ) async throws {
        let work = MonthWork(
            month: month,
            shards: index.shards[month] ?? [],
            file: index.rollups[month],
            digest: nil,
            isNewest: false,
            afresh: true,
            verifying: true
        )
        let result = try await work.run(reader)
        guard let bytes = try await reader.read(MonthFile.path(of: month)), var file = MonthFile(bytes) else {
            refusals.append("\(month) keeps its records: it has no rollups yet")
            return
        }
        guard result.isFrozen || (result.change == nil && result.diagnostics.isEmpty) else {
            refusals.append(
                "\(month) keeps its records: its rollups say something else, or lines are damaged"
            )
            return
        }
        file.header.removed = Set(file.header.removed + names.map(\.kind.rawValue)).sorted()
        months.append(month)
        removals += names.map(\.path).sorted()
        rollups.append(GeneratedFile(path: MonthFile.path(of: month), contents: try file.bytes()))
    }
}
