#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The records of a channel that was made up, whose truth is known: for trying rules, drawing and measuring.
public struct MadeUpChannel: Sendable, Equatable {
    /// The phase it works in.
    public var phase = PhaseName("1x")
    /// The first day.
    public var firstDay = Day(number: 20_000)
    /// How many days it works.
    public var days = 365
    /// Videos a day.
    public var perDay = 4
    /// The true share of winners.
    public var winnerRate = 0.2
    /// The true mean click-through.
    public var clickThrough = 0.045
    /// The share by which winners and click-through fall on ``dropDay``.
    public var drop = 0.0
    /// The day of the fall, from 0; nil where nothing falls.
    public var dropDay: Int?
    /// How days resemble each other.
    public var dayKind = VideoWorld.Days.dependent
    /// The share of jobs that do not succeed.
    public var failedJobs = 0.02
    /// The share of finished videos that fail their checks.
    public var failedChecks = 0.01
    /// The seed of all chances.
    public var seed: UInt64 = 1

    /// A channel of a year at four videos a day, a fifth of which win.
    public init() {}

    /// All records, as if every day were over.
    public var records: RecordSet {
        var records = RecordSet(events: [
            Event(at: firstDay.start, .phaseChanged(from: nil, to: phase, reason: "the channel begins"))
        ])
        var chances = RandomDraws(seed: seed &+ 0x51)
        var (before, after) = (world(1), world(1 - drop))
        for day in 0..<days {
            let hasFallen = dropDay.map { day >= $0 } ?? false
            let (good, bad) = (before.day(), after.day())
            add(day, hasFallen ? bad : good, &chances, to: &records)
        }
        return records
    }

    private func world(_ share: Double) -> VideoWorld {
        VideoWorld(
            perDay: perDay,
            winnerRate: winnerRate * share,
            clickThrough: clickThrough * share,
            days: dayKind,
            seed: seed
        )
    }

    private func add(
        _ day: Int,
        _ figures: (winners: Int, clicks: [Double]),
        _ chances: inout RandomDraws,
        to records: inout RecordSet
    ) {
        for number in 0..<perDay {
            let began = firstDay.advanced(by: day).start.addingTimeInterval(
                Double(number) * 86_400 / Double(perDay) + 1
            )
            let isDone = chances.uniform() >= failedJobs
            let passes = chances.uniform() >= failedChecks
            let views =
                number < figures.winners
                ? 1001 + chances.logNormal(median: 900, sigma: 1.2)
                : min(1000, chances.logNormal(median: 400, sigma: 0.8))
            let job = Job(day: day, number: number, began: began)
            records.jobs.append(job.record(phase, isDone: isDone, passes: passes))
            guard isDone, passes else { continue }
            let click = number < figures.clicks.count ? figures.clicks[number] : nil
            records.videos.append(job.video)
            records.observations += [3, 7].map { job.observation($0, views: Int(views), click) }
        }
    }
}

/// One job of a made-up channel and its video.
private struct Job {
    let day: Int
    let number: Int
    let began: Date

    private var idea: String { "idea-\(day)-\(number)" }
    private var published: Date { began.addingTimeInterval(600) }

    func record(_ phase: PhaseName, isDone: Bool, passes: Bool) -> JobRecord {
        JobRecord(
            run: "run-\(day)-\(number)",
            job: 1,
            phase: phase,
            idea: idea,
            startedAt: began,
            finishedAt: began.addingTimeInterval(120),
            outcome: isDone ? passes ? .succeeded : .failed : .errored,
            steps: [
                StepRecord(
                    name: "script",
                    provider: "openai",
                    outcome: .succeeded,
                    seconds: 5,
                    costUSD: 0.05
                )
            ],
            checks: isDone
                ? [
                    CheckRecord(
                        name: "duration",
                        grade: passes ? .pass : .failure,
                        measured: passes ? "30 s" : "80 s",
                        limit: "20 to 60 s"
                    )
                ] : []
        )
    }

    var video: VideoRecord {
        VideoRecord(
            idea: idea,
            run: "run-\(day)-\(number)",
            job: 1,
            lane: "youtube",
            location: idea,
            publishedAt: published,
            video: VideoFacts(title: idea, sha256: "", bytes: 1, seconds: 30, width: 1080, height: 1920)
        )
    }

    func observation(_ age: Int, views: Int, _ click: Double?) -> VideoObservation {
        VideoObservation(
            video: idea,
            idea: idea,
            publishedAt: published,
            observedAt: published.addingTimeInterval(Double(age) * 86_400 + 3600),
            ageDays: age,
            views: views,
            impressions: 8000,
            clickThroughRate: click
        )
    }
}

extension VideoWorld {
    /// The next day's winners and click-through.
    fileprivate mutating func day() -> (winners: Int, clicks: [Double]) { (winners(), clickThroughs()) }
}
