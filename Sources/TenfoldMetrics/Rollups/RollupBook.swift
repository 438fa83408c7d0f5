public import Tenfold

/// The rollups of a state of the repository: what is on disk and still fits its records, and the rest made anew.
public struct RollupBook: Sendable {
    /// All days.
    public private(set) var rollups = Rollups()
    /// Events that hold until they are changed, in order of time.
    public private(set) var events: [Event] = []
    /// The files under `data/metrics/rollups/` that are new or differ.
    public private(set) var changes: [GeneratedFile] = []
    /// The files under `data/metrics/digests/` that are missing or would not be believed; where all records are read
    /// afresh, those that would be and say something else.
    public private(set) var digests: [GeneratedFile] = []
    /// Lines that could not be used, in what had to be read.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The months that had to be made anew, wholly or for their newest days.
    public private(set) var remade: [String] = []
    /// Months whose records were removed, and whose rollups stay as they are.
    public private(set) var frozen: [String] = []

    /// Brings the rollups of a state up to date.
    ///
    /// The newest day with records is open: it is added up each time and written down when a later day has records. So
    /// equal records give equal files, whatever the clock says.
    ///
    /// - Parameters:
    ///   - afresh: True to read all records, whatever is on disk.
    ///   - verifying: False where ids need not be compared with contents once more.
    public static func load(
        from reader: some MetricsReader,
        afresh: Bool = false,
        verifying: Bool = true
    ) async throws -> RollupBook {
        try await load(
            from: reader,
            ShardIndex(try await reader.entries(under: ShardName.root)),
            afresh: afresh,
            verifying: verifying
        )
    }

    static func load(
        from reader: some MetricsReader,
        _ index: ShardIndex,
        afresh: Bool = false,
        verifying: Bool = true
    ) async throws -> RollupBook {
        let months = Set(index.shards.keys).union(index.rollups.keys).sorted()
        let newest = index.shards.keys.max()
        var book = RollupBook()
        var days: [MonthFile.DayLine] = []
        try await withThrowingTaskGroup(of: (Int, MonthWork.Result).self) { group in
            var results: [Int: MonthWork.Result] = [:]
            var waiting = months.enumerated().makeIterator()
            func start() {
                guard let (place, month) = waiting.next() else { return }
                let work = MonthWork(
                    month: month,
                    shards: index.shards[month] ?? [],
                    file: index.rollups[month],
                    digest: index.digests[month],
                    isNewest: month == newest,
                    afresh: afresh,
                    verifying: verifying
                )
                group.addTask { (place, try await work.run(reader)) }
            }
            for _ in 0..<2 { start() }
            while let (place, result) = try await group.next() {
                results[place] = result
                start()
            }
            for place in months.indices {
                if let result = results[place] { book.take(result, months[place], &days) }
            }
        }
        book.rollups = Rollups(joining: days.map(\.rollup))
        book.events = days.flatMap(\.events).sorted(by: Event.precedes)
        return book
    }

    private mutating func take(_ result: MonthWork.Result, _ month: String, _ days: inout [MonthFile.DayLine])
    {
        days += result.days
        changes += [result.change].compactMap(\.self)
        digests += [result.digest].compactMap(\.self)
        diagnostics += result.diagnostics
        if result.isRemade { remade.append(month) }
        if result.isFrozen { frozen.append(month) }
    }
}

/// The shards, rollup files and digests of a state, by month.
struct ShardIndex: Sendable {
    struct Shard: Sendable {
        var name: ShardName
        var id: String
    }

    var shards: [String: [Shard]] = [:]
    var rollups: [String: FileEntry] = [:]
    var digests: [String: FileEntry] = [:]

    init(_ entries: [FileEntry]) {
        for entry in entries {
            if let name = ShardName(path: entry.path) {
                shards[name.month, default: []].append(Shard(name: name, id: entry.id))
            } else if let month = MonthFile.month(of: entry.path) {
                rollups[month] = entry
            } else if let month = MonthDigest.month(of: entry.path) {
                digests[month] = entry
            }
        }
    }
}

extension ShardIndex {
    /// A hash of shards, each by a name and the id of its content.
    static func fingerprint(_ shards: [Shard], by name: (ShardName) -> String, digits: Int) -> String {
        var lines: [UInt8] = []
        lines.reserveCapacity(shards.count * 90)
        for shard in shards {
            lines += name(shard.name).utf8
            lines.append(UInt8(ascii: " "))
            lines += shard.id.utf8
            lines.append(newline)
        }
        return String(GitBlobID.of(lines).prefix(digits))
    }
}

/// Brings the rollups of one month up to date.
struct MonthWork: Sendable {
    struct Result: Sendable {
        var days: [MonthFile.DayLine] = []
        var change: GeneratedFile?
        var digest: GeneratedFile?
        var diagnostics: [Diagnostic] = []
        var isRemade = false
        var isFrozen = false
    }

    let month: String
    let shards: [ShardIndex.Shard]
    let file: FileEntry?
    let digest: FileEntry?
    let isNewest: Bool
    let afresh: Bool
    let verifying: Bool

