import Tenfold

extension Chart {
    /// What is used of a limit, day by day, with the strategy's lines at 80 and 90 %.
    static func limit(_ limit: UsageLimit, id: String, title: String, _ board: Board) -> Chart {
        let used = board.used(limit)
        let now = used.last { $0 != nil }.flatMap(\.self) ?? 0
        let left = max(0, limit.limit - now)
        let window = limit.window
        let quantity: Quantity = limit.resource == UsageLimit.runnerMinutes ? .minutes : .count
        let threshold = AlertRule.quota.threshold
        var chart = Chart(
            id: id,
            title: title,
            plainTitle: say("Used: \(limit.title)"),
            meaning: say(
                "\(limit.title): \(window.meaning), against the limit of \(Figures.number(limit.limit))"
            ),
            quantity: quantity,
            shape: window == .month ? .line : .bars,
            days: board.days.map(\.day),
            series: [Series(name: say("used"), colour: .main, values: used)],
            lines: lines(threshold, quantity, scale: limit.limit),
            ceiling: max(limit.limit, used.compactMap(\.self).max() ?? 0),
            now: Figures.number(left),
            context: say("left of \(Figures.number(limit.limit)) \(window.suffix): \(limit.title)"),
            state: threshold.state(of: limit.limit > 0 ? now / limit.limit : nil)
        )
        chart.rule = AlertRule.quota.id
        if window == .month { chart.weekly = .last }
        if board.days.isEmpty { chart = chart.waiting(board) }
        return chart
    }

    /// Of the limits of one resource, the one that is nearest to its end.
    static func tightest(of resource: String, _ board: Board) -> UsageLimit? {
        board.input.limits.usage
            .filter { $0.resource == resource && $0.limit > 0 }
            .map { (limit: $0, share: board.usedNow($0) / $0.limit) }
            .reduce(nil as (limit: UsageLimit, share: Double)?) { best, next in
                if let best, best.share >= next.share { best } else { next }
            }?.limit
    }
}

extension UsageLimit.Window {
    fileprivate var meaning: String {
        switch self {
        case .hour: say("the busiest hour of each day")
        case .day: say("what each day used")
        case .month: say("what the month has used so far")
        }
    }

    fileprivate var suffix: String {
        switch self {
        case .hour: say("in the busiest hour")
        case .day: say("today")
        case .month: say("this month")
        }
    }
}
