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

    /// All minutes of a month with these runs a day, and what they cost by the list.
    func totals(of videos: [Int]) -> (minutes: Int, listUSD: Double) {
        var sum = (minutes: 0, listUSD: 0.0)
        func add(_ job: JobGraph.Job, _ minutes: Int) {
            sum.minutes += minutes
            sum.listUSD += isBilled ? Double(minutes) * job.runner.usdPerMinute : 0
        }
        for job in graph.generate.jobs {
            let minutes = videos.reduce(0) { total, run in
                run == 0 ? total : total + job.minutes(videos: run, perJob: packing.videosPerJob)
            }
            add(job, Self.days * minutes)
        }
        for job in graph.track.jobs { add(job, Self.days * job.minutes(videos: 0)) }
        for job in graph.optimize.jobs { add(job, Self.weeks * job.minutes(videos: 0)) }
        return sum
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
                : "nothing is billed: a public repository, or machines of one's own",
            usd: use.overageUSD
        )
        return MonthlyCost(parts: services + [minutes], budgetUSD: budgetUSD)
    }
}
