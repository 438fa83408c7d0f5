public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The records of a channel with a known truth: four videos a day in 1x, measured at three and seven days.
public struct MeasuredChannel {
    /// The first day.
    public var firstDay = Day(number: 20_000)
    /// How many days it works.
    public var days = 60
    /// Videos a day.
    public var perDay = 4
    /// Which of a day's videos win, by day and number.
    public var isWinner: (Int, Int) -> Bool = { day, number in (day * 4 + number).isMultiple(of: 4) }
    /// Click-through by day and number; nil where it is not reported.
    public var click: (Int, Int) -> Double? = { day, number in
        0.045 + 0.001 * Double((day * 7 + number * 3) % 11 - 5)
    }
    /// Whether a job succeeds, by day and number.
    public var succeeds: (Int, Int) -> Bool = { _, _ in true }

    /// A channel of so many days, a quarter of whose videos win.
    public init(days: Int = 60) { self.days = days }

    /// All records, as if every day were over.
    public var records: RecordSet {
        var records = RecordSet(events: [
            Event(
                at: firstDay.start,
                .phaseChanged(from: nil, to: PhaseName("1x"), reason: "the channel begins")
            )
        ])
        for day in 0..<days {
            for number in 0..<perDay { add(day, number, to: &records) }
        }
        return records
    }

    /// The day of a number, from 0.
    public func day(_ number: Int) -> Day { firstDay.advanced(by: number) }

    /// The default policy with other gates.
    public func policy(_ change: (inout GateSettings) -> Void = { _ in }) -> DecisionPolicy {
        var configuration = Configuration()
        change(&configuration.gates)
        return DecisionPolicy(configuration)
    }

    /// The decision at the end of a day.
    public func decide(_ day: Int, _ change: (inout GateSettings) -> Void = { _ in }) throws -> PhaseDecision
    {
        try PhaseDecision.make(records, policy: policy(change), asOf: self.day(day)).decision
    }

    private func add(_ day: Int, _ number: Int, to records: inout RecordSet) {
        let began = self.day(day).start.addingTimeInterval(Double(number) * 21_600 + 600)
        let idea = "idea-\(day)-\(number)"
        let isGood = succeeds(day, number)
        records.jobs.append(
            JobRecord(
                run: "run-\(day)-\(number)",
                job: 1,
                phase: PhaseName("1x"),
                idea: idea,
                startedAt: began,
                finishedAt: began.addingTimeInterval(120),
                outcome: isGood ? .succeeded : .errored,
                checks: isGood
                    ? [CheckRecord(name: "duration", grade: .pass, measured: "30 s", limit: "20 to 60 s")]
                    : []
            )
        )
        guard isGood else { return }
        let published = began.addingTimeInterval(600)
        records.videos.append(
            VideoRecord(
                idea: idea,
                run: "run-\(day)-\(number)",
                job: 1,
                lane: "outbox",
                location: idea,
                publishedAt: published,
                video: VideoFacts(title: idea, sha256: "", bytes: 1, seconds: 30, width: 1080, height: 1920)
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
                    views: age == 3 ? 200 : isWinner(day, number) ? 3000 : 600,
                    impressions: 8000,
                    clickThroughRate: click(day, number)
                )
            )
        }
    }
}
