/// The minutes and the money of a month, and what a plan takes of them.
struct Purse: Sendable {
    /// The days of the longest month, and the most of one weekday in it.
    static let days = 31
    static let weeks = 5

    let graph: JobGraph
    private(set) var packing: PackingChoice
    /// The account's plan, which includes minutes.
    let plan: GitHubPlan
    /// False in public repositories, and on machines of one's own.
    let isBilled: Bool
    /// The limit of minutes a month, where one is configured.
    var limit: (resource: String, limit: ResourceLimit)?
    /// The share that is kept free.
    let margin: Double
    /// US dollars a month, where there is a budget.
    var budgetUSD: Double?
    /// What the services ask for one video: resource and operation, how often, US dollars each.
    let prices: [Price]
    /// US dollars a minute beyond those included.
    let usdPerMinute: Double
    /// The most videos of one run.
    let parallel: Int

    /// The price of an operation.
    struct Price: Sendable {
        var name: String
        var times: Int
        var usd: Double
    }

    init(_ configuration: Configuration, _ graph: JobGraph, _ packing: PackingChoice, parallel: Int) {
        self.graph = graph
        self.packing = packing
        self.parallel = parallel
        plan = configuration.repository.plan
        isBilled = configuration.paysForMinutes
        margin = configuration.safetyMargin
        budgetUSD = configuration.budget?.monthlyUSD
        limit =
            configuration.resources.lazy.compactMap { resource in
                resource.limits.first { $0.costs["runner_minute"] != nil }.map { (resource.name, $0) }
            }.first
        let ownPrice = configuration.resources.lazy.compactMap { $0.pricesUSD["runner_minute"] }.first
        usdPerMinute = ownPrice ?? Runner.standard.usdPerMinute
        prices = configuration.resources.flatMap { resource in
            resource.pricesUSD.sorted { $0.key < $1.key }.compactMap { name, usd in
                let operation = Operation.named(name, in: configuration)
                guard operation.times > 0, usd > 0 else { return nil }
                return Price(name: "\(resource.name) \(name)", times: operation.times, usd: usd)
            }
        }
    }

    /// The same purse with another number of videos in a job.
    func packed(_ packing: PackingChoice) -> Purse {
        var purse = self
        purse.packing = packing
        return purse
    }

    /// US dollars that the services ask for one video.
    var usdPerVideo: Double { prices.reduce(0) { $0 + Double($1.times) * $1.usd } }

    /// The minutes of a month that do not depend on how many videos are made.
    var fixedMinutes: Int { Self.days * graph.track.minutes() + Self.weeks * graph.optimize.minutes() }

    /// The minutes of a run that makes so many videos.
    func minutes(ofRun videos: Int) -> Int {
        videos == 0 ? 0 : graph.generate.minutes(videos: videos, perJob: packing.videosPerJob)
    }

    /// The fewest minutes for each video of a run, over all sizes of a run.
    var leastMinutesPerVideo: Double {
        (1...max(1, parallel)).map { Double(minutes(ofRun: $0)) / Double($0) }.min() ?? 0
    }

    /// The most minutes a month by the configured limit; nil where nothing limits them.
    var minutesAllowed: Int? {
        guard isBilled, let limit else { return nil }
        return Int((limit.limit.amount * (1 - margin) + 1e-9).rounded(.down))
    }

    /// The most minutes a day that all runs together may take when so many videos are made, by both limits.
    func minutesADay(videos: Int) -> Int {
        let byLimit = minutesAllowed.map { max(0, ($0 - fixedMinutes)) / Self.days } ?? Int.max
        guard let budgetUSD else { return byLimit }
        let left = budgetUSD * (1 - margin) - usdPerVideo * Double(videos * Self.days)
        if left < -1e-9 { return -1 }
        guard isBilled, usdPerMinute > 0 else { return byLimit }
        let paid = Int((left / usdPerMinute + 1e-9).rounded(.down)) + plan.includedMinutes - fixedMinutes
        return min(byLimit, paid < 0 ? -1 : paid / Self.days)
    }

    /// The best dealing of at most so many videos that the minutes and the money allow.
    func deal(_ dealing: Dealing, upTo most: Int, _ memo: PlanMemo = PlanMemo()) -> MinuteSearch.Found {
        if let even = memo.even(dealing, most), minutesADay(of: even) <= minutesADay(videos: most) {
            return MinuteSearch.Found(videos: even, isProven: true)
        }
        let table = (0...max(1, parallel)).map(minutes)
        // The free part of the budget shrinks with each video, so no total has more minutes than none has.
        let budget = min(minutesADay(videos: 0), dealing.slots * (table.last ?? 0))
        let search = MinuteSearch(
            dealing: dealing,
            minutes: RunMinutes(ofRun: table, runs: dealing.slots, budget: max(0, budget)),
            budget: { minutesADay(videos: $0) },
            memo: memo
        )
        return search.best(upTo: most)
    }

    /// The minutes of a day of these runs.
    func minutesADay(of videos: [Int]) -> Int { videos.reduce(0) { $0 + minutes(ofRun: $1) } }
}