    func run(_ reader: some MetricsReader) async throws -> Result {
        if let known = try await digested(reader), let result = asItStands(known) { return result }
        let current = try await read(file, reader)
        let parsed = current.flatMap { MonthFile($0) }
        if let parsed, let file, var result = asItStands(parsed) {
            result.digest = try await digest(of: parsed, file.id, reader)
            return result
        }
        let old = afresh ? nil : parsed
        let kept = old.flatMap { isValid($0) ? $0 : nil }
        var result = Result(isRemade: true)
        let open = shards.filter { shard in
            guard let kept, let day = shard.name.day.flatMap({ Day($0) }) else { return true }
            return day > kept.header.through
        }
        let fresh = try await tally(open, reader, &result)
        let written = kept?.header.through
        result.days = (kept?.days ?? []) + fresh.filter { $0.rollup.day > written ?? Day(number: .min) }
        let through = isNewest ? result.days.last.map { $0.rollup.day.advanced(by: -1) } : lastDay
        guard let through, through.month == month else { return result }
        let closed = result.days.filter { $0.rollup.day <= through }
        if kept?.header.through == through, file != nil { return result }
        let header = MonthFile.Header(inputs: inputs(through: through), through: through)
        let new = MonthFile(header: header, days: closed)
        let bytes = try new.bytes()
        if bytes != current {
            result.change = GeneratedFile(path: MonthFile.path(of: month), contents: bytes)
        }
        result.digest = try await digest(of: new, GitBlobID.of(bytes), reader)
        return result
    }

    /// The result where nothing has to be added up.
    private func asItStands(_ old: MonthFile) -> Result? {
        if isFrozen(old) { return Result(days: old.days, isFrozen: true) }
        return afresh || isNewest || !isValid(old) ? nil : Result(days: old.days)
    }

    private func read(_ file: FileEntry?, _ reader: some MetricsReader) async throws -> [UInt8]? {
        guard let file else { return nil }
        return try await reader.read(file.path)
    }

    // MARK: Digests

    /// What the digest of the rollup file says, where there is one to be believed.
    private func digested(_ reader: some MetricsReader) async throws -> MonthFile? {
        guard !afresh, !isNewest, let file, let bytes = try await read(digest, reader) else { return nil }
        return MonthDigest.month(bytes, madeOf: file.id)
    }

    /// The digest to write of a rollup file with this id; the open month's file changes with every day and has none.
    private func digest(of month: MonthFile, _ id: String, _ reader: some MetricsReader) async throws
        -> GeneratedFile?
    {
        guard !isNewest else { return nil }
        let bytes = try MonthDigest.bytes(of: month, id: id)
        if afresh {
            guard let present = try await read(digest, reader), present != bytes,
                MonthDigest.month(present, madeOf: id) != nil
            else { return nil }
        }
        return GeneratedFile(path: MonthDigest.path(of: self.month), contents: bytes)
    }

    // MARK: Records

    /// A month whose records went away stays as it was summed.
    private func isFrozen(_ old: MonthFile) -> Bool { shards.isEmpty || !old.header.removed.isEmpty }

    private func isValid(_ old: MonthFile) -> Bool {
        old.header.v == MonthFile.Header.version && (isNewest || old.header.through == lastDay)
            && old.header.inputs == inputs(through: old.header.through)
    }

    private var lastDay: Day {
        guard let first = Day("\(month)-01") else { preconditionFailure("no month: \(month)") }
        return first.advanced(by: first.daysInMonth - 1)
    }

    /// What the days through one of them are made of; a shard of the whole month counts for each of its days.
    private func inputs(through day: Day) -> [String: String] {
        let text = day.description
        let known = day == lastDay ? shards : shards.filter { $0.name.day.map { $0 <= text } ?? true }
        return Dictionary(grouping: known, by: \.name.kind.rawValue).mapValues { shards in
            let sorted = shards.sorted { $0.name.period < $1.name.period }
            return ShardIndex.fingerprint(sorted, by: \.period, digits: 16)
        }
    }

    /// Adds up shards; those of one kind that can hold the same record are united first.
    private func tally(_ shards: [ShardIndex.Shard], _ reader: some MetricsReader, _ result: inout Result)
        async throws -> [MonthFile.DayLine]
    {
        var tally = Tally()
        for kind in RecordKind.allCases {
            let names = shards.map(\.name).filter { $0.kind == kind }.sorted()
            let tiers = Set(names.map(\.period.utf8.count))
            if tiers.count <= 1 {
                for name in names {
                    let bytes = try await reader.read(name.path) ?? []
                    let rejected = tally.add(bytes, kind: kind, verifying: verifying)
                    result.diagnostics += rejected.map { $0.diagnostic(in: name) }
                }
            } else {
                var united: [UInt8] = []
                for name in names {
                    let merged = ShardMerge(try await reader.read(name.path) ?? [], [], kind: kind)
                    result.diagnostics += merged.rejected.map { $0.diagnostic(in: name) }
                    united += merged.bytes
                }
                _ = tally.add(merge(united, [], kind: kind), kind: kind, verifying: false)
            }
        }
        return tally.lines(of: month)
    }
}

extension Tally {
    /// The days of a month, each with its lasting events; records of other months in its shards do not count.
    func lines(of month: String) -> [MonthFile.DayLine] {
        let events = Dictionary(grouping: lasting) { Day($0.at) }
        return rollups().filter { $0.day.month == month }.map { rollup in
            MonthFile.DayLine(rollup: rollup, events: (events[rollup.day] ?? []).sorted(by: Event.precedes))
        }
    }
}
