#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Goes through a channel's records day by day under rules of one's choice: what would have happened.
///
/// The records stay as they are. A channel that had grown earlier would have made more videos, and theirs are figures
/// nobody can know: what is told is when the rules would have moved the channel on the figures it really had.
public struct Replay: Sendable {
    /// The records.
    public var records: RecordSet
    /// What they add up to, day by day, for the alerts.
    public var rolled: [DayRollup]
    /// The first day.
    public var from: Day
    /// The last day.
    public var through: Day

    /// Prepares a replay.
    public init(_ records: RecordSet, rolled: [DayRollup] = [], from: Day, through: Day) {
        self.records = records
        self.rolled = rolled
        self.from = from
        self.through = through
    }

    /// What happened, as the records tell it.
    public func recorded(_ name: String, by policy: DecisionPolicy) -> ReplayCourse {
        let ladder = PhaseLadder(folding: records.events, policy: policy.recovery)
        let verdicts = Dictionary(records.decisions.map { ($0.asOf, $0.verdict) }) { _, later in later }
        var course = ReplayCourse(name: name)
        for day in days {
            let end = day.advanced(by: 1).start
            let phase = ladder.moves.last { $0.at < end }?.to ?? policy.recovery.startPhase
            course.points.append(.init(day: day, phase: phase, verdict: verdicts[day] ?? .hold))
        }
        let (first, last) = (from.start, through.advanced(by: 1).start)
        for move in ladder.moves where move.at >= first && move.at < last { course.add(move) }
        for event in records.events where event.at >= first && event.at < last { course.count(event) }
        return course
    }

    /// What would have happened under these rules.
    ///
    /// It begins in the phase the channel was in on the first day, with no evidence.
    ///
    /// - Throws: `EncodingError` where a number of the policy is not finite.
    public func course(_ name: String, by policy: DecisionPolicy, alerts: AlertWatch? = nil) throws
        -> ReplayCourse
    {
        let before = records.events.filter { $0.at < from.advanced(by: 1).start }
        let phase = PhaseLadder(folding: before, policy: policy.recovery).current
        var run = ReplayRun(self, policy, alerts, phase: phase)
        var course = ReplayCourse(name: name)
        for day in days { try run.day(day, into: &course) }
        return course
    }

    private var days: [Day] {
        stride(from: from.number, through: through.number, by: 1).map { Day(number: $0) }
    }
}
