extension Purse {
    /// The minutes of a month with these runs a day.
    func minutes(of videos: [Int]) -> MinuteUse {
        func lines(_ workflow: JobGraph.Workflow, _ runs: [Int], times: Int) -> [(MinuteUse.Job, Double)] {
            workflow.jobs.map { job in
                let minutes =
                    times * runs.reduce(0) { $0 + job.minutes(videos: $1, perJob: packing.videosPerJob) }
                let line = MinuteUse.Job(
                    name: "\(workflow.file) \(job.id)",
                    runner: job.runner.label,
                    minutes: minutes
                )
                return (line, Double(minutes) * job.runner.usdPerMinute)
            }
        }
        let all =
            lines(graph.generate, videos.filter { $0 > 0 }, times: Self.days)
            + lines(graph.track, [0], times: Self.days) + lines(graph.optimize, [0], times: Self.weeks)
        let total = all.reduce(0) { $0 + $1.0.minutes }
        let over = isBilled ? max(0, total - plan.includedMinutes) : 0
        return MinuteUse(
            videosPerDay: videos.reduce(0, +),
            allowed: minutesAllowed,
            videosPerRunnerJob: packing.videosPerJob,
            runner: packing.runner,
            jobs: all.map(\.0),
            total: total,
            included: plan.includedMinutes,
            overageUSD: Double(over) * usdPerMinute,
            listUSD: isBilled ? all.reduce(0) { $0 + $1.1 } : 0,
            isBilled: isBilled,
            longestJobMinutes: packing.longestJobMinutes
        )
    }

    /// What a month costs with so many videos a day.
    func cost(_ videos: [Int]) -> MonthlyCost {
        let month = videos.reduce(0, +) * Self.days
        let services = prices.map { price in
            MonthlyCost.Part(
                name: price.name,
                arithmetic: "\(grouped(Double(month * price.times))) x $\(decimalText(price.usd, places: 5))",
                usd: Double(month * price.times) * price.usd
            )
        }
        let use = minutes(of: videos)
        let over = max(0, use.total - use.included)
        let minutes = MonthlyCost.Part(
            name: "runner minutes",
            arithmetic: isBilled
                ? "\(grouped(Double(over))) over the \(grouped(Double(use.included))) included x $\(decimalText(usdPerMinute, places: 5))"
                : "free in a public repository",
            usd: use.overageUSD
        )
        return MonthlyCost(parts: services + [minutes], budgetUSD: budgetUSD)
    }
}
