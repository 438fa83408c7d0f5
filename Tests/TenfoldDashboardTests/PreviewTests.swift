import Tenfold
import TenfoldDashboard
import TenfoldLive
import TenfoldMetrics
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes sample sites for a person to look at; see `CONTRIBUTING.md`.
struct PreviewTests {
    private static let folder = ProcessInfo.processInfo.environment["TENFOLD_PREVIEW"]

    @Test(.enabled(if: folder != nil, "set TENFOLD_PREVIEW to a folder to get sample sites to look at"))
    func `sample sites can be written for a person to look at`() throws {
        let folder = try #require(Self.folder)
        try write(SampleSite.files(.firstRun), to: "\(folder)/first")
        try write(SampleSite.files(ChannelHistory(stretches: [])), to: "\(folder)/empty")
        try write(Dashboard.build(Showcase.input()), to: "\(folder)/year")
    }

    private func write(_ files: [GeneratedFile], to folder: String) throws {
        for file in files { try LocalFiles().write(file.contents, to: "\(folder)/\(file.path)") }
    }
}

/// The site of a year, as it is in the README: drawn from rollups of all of it, and the records of its last weeks.
enum Showcase {
    /// A year's channel; single runs and jobs as far back as so many days.
    static func input(days: Int = 21) -> DashboardInput {
        let history = ChannelHistory.showcase
        var records = history.records()
        records.decisions = decision(records).map { [$0] } ?? []
        let rollups = Rollups.roll(records)
        var input = SampleSite.input(recent(records, days)) { $0.schedule = SampleSite.schedule }
        input.rollups = rollups
        return input
    }

    private static func decision(_ records: RecordSet) -> PhaseDecision? {
        let policy = DecisionPolicy(SampleSite.configuration(title: ""))
        guard let newest = records.newest else { return nil }
        return try? PhaseDecision.make(records, policy: policy, asOf: Day(newest).advanced(by: -1)).decision
    }

    private static func recent(_ records: RecordSet, _ days: Int) -> RecordSet {
        var recent = records
        let first = (records.newest ?? Day(number: 0).start).addingTimeInterval(-Double(days) * 86_400)
        recent.jobs = records.jobs.filter { $0.time >= first }
        recent.runs = records.runs.filter { $0.time >= first }
        let quarter = first.addingTimeInterval(-70 * 86_400)
        recent.usage = records.usage.filter { $0.time >= quarter }
        recent.videos = records.videos.filter { $0.time >= first }
        return recent
    }
}
