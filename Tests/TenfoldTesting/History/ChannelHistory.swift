public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The records a channel would have left, made up by seed: for pages, rollups and measurements.
public struct ChannelHistory: Sendable {
    /// A stretch of days in one phase.
    public struct Stretch: Sendable {
        var phase: PhaseName
        /// How many days it lasts.
        public var days: Int
        var jobs: Int
        var required: Int
        var reason: String
        /// What the entry into it is recorded as; nil for a change of phase by a gate.
        var entry: Event.Change?

        /// Makes a stretch.
        public init(
            _ phase: String,
            days: Int,
            jobs: Int,
            required: Int,
            reason: String,
            entry: Event.Change? = nil
        ) {
            self.phase = PhaseName(phase)
            self.days = days
            self.jobs = jobs
            self.required = required
            self.reason = reason
            self.entry = entry
        }
    }

    /// The phases in order.
    public var stretches: [Stretch]
    /// Hours between two runs of a day, the first at 00:17.
    public var slots: [Int]
    /// The first day.
    public var firstDay: Day
    /// Days, counted from the first, on which much goes wrong.
    public var badDays: Set<Int>
    /// True where videos are tracked, and starts come late or not at all as on GitHub.
    public var isTracked = false
    /// What decides every choice.
    public var seed: UInt64

    /// Makes a history.
    public init(
        stretches: [Stretch],
        slots: [Int] = [0, 6, 12, 18],
        firstDay: Day = Day(number: 20_720),
        badDays: Set<Int> = [],
        seed: UInt64 = 1
    ) {
        self.stretches = stretches
        self.slots = slots
        self.firstDay = firstDay
        self.badDays = badDays
        self.seed = seed
    }

    /// Sixty days from one job to ten, with a bad spell.
    public static let sixtyDays = ChannelHistory(
        stretches: [
            Stretch("1x", days: 14, jobs: 1, required: 1, reason: "the channel begins"),
            Stretch(
                "3x",
                days: 30,
                jobs: 3,
                required: 2,
                reason: "promoted: 4 videos over 1,000 views, no failed check in 14 days"
            ),
            Stretch(
                "10x",
                days: 16,
                jobs: 10,
                required: 7,
                reason: "promoted: winner rate 22 %, click-through held for 30 days"
            ),
        ],
        badDays: [22, 23, 51]
    )

    /// What the first run of three jobs leaves.
    public static let firstRun = ChannelHistory(
        stretches: [Stretch("3x", days: 1, jobs: 3, required: 2, reason: "the demo begins here")],
        slots: [6]
    )

    /// A year at ten jobs, four runs a day.
    public static let yearAtTen = ChannelHistory(
        stretches: [Stretch("10x", days: 365, jobs: 10, required: 7, reason: "the channel begins")]
    )

    /// A year from one job to ten, with a spell that led back to three and out again, and a bad day near its end.
    public static let showcase: ChannelHistory = {
        let fall = "61 of 100 jobs succeeded in three days, under the critical line of 70 %"
        var history = ChannelHistory(
            stretches: [
                Stretch("1x", days: 70, jobs: 1, required: 1, reason: "the channel begins"),
                Stretch(
                    "3x",
                    days: 110,
                    jobs: 3,
                    required: 2,
                    reason: "promoted: all six criteria met, winners 11 % against a floor of 5 %"
                ),
                Stretch(
                    "10x",
                    days: 80,
                    jobs: 10,
                    required: 7,
                    reason: "promoted: all six criteria met, winners 24 % against a floor of 15 %"
                ),
                Stretch(
                    "3x",
                    days: 14,
                    jobs: 3,
                    required: 2,
                    reason: fall,
                    entry: .recoveryBegan(from: PhaseName("10x"), cause: "success-rate", reason: fall)
                ),
                Stretch(
                    "10x",
                    days: 91,
                    jobs: 10,
                    required: 7,
                    reason: "recovered",
                    entry: .recoveryEnded(verdict: .returned, reason: "97 of 98 jobs since then succeeded")
                ),
            ],
            firstDay: Day(number: 20_416),
            badDays: [40, 121, 122, 256, 257, 258, 259, 338, 339, 362]
        )
        history.isTracked = true
        return history
    }()

    /// All records.
    public func records() -> RecordSet {
        var records = RecordSet()
        var random = SeededGenerator(seed: seed, purpose: "history")
        var day = 0
        var queue = 12
        var previous: PhaseName?
        for stretch in stretches {
            let entered = firstDay.advanced(by: day).start.addingTimeInterval(60)
            let change =
                stretch.entry
                ?? .phaseChanged(from: previous, to: stretch.phase, reason: stretch.reason)
            records.events.append(Event(at: entered, change))
            previous = stretch.phase
            for _ in 0..<stretch.days {
                for slot in slots {
                    var run = HistoryRun(history: self, stretch: stretch, day: day, slot: slot)
                    guard !isTracked || run.fires else { continue }
                    run.fill(&records, queue: &queue, using: &random)
                }
                day += 1
            }
        }
        return records
    }
}
