import Tenfold
import TenfoldDashboard
import TenfoldMetrics
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A site that grows run by run is the site that is built at once.
struct IncrementalSiteTests {
    private static let history = ChannelHistory(
        stretches: [
            .init("1x", days: 2, jobs: 1, required: 1, reason: "begins"),
            .init("3x", days: 3, jobs: 3, required: 2, reason: "promoted"),
        ],
        badDays: [3]
    )

    /// A repository in memory, to which runs are added as publishing adds them.
    private struct Repository {
        let files = MemoryFiles()
        var reader: WorkTreeReader { WorkTreeReader(files, root: "r") }

        func add(_ records: [any Record]) throws {
            for record in records { try add(record) }
        }

        private func add<Body: Record>(_ record: Body) throws {
            let path = "r/\(ShardName(kind: Body.kind, holding: record.time).path)"
            let line = try CanonicalJSON.line(try Stored(record)) + [UInt8(ascii: "\n")]
            try files.write(merge(try files.read(path) ?? [], line, kind: Body.kind), to: path)
        }

        @discardableResult
        func build(_ reach: SiteMaterial.Reach = .changes) async throws -> [GeneratedFile] {
            let material = try await SiteMaterial.gather(from: reader, look: "plain", reach: reach)
            #expect(material.diagnostics == [])
            let site = Dashboard.site(
                DashboardInput(
                    SampleSite.configuration(title: "Five Facts"),
                    fallbackTitle: "Five Facts",
                    records: material.records,
                    evidence: material.evidence,
                    rollups: material.rollups,
                    scope: DashboardScope(runs: material.runs, months: material.months)
                ),
                keepingPast: !material.keptPages.isEmpty
            )
            let built = site.files + [try material.pastBook(of: site.past)].compactMap(\.self)
            let names = Set(built.map(\.path) + material.keptPages)
            for folder in Dashboard.wholeFolders {
                for path in try reader.paths(under: "site/\(folder)") where !names.contains(path) {
                    try files.remove("r/\(path)")
                }
            }
            for file in built + material.bookkeeping { try files.write(file.contents, to: "r/\(file.path)") }
            return built
        }
    }

    private static func parts() -> [[any Record]] {
        let records = history.records()
        let runs = records.runs.sorted { $0.finishedAt < $1.finishedAt }
        let events: [any Record] = records.events
        return [records.ideas + events]
            + runs.map { run in
                let jobs = records.jobs.filter { $0.run == run.run }
                let videos = records.videos.filter { $0.run == run.run }
                return jobs + videos + records.usage.filter { $0.run == run.run } + [run as any Record]
            }
    }

