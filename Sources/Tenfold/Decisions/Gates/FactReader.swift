#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the facts of each day out of records, of videos and jobs that began at or after a moment.
///
/// A figure belongs to the day it became known here, so that looking back from any day finds what was known then.
struct FactReader {
    let gates: GateSettings
    let since: Date
    let last: Day
    private var days: [DayFacts]
    private let first: Day

    /// The facts of every day from the one of `since` through `last`, without gaps.
    static func read(_ records: RecordSet, _ gates: GateSettings, since: Date, through last: Day)
        -> [DayFacts]
    {
        var reader = FactReader(gates, since: since, through: last)
        reader.readObservations(records.observations)
        reader.readJobs(records.jobs.lastAttempts(), published: records.videos)
        reader.readEvents(records.events)
        return reader.days
    }

    private init(_ gates: GateSettings, since: Date, through last: Day) {
        self.gates = gates
        self.since = since
        self.last = last
        let first = Day(since)
        self.first = first
        days = stride(from: first.number, through: last.number, by: 1).map { DayFacts(day: Day(number: $0)) }
    }

    /// The place of a moment's day; nil outside of what is asked for.
    private func index(of moment: Date) -> Int? {
        let index = first.distance(to: Day(moment))
        return days.indices.contains(index) ? index : nil
    }

    // MARK: Observations

    private mutating func readObservations(_ observations: [VideoObservation]) {
        let readable = observations.filter { $0.publishedAt >= since && index(of: $0.observedAt) != nil }
        let version = readable.map(\.metricVersion).max()
        let ordered = readable.filter { $0.metricVersion == version }.sorted {
            ($0.observedAt, $0.publishedAt, $0.video) < ($1.observedAt, $1.publishedAt, $1.video)
        }
        // Of each figure the first that was reported counts: views are known days before retention is.
        var known: [DriftMetric: Set<String>] = [:]
        for observation in ordered where observation.ageDays == gates.viewsAgeDays {
            noteViews(observation) { known[$0, default: []].insert(observation.video).inserted }
        }
        var seen: Set<String> = []
        for observation in ordered where observation.ageDays == gates.clickAgeDays {
            guard let rate = observation.clickThroughRate,
                observation.impressions.map({ $0 >= gates.minimumImpressions }) ?? true,
                seen.insert(observation.video).inserted
            else { continue }
            note(rate, .clickThrough, observation)
        }
    }

    private mutating func noteViews(_ observation: VideoObservation, isFirst: (DriftMetric) -> Bool) {
        if let views = observation.views, let index = index(of: observation.observedAt) {
            if isFirst(.views) {
                days[index].tallies[.winners, default: .init()].add(views > gates.winnerViews)
                note(Double(views), .views, observation)
            }
            if let revenue = observation.revenueUSD, views > 0, isFirst(.revenue) {
                note(revenue / Double(views) * 1000, .revenue, observation)
            }
        }
        if let retention = observation.retention, isFirst(.retention) {
            note(retention, .retention, observation)
        }
    }

    private mutating func note(_ value: Double, _ metric: DriftMetric, _ observation: VideoObservation) {
        guard value.isFinite, value >= 0, let index = index(of: observation.observedAt) else { return }
        days[index].figures[metric, default: []].append(.init(observation.video, value))
    }

    // MARK: Jobs

    private mutating func readJobs(_ jobs: [JobRecord], published videos: [VideoRecord]) {
        let published = Dictionary(videos.map { ($0.idea, $0.publishedAt) }, uniquingKeysWith: min)
        for video in videos where video.publishedAt >= since {
            if let index = index(of: video.publishedAt) { days[index].published += 1 }
        }
        for job in jobs where job.startedAt >= since {
            if let index = index(of: job.finishedAt) { note(job, at: index) }
            if job.outcome == .succeeded, let idea = job.idea { noteUpload(job, published[idea]) }
        }
    }

    private mutating func note(_ job: JobRecord, at index: Int) {
        days[index].costUSD += job.costUSD
        if [.succeeded, .failed, .errored].contains(job.outcome) {
            days[index].tallies[.jobs, default: .init()].add(job.outcome == .succeeded)
        }
        if !job.checks.isEmpty {
            days[index].tallies[.validated, default: .init()]
                .add(!job.checks.contains { $0.grade == .failure })
        }
    }

    /// A finished video counts when it is published, or as not published two days later.
    private mutating func noteUpload(_ job: JobRecord, _ publishedAt: Date?) {
        let deadline = job.finishedAt.addingTimeInterval(2 * 86_400)
        let isPublished = publishedAt.map { $0 <= deadline } ?? false
        let decided = isPublished ? max(publishedAt ?? deadline, job.finishedAt) : deadline
        if let index = index(of: decided) { days[index].tallies[.uploads, default: .init()].add(isPublished) }
    }

    // MARK: Events

    private mutating func readEvents(_ events: [Event]) {
        var reports: [(at: Date, name: String, value: Double)] = []
        for event in events where event.at >= since {
            if case .figureReported(let name, let value, _) = event.change {
                reports.append((event.at, name, value))
            }
        }
        for report in reports.sorted(by: <) {
            guard let index = index(of: report.at) else { continue }
            days[index].reported[report.name, default: []].append(report.value)
        }
    }
}
