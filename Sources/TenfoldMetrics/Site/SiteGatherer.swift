import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the records that pages show, and no others.
struct SiteGatherer<Reader: MetricsReader> {
    let reader: Reader
    let index: ShardIndex
    let book: RollupBook
    let reach: SiteMaterial.Reach

    /// How many days of records pages reach back, rounded up to whole months.
    private var window: Int { 92 }
    /// How many runs are drawn at once where all pages have to be drawn anew; older ones stay as they are.
    private var mostRuns: Int { 300 }

    private var material = SiteMaterial()

    init(reader: Reader, index: ShardIndex, book: RollupBook, reach: SiteMaterial.Reach) {
        self.reader = reader
        self.index = index
        self.book = book
        self.reach = reach
    }

    mutating func gather(look: String) async throws -> SiteMaterial {
        material.rollups = book.rollups
        material.diagnostics = book.diagnostics
        let months = windowMonths
        let before = reach == .changes ? try await lastBuild() : nil
        let pages = try await pages(look, months)
        let dirty = pages.dirtyPeriods(since: before)
        try await readLists(months, dirty)
        if reach != .figures { try await readRuns(dirty, months, pages, before) }
        try await readEvidence()
        try await notePast(look)
        material.bookkeeping =
            book.changes + book.digests + [
                GeneratedFile(path: BuiltPages.path, contents: try CanonicalJSON.pretty(pages))
            ]
        return material
    }

    /// Sees whether the pages that tell of full days only can stay.
    private mutating func notePast(_ look: String) async throws {
        let changed = Set(book.changes.map(\.path))
        let rollups =
            index.rollups.values.filter { !changed.contains($0.path) }
            + book.changes.map { FileEntry(path: $0.path, id: GitBlobID.of($0.contents)) }
        material.pastKey = PastPages.key(look: look, rollups)
        guard reach == .changes, let bytes = try await reader.read(PastPages.path),
            let pages = try? CanonicalJSON.decode(PastPages.self, from: bytes),
            pages.madeOf == material.pastKey, try await pages.isComplete(in: reader)
        else { return }
        material.keptPages = pages.files + [PastPages.path]
    }

    /// What the pages of this build stand for.
    private func pages(_ look: String, _ months: [String]) async throws -> BuiltPages {
        var pages = BuiltPages(look: look, index, months: months)
        guard let hour = pages.newestHour else { return pages }
        for name in shards(BuiltPages.kinds, months) where name.period == hour {
            pages.note(try await reader.read(name.path) ?? [])
        }
        return pages
    }

    private func lastBuild() async throws -> BuiltPages? {
        guard let bytes = try await reader.read(BuiltPages.path) else { return nil }
        return try? CanonicalJSON.decode(BuiltPages.self, from: bytes)
    }

    /// The months that pages show records of, oldest first.
    private var windowMonths: [String] {
        let all = index.shards.keys.sorted()
        guard reach != .everything, let newest = book.rollups.days.last?.day else { return all }
        let first = newest.advanced(by: -window).month
        return all.filter { $0 >= first }
    }

    // MARK: Reading

    private func shards(_ kinds: Set<RecordKind>, _ months: [String]) -> [ShardName] {
        months.flatMap { index.shards[$0] ?? [] }.map(\.name).filter { kinds.contains($0.kind) }.sorted()
    }

    private func records<Body: Record>(_ names: [ShardName], _ wanted: LineFilter? = nil) async throws
        -> [Body]
    {
        var shards: [Shard<Body>] = []
        for name in names where name.kind == Body.kind {
            var bytes = try await reader.read(name.path) ?? []
            if let wanted { bytes = wanted.lines(of: bytes) }
            shards.append(Shard(bytes))
        }
        return Shard(uniting: shards).entries.map(\.record)
    }

    /// What lists and figures of the newest months are made of.
    private mutating func readLists(_ months: [String], _ dirty: Set<String>?) async throws {
        material.records.runs = try await runs(months, dirty)
        material.records.videos = try await records(shards([.videos], months))
        material.records.observations = try await records(shards([.observations], months))
        material.records.decisions = try await records(shards([.decisions], months))
        material.records.events = book.events
        guard let newest = book.rollups.days.last?.day else { return }
        // A window that is open now may have begun the day before.
        let recent = [newest.advanced(by: -1), newest]
        let open = shards([.usage, .events], months).filter { name in
            recent.contains { name.day == $0.description || name.day == nil && name.month == $0.month }
        }
        let usage: [UsageRecord] = try await records(open)
        material.records.usage = usage.filter { recent.contains(Day($0.takenAt)) }
        let events: [Event] = try await records(open).filter { Day($0.at) == newest }
        material.records.events += events.filter { !$0.change.isLasting }
    }

