import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How one start of the day was kept: planned against actual, day by day.
struct SlotHistory {
    /// What became of the slot on one day.
    enum Start: Equatable {
        /// A run came, so many seconds after the slot.
        case late(Double)
        /// The slot was served before and after this day, and on it no run came.
        case missing
        /// The slot was not planned, as far as records tell.
        case none
    }

    /// Minutes after midnight on the clock of the plan's zone.
    let minute: Int
    /// One for each day that is looked at, oldest first.
    let starts: [Start]
    /// True where the present plan has the slot.
    let isPlanned: Bool

    /// `06:17`.
    var clock: String { Figures.clock(minute: minute) }
    /// Delays in seconds, shortest first.
    var delays: [Double] {
        starts.compactMap { if case .late(let seconds) = $0 { max(0, seconds) } else { nil } }.sorted()
    }
    /// How often no run came.
    var missing: Int { starts.count { $0 == .missing } }

    /// The middle delay.
    var median: Double? { delays.isEmpty ? nil : delays[delays.count / 2] }
    /// The longest.
    var longest: Double? { delays.last }
}

/// All slots over the newest days.
struct SlotHistories {
    /// The days, oldest first.
    let days: [Day]
    /// The slots by time of day.
    let slots: [SlotHistory]
    /// The zone of the slots' clock.
    let zone: String
    /// How many other slots there were: a channel that starts runs at any minute has too many to look at.
    let left: Int

    init(_ board: Board, days count: Int = 28) {
        let zone = board.context.schedule?.zone ?? "UTC"
        let rules = board.context.rules(of: zone)
        let all = board.days.suffix(count).map(\.day)
        var found: [Int: [Day: Double]] = [:]
        for run in board.runs {
            guard let planned = run.plannedAt, let late = run.latenessSeconds else { continue }
            let local = planned.addingTimeInterval(Double(rules.offset(at: planned)))
            let day = Day(local)
            guard let first = all.first, day >= first else { continue }
            let minute = Int((local.timeIntervalSince(day.start) / 60).rounded(.down))
            let known = found[minute, default: [:]][day]
            found[minute, default: [:]][day] = min(known ?? late, late)
        }
        let planned = Set(board.context.schedule?.slots.map(\.minuteOfDay) ?? [])
        for minute in planned where found[minute] == nil { found[minute] = [:] }
        self.zone = zone
        self.days = all
        // There can be one for each minute of a day: what is left out is not looked at any closer.
        let known = found.map { minute, delays in
            let isPlanned = planned.isEmpty || planned.contains(minute)
            return (minute: minute, weight: Self.weight(delays, all), isPlanned: isPlanned)
        }
        .filter { $0.isPlanned || $0.weight > 0 }
        .sorted { left, right in
            left.isPlanned == right.isPlanned
                ? (right.weight, left.minute) < (left.weight, right.minute) : left.isPlanned
        }
        let shown = known.prefix(Self.most).sorted { $0.minute < $1.minute }
        slots = shown.map { slot in
            SlotHistory(
                minute: slot.minute,
                starts: Self.starts(found[slot.minute] ?? [:], all),
                isPlanned: slot.isPlanned
            )
        }
        left = known.count - slots.count
    }

    /// What is looked at first, after planned slots: those that were served for the most days.
    private static func weight(_ delays: [Day: Double], _ days: [Day]) -> Int {
        guard let first = delays.keys.min(), let last = delays.keys.max() else { return 0 }
        return days.count { first <= $0 && $0 <= last }
    }

    /// How many slots are shown: two an hour.
    private static let most = 48

    private static func starts(_ delays: [Day: Double], _ days: [Day]) -> [SlotHistory.Start] {
        guard let first = delays.keys.min(), let last = delays.keys.max() else {
            return days.map { _ in .none }
        }
        return days.map { day in
            if let late = delays[day] { return .late(late) }
            return first < day && day < last ? .missing : .none
        }
    }
}
