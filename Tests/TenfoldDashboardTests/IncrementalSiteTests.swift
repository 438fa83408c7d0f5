import Tenfold
import TenfoldDashboard
import TenfoldMetrics
import TenfoldTesting
import Testing

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
            let built = Dashboard.build(
                DashboardInput(
                    SampleSite.configuration(title: "Five Facts"),
                    fallbackTitle: "Five Facts",
                    records: material.records,
                    evidence: material.evidence,
                    rollups: material.rollups,
                    scope: DashboardScope(runs: material.runs, months: material.months)
                )
            )
            for folder in Dashboard.wholeFolders {
                for path in try reader.paths(under: "site/\(folder)")
                where !built.contains(where: { $0.path == path }) {
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
}