    /// How many days of runs are read where only newer ones can have changed: the schedule's four weeks and two.
    private var recentRuns: Int { 30 }
    /// How many runs the list of the newest shows.
    private var listedRuns: Int { 40 }

    /// The last verdicts on runs: the newest where nothing older has changed, else those of all months.
    private func runs(_ months: [String], _ dirty: Set<String>?) async throws -> [RunRecord] {
        let names = shards([.runs], months)
        if let dirty, let newest = book.rollups.days.last?.day {
            let first = newest.advanced(by: -recentRuns).description
            if dirty.allSatisfy({ $0.prefix(10) >= first }) {
                // Of a month's file the newest lines are picked; those of days and hours are wanted whole.
                let recent = names.filter { ($0.day ?? "\($0.month)-31") >= first }
                let months: [RunRecord] = try await records(
                    recent.filter { $0.day == nil },
                    LineFilter("finishedAt", from: first)
                )
                let days: [RunRecord] = try await records(recent.filter { $0.day != nil })
                let last = (months + days).lastVerdicts()
                if last.count >= listedRuns { return last }
            }
        }
        let runs: [RunRecord] = try await records(names)
        return runs.lastVerdicts()
    }

    /// The jobs of the runs that are drawn, and of the newest run.
    private mutating func readRuns(
        _ dirty: Set<String>?,
        _ months: [String],
        _ pages: BuiltPages,
        _ before: BuiltPages?
    ) async throws {
        let known = material.records.runs
        var runs: Set<String>
        if let dirty {
            let older = shards(BuiltPages.kinds, months).filter {
                isIn(dirty, $0) && $0.period != pages.newestHour
            }
            runs = try await runNames(in: older).union(pages.changedRuns(since: before))
            material.runs = runs
            material.months = Set(dirty.map { String($0.prefix(7)) })
        } else {
            runs = try await runNames(in: shards(BuiltPages.kinds, months))
            let isWhole = months == index.shards.keys.sorted()
            if reach == .changes, !isWhole || known.count > mostRuns {
                runs = Set(known.suffix(mostRuns).map(\.run))
                material.runs = runs
                material.months = Set(months)
            }
        }
        if let last = known.last { runs.insert(last.run) }
        let days = Set(
            known.filter { runs.contains($0.run) }.flatMap { run in
                (Day(run.startedAt).number...max(Day(run.startedAt), Day(run.finishedAt)).number)
                    .map { Day(number: $0).description }
            }
        )
        let names = shards([.jobs], months).filter { name in
            guard dirty != nil, let day = name.day else { return true }
            return days.contains(day) || isIn(dirty ?? [], name)
        }
        material.records.jobs = try await records(names, LineFilter("run", runs))
        let ideas = Set(material.records.jobs.compactMap(\.idea))
        material.records.ideas = try await records(
            shards([.ideas], months),
            LineFilter("id", ideas, in: "idea")
        )
    }

    private func isIn(_ periods: Set<String>, _ name: ShardName) -> Bool {
        periods.contains(name.month) || periods.contains(name.period)
            || name.day.map { periods.contains($0) } ?? false
    }

    private func runNames(in names: [ShardName]) async throws -> Set<String> {
        var runs: Set<String> = []
        for name in names {
            let bytes = try await reader.read(name.path) ?? []
            runs.formUnion(LineFilter.values(of: "run", in: bytes))
        }
        return runs
    }

    /// What gates look at: all since the channel entered its phase.
    private mutating func readEvidence() async throws {
        guard index.shards.values.contains(where: { $0.contains { $0.name.kind == .observations } }) else {
            return
        }
        let ladder = PhaseLadder(folding: book.events, policy: RecoveryPolicy())
        let since = ladder.moves.last { $0.from != $0.to }.map { UTCTime.month($0.at) } ?? ""
        let months = index.shards.keys.filter { $0 >= since }.sorted()
        var evidence = RecordSet()
        evidence.jobs = try await records(shards([.jobs], months))
        evidence.videos = try await records(shards([.videos], months))
        evidence.observations = try await records(shards([.observations], months))
        evidence.events = book.events
        material.evidence = evidence
    }
}
