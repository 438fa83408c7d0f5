import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is used of one limit in the window that holds a moment, counted as the ledger counts: in the limit's own zone.
struct QuotaWindow {
    /// A moment and what was used by then.
    struct Step {
        var at: Date
        var total: Double
    }

    let resource: Resource
    let limit: ResourceLimit
    /// The window's first moment.
    let start: Date
    /// When counting starts anew; nil for a rolling window.
    let reset: Date?
    /// The moment that is looked at.
    let now: Date
    /// Seconds the zone's clock is ahead of UTC at the start.
    let offset: Int
    /// What was used, step by step.
    let steps: [Step]
    /// The same of the windows before, the newest first.
    let past: [[Step]]

    /// What is used so far.
    var used: Double { steps.last?.total ?? 0 }
    /// What is left.
    var left: Double { max(0, limit.amount - used) }
    /// What the planner leaves alone.
    let margin: Double

    /// What will be used by the reset: what is used, and what past windows took after this time of theirs.
    var forecast: Double? {
        guard reset != nil, past.count >= 3 else { return nil }
        let elapsed = now.timeIntervalSince(start)
        let rests = past.enumerated().map { index, steps in
            let begin = start.addingTimeInterval(-Double(index + 1) * 86_400)
            let before = steps.last { $0.at.timeIntervalSince(begin) <= elapsed }?.total ?? 0
            return (steps.last?.total ?? 0) - before
        }.sorted()
        return used + rests[rests.count / 2]
    }

    /// How the limit stands, by the strategy's lines.
    var state: AlertState {
        AlertRule.quota.threshold.state(of: limit.amount > 0 ? used / limit.amount : nil)
    }

    /// `youtube: uploads`.
    var title: String {
        let name = resource.limits.count > 1 ? "\(resource.name): \(limit.name)" : resource.name
        return name.split(separator: "_").joined(separator: " ")
    }
}

extension QuotaWindow {
    /// Looks at a limit at the board's moment; nil before the first record and for windows under an hour.
    init?(_ resource: Resource, _ limit: ResourceLimit, _ usage: [UsageRecord], _ board: Board) {
        guard let now = board.asOf, limit.amount > 0 else { return nil }
        let ledger = Ledger(
            resources: [resource],
            usage: [],
            safetyMargin: 0,
            zones: board.context.zones
        )
        self.resource = resource
        self.limit = limit
        self.now = now
        self.margin = board.context.safetyMargin
        let zone = limit.window.zone.map(board.context.rules)
        let start = ledger.start(of: limit.window, at: now)
        self.start = start
        self.offset = zone?.offset(at: start) ?? 0
        let own = usage.filter { limit.costs[$0.operation] != nil }
        steps = Self.sum(own, from: start, until: now.addingTimeInterval(1))
        switch limit.window {
        case .day:
            reset = zone?.startOfNextDay(now)
            past = Self.past(own, before: start, count: 14)
        case .month:
            reset = zone.map { $0.startOfMonth(start.addingTimeInterval(40 * 86_400)) }
            past = []
        case .rolling(let seconds):
            guard seconds >= 3600 else { return nil }
            reset = nil
            past = []
        }
    }

    private static func past(_ usage: [UsageRecord], before start: Date, count: Int) -> [[Step]] {
        guard let first = usage.first?.takenAt else { return [] }
        return (1...count).compactMap { number in
            let begin = start.addingTimeInterval(-Double(number) * 86_400)
            guard begin >= first.addingTimeInterval(-86_400) else { return nil }
            return sum(usage, from: begin, until: begin.addingTimeInterval(86_400))
        }
    }

    /// Usage comes in order of time.
    private static func sum(_ usage: [UsageRecord], from: Date, until: Date) -> [Step] {
        var total = 0.0
        var steps: [Step] = []
        for record in usage where record.takenAt >= from && record.takenAt < until {
            total += record.units
            if steps.last?.at == record.takenAt { steps.removeLast() }
            steps.append(Step(at: record.takenAt, total: total))
        }
        return steps
    }

    /// Every limit of the configuration that can be looked at, those of a day first.
    static func all(_ board: Board) -> [QuotaWindow] {
        let windows = board.context.resources.flatMap { resource in
            resource.limits.compactMap { QuotaWindow(resource, $0, board.usage[resource.name] ?? [], board) }
        }
        return windows.filter(\.isDay) + windows.filter { !$0.isDay }
    }

    /// True where anything was taken of it of late.
    var isUsed: Bool { used > 0 || past.contains { !$0.isEmpty } }

    /// True where the window is a calendar day.
    var isDay: Bool {
        if case .day = limit.window { true } else { false }
    }
}
