import Tenfold

extension PlanTable {
    /// The runner minutes of a month, by job and in all, with the price of the other way of packing.
    var minutes: [String] {
        let use = plan.minutes
        let own = use.jobs.filter { $0.name.hasPrefix("generate.yml ") }
        let jobs = own.map { "\($0.name.split(separator: " ").last ?? "") \(grouped(Double($0.minutes)))" }
        let rest = use.jobs.dropFirst(own.count).reduce(0) { $0 + $1.minutes }
        return [styled("RUNNER MINUTES", .strong) + " a month of 31 days, each job rounded up to the minute"]
            + (use.allowed.map { allowed in
                entry(
                    "there are",
                    "\(grouped(Double(allowed))) with \(Self.percent(margin)) of the limit kept free"
                )
            } ?? [])
            + entry("generate", jobs.joined(separator: ", "))
            + entry("the others", "track and optimize \(grouped(Double(rest)))")
            + entry("as planned", packing(use))
            + (plan.alternative.map { entry("otherwise", packing($0)) } ?? [])
    }

    private func packing(_ use: MinuteUse) -> String {
        let jobs =
            use.videosPerRunnerJob == 1
            ? "a job for each video" : "up to \(use.videosPerRunnerJob) videos a job"
        let billed =
            use.isBilled
            ? "\(grouped(Double(use.total))) of \(grouped(Double(use.included))) included, "
                + "$\(Self.money(use.overageUSD)) beyond"
            : "\(grouped(Double(use.total))), not billed"
        return "\(videos(use.videosPerDay)) a day, \(jobs) on \(use.runner.label): \(billed)"
    }

    /// What a month costs, by part.
    var cost: [String] {
        let budget = plan.cost.budgetUSD.map { " of $\(Self.money($0))" } ?? ""
        return [styled("COST", .strong) + " $\(Self.money(plan.cost.usd)) a month\(budget)"]
            + plan.cost.parts.map { part in
                "  " + Self.left(part.name, 17) + Self.right("$\(Self.money(part.usd))", 9)
                    + "  \(part.arithmetic)"
            }
    }

    /// What would have to change.
    var lifts: [String] {
        guard !plan.lifts.isEmpty else { return [] }
        return ["", styled("TO RUN AS ASKED", .strong) + ", all of this would have to change"]
            + plan.lifts.flatMap { hanging("  - ", 4, $0) }
    }
}
