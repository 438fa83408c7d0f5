/// What the strategy's rules to the letter count in a stretch.
struct LiteralSums {
    /// A sum that knows of how many.
    struct Mean {
        var sum = 0.0
        var count = 0

        var mean: Double? { count == 0 ? nil : sum / Double(count) }

        mutating func add(_ values: [DayFacts.Figure]?) {
            for figure in values ?? [] {
                sum += figure.value
                count += 1
            }
        }
    }

    private(set) var days = 0
    private(set) var winners = DayFacts.Tally()
    private(set) var validated = DayFacts.Tally()
    private(set) var uploads = DayFacts.Tally()
    private(set) var click = Mean()
    private(set) var views = Mean()
    private(set) var strikes = 0.0
    private var earlyClick = Mean()
    private var lateClick = Mean()
    private var firstWeek = Mean()
    private var secondWeek = Mean()
    private var earlyCost = (usd: 0.0, videos: 0)
    private var lateCost = (usd: 0.0, videos: 0)

    init(_ facts: [DayFacts]) {
        days = facts.count
        for (index, day) in facts.enumerated() {
            winners.add(day.tallies[.winners])
            validated.add(day.tallies[.validated])
            uploads.add(day.tallies[.uploads])
            click.add(day.figures[.clickThrough])
            views.add(day.figures[.views])
            strikes += (day.reported["copyright_strikes"] ?? []).reduce(0, +)
            if index < 30 {
                earlyClick.add(day.figures[.clickThrough])
            } else {
                lateClick.add(day.figures[.clickThrough])
            }
            if index >= facts.count - 7 {
                secondWeek.add(day.figures[.revenue])
            } else if index >= facts.count - 14 {
                firstWeek.add(day.figures[.revenue])
            }
            if index < 14 { earlyCost = add(day, to: earlyCost) }
            if index >= facts.count - 14 { lateCost = add(day, to: lateCost) }
        }
    }

    /// How the last week's revenue for a thousand views differs from the week before; nil where it is not reported.
    var revenueChange: Double? { change(firstWeek.mean, secondWeek.mean) }

    /// How click-through after the first 30 days differs from them; nil before day 31.
    var clickChange: Double? { change(earlyClick.mean, lateClick.mean) }

    /// How the cost of a video in the last 14 days differs from the first 14; nil where nothing was published.
    var costChange: Double? {
        guard earlyCost.videos > 0, lateCost.videos > 0 else { return nil }
        let (before, now) = (earlyCost.usd / Double(earlyCost.videos), lateCost.usd / Double(lateCost.videos))
        return before == 0 && now == 0 ? 0 : change(before, now)
    }

    private func change(_ before: Double?, _ now: Double?) -> Double? {
        guard let before, let now, before > 0 else { return nil }
        return now / before - 1
    }

    private func add(_ day: DayFacts, to cost: (usd: Double, videos: Int)) -> (usd: Double, videos: Int) {
        (cost.usd + day.costUSD, cost.videos + day.published)
    }
}

extension DayFacts.Tally {
    /// The share that was good; nil where there is none.
    var rate: Double? { of == 0 ? nil : Double(won) / Double(of) }

    fileprivate mutating func add(_ other: DayFacts.Tally?) {
        won += other?.won ?? 0
        of += other?.of ?? 0
    }
}