    @Test func `run by run and at once give the same files`() async throws {
        let slow = Repository()
        for part in Self.parts() {
            try slow.add(part)
            try await slow.build()
        }
        let whole = Repository()
        for part in Self.parts().reversed() { try whole.add(part) }
        try await whole.build(.everything)
        let (grown, made) = (slow.files.all, whole.files.all)
        #expect(grown.keys.sorted() == made.keys.sorted())
        for (path, bytes) in made { #expect(grown[path] == bytes, "\(path)") }
    }

    @Test func `a run that is added draws its own pages and no other run's`() async throws {
        let repository = Repository()
        let parts = Self.parts()
        for part in parts.dropLast() { try repository.add(part) }
        try await repository.build()
        try repository.add(parts.last ?? [])
        let run = try #require(parts.last?.compactMap { $0 as? RunRecord }.first?.run)
        let drawn = try await repository.build().map(\.path).filter {
            $0.hasPrefix("site/runs/") || $0.hasPrefix("site/jobs/")
        }
        #expect(!drawn.isEmpty && drawn.allSatisfy { $0.contains(run) }, "\(drawn)")
        let again = try await repository.build().filter { $0.path.hasPrefix("site/jobs/") }
        #expect(again.isEmpty)
    }

    @Test func `a second run of an hour leaves the pages of the first alone`() async throws {
        let repository = Repository()
        let records = Self.history.records()
        let last = try #require(records.runs.max { $0.finishedAt < $1.finishedAt })
        try repository.add(records.jobs + [last] as [any Record])
        try await repository.build()
        var second = last
        second.run = "second"
        second.finishedAt += 1
        var job = try #require(records.jobs.first { $0.run == last.run })
        job.run = second.run
        try repository.add([second, job])
        let drawn = try await repository.build().map(\.path).filter { $0.hasPrefix("site/runs/") }
        #expect(drawn.count == 1 && drawn.allSatisfy { $0.contains("second") }, "\(drawn)")
        // A job that comes late changes the first run's pages, and no others.
        job.run = last.run
        job.job = 99
        try repository.add([job])
        let again = try await repository.build().map(\.path).filter { $0.hasPrefix("site/runs/") }
        #expect(again.count == 1 && again.allSatisfy { $0.contains(last.run) }, "\(again)")
    }

    /// A tracked channel that is old enough for pages that tell of full days only.
    private static let grown: ChannelHistory = {
        var history = ChannelHistory(
            stretches: [
                .init("1x", days: 4, jobs: 1, required: 1, reason: "begins"),
                .init("3x", days: 6, jobs: 2, required: 1, reason: "promoted"),
            ],
            slots: [5, 17],
            badDays: [3, 7]
        )
        history.isTracked = true
        return history
    }()

    /// The records as they come: with each run all that happened since the one before.
    private static func arrivals() -> [[any Record]] {
        let records = grown.records()
        var left = records.all.sorted { $0.time < $1.time }[...]
        return records.runs.map(\.finishedAt).sorted().map { end in
            let part = left.prefix { $0.time <= end }
            left = left.dropFirst(part.count)
            return Array(part)
        }
    }

    @Test func `a grown channel, too, is the same run by run and at once`() async throws {
        let slow = Repository()
        for part in Self.arrivals() {
            try slow.add(part)
            try await slow.build()
        }
        let whole = Repository()
        for part in Self.arrivals().reversed() { try whole.add(part) }
        try await whole.build(.everything)
        let (grown, made) = (slow.files.all, whole.files.all)
        #expect(grown.keys.sorted() == made.keys.sorted())
        for (path, bytes) in made { #expect(grown[path] == bytes, "\(path)") }
    }

    @Test func `pages of full days are drawn when another day is over, or when one is gone`() async throws {
        let repository = Repository()
        let parts = Self.arrivals()
        for part in parts.dropLast(4) { try repository.add(part) }
        var past = Self.past(try await repository.build())
        #expect(past.contains("site/charts/videos.html") && past.contains("site/all.html"))
        var newest = try #require(parts.dropLast(4).joined().map(\.time).max()).day
        var days = 0
        for part in parts.suffix(4) {
            try repository.add(part)
            past = Self.past(try await repository.build())
            let day = try #require(part.map(\.time).max()).day
            #expect(past.isEmpty == (day == newest), "\(day) after \(newest)")
            days += day == newest ? 0 : 1
            newest = day
        }
        #expect((1..<4).contains(days))
        try repository.files.remove("r/site/charts/videos.csv")
        #expect(Self.past(try await repository.build()).contains("site/charts/videos.csv"))
        #expect(Self.past(try await repository.build()).isEmpty)
    }

    @Test func `a record that comes late draws the pages of full days anew`() async throws {
        let repository = Repository()
        let parts = Self.arrivals()
        let late = parts.count - 6
        for (place, part) in parts.enumerated() where place != late { try repository.add(part) }
        try await repository.build()
        try repository.add(parts[late])
        #expect(!Self.past(try await repository.build()).isEmpty)
    }

    private static func past(_ files: [GeneratedFile]) -> [String] {
        files.map(\.path).filter {
            $0.hasPrefix("site/charts/") || ["site/last-7.html", "site/all.html"].contains($0)
        }
    }
}

extension RecordSet {
    fileprivate var all: [any Record] {
        var all: [any Record] = jobs
        all += videos as [any Record]
        all += usage as [any Record]
        all += runs as [any Record]
        all += ideas as [any Record]
        all += observations as [any Record]
        all += decisions as [any Record]
        all += events as [any Record]
        return all
    }
}

extension Date {
    fileprivate var day: Day { Day(self) }
}
