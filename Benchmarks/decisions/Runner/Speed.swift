import Tenfold

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Three years at ten jobs, four runs a day: 43,800 videos, each seen twice by the service.
func speed() throws {
    let start = Day(number: 19_000)
    let records = threeYears(from: start)
    let policy = DecisionPolicy(Configuration())
    let last = start.advanced(by: 3 * 365 - 1)
    var seconds: [Double] = []
    var steps: [Double] = []
    for _ in 0..<3 {
        let began = cpuSeconds()
        let (_, watch) = try PhaseDecision.make(records, policy: policy, asOf: last)
        seconds.append(cpuSeconds() - began)
        var next = watch
        let facts = watch.days[watch.days.count - 30]
        let dayBegan = cpuSeconds()
        next.take(DayFacts(day: last.advanced(by: 1), tallies: facts.tallies, figures: facts.figures))
        let view = next.view(.sound)
        steps.append(cpuSeconds() - dayBegan)
        precondition(!view.evidence.isEmpty, "the largest phase has its gate too")
    }
    heading("Speed, CPU, best of three", ["what", "measured", "bar"])
    row([
        "deciding three years at 10x from cold (\(records.videos.count) videos)",
        "\(text((seconds.min() ?? 0) * 1000, 0)) ms", "500 ms",
    ])
    row(["one more day", "\(text((steps.min() ?? 0) * 1000, 2)) ms", "5 ms"])
}

private func cpuSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

private func threeYears(from start: Day) -> RecordSet {
    var world = VideoWorld(perDay: 40, winnerRate: 0.2, days: .dependent, seed: 1)
    var records = RecordSet(events: [
        Event(at: start.start, .phaseChanged(from: nil, to: PhaseName("10x"), reason: "the channel begins"))
    ])
    for day in 0..<(3 * 365) {
        let (views, clicks) = (world.views(), world.clickThroughs())
        for number in 0..<40 {
            let at = start.advanced(by: day).start.addingTimeInterval(
                Double(number / 10) * 21_600 + Double(number) + 1
            )
            add(number, day, at, views[number], number < clicks.count ? clicks[number] : nil, to: &records)
        }
    }
    return records
}

private func add(
    _ number: Int,
    _ day: Int,
    _ at: Date,
    _ views: Double,
    _ click: Double?,
    to records: inout RecordSet
) {
    let idea = "idea-\(day)-\(number)"
    let facts = VideoFacts(title: idea, sha256: "", bytes: 1, seconds: 30, width: 1080, height: 1920)
    records.jobs.append(
        JobRecord(
            run: "run-\(day)-\(number / 10)",
            job: number % 10 + 1,
            phase: PhaseName("10x"),
            idea: idea,
            startedAt: at,
            finishedAt: at.addingTimeInterval(120),
            outcome: .succeeded,
            steps: [
                StepRecord(name: "script", provider: "openai", outcome: .succeeded, seconds: 5, costUSD: 0.05)
            ],
            checks: [CheckRecord(name: "duration", grade: .pass, measured: "30 s", limit: "20 to 60 s")]
        )
    )
    let published = at.addingTimeInterval(600)
    records.videos.append(
        VideoRecord(
            idea: idea,
            run: "run-\(day)-\(number / 10)",
            job: number % 10 + 1,
            lane: "youtube",
            location: idea,
            publishedAt: published,
            video: facts
        )
    )
    for age in [3, 7] {
        records.observations.append(
            VideoObservation(
                video: idea,
                idea: idea,
                publishedAt: published,
                observedAt: published.addingTimeInterval(Double(age) * 86_400 + 3600),
                ageDays: age,
                views: Int(views),
                impressions: 8000,
                clickThroughRate: click
            )
        )
    }
}
