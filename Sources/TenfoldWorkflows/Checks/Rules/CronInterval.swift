extension WorkflowCheck {
    /// GitHub fires a cron at most once in five minutes.
    static let cronInterval = WorkflowCheck(
        name: "cron-interval",
        summary: "a schedule fires at most every five minutes"
    ) { set in
        set.schedules { place, schedule in
            guard let gap = schedule.cron.shortestGap, gap < 5 else { return [] }
            return [
                WorkflowFinding(
                    place,
                    "'\(schedule.cron.text)' fires \(gap) min apart, and GitHub's shortest interval is 5 min",
                    suggestion: "fire at most every five minutes"
                )
            ]
        }
    }
}

extension Cron {
    /// The fewest minutes between two firings; nil for one that fires once a day or less.
    fileprivate var shortestGap: Int? {
        let moments = hours.flatMap { hour in minutes.map { hour * 60 + $0 } }
        let gaps = zip(moments, moments.dropFirst()).map { $1 - $0 }
        // From the last of a day to the first of the next; days may be far apart, which is then no harm.
        let overnight = moments.count > 1 ? [moments[0] + 1440 - moments[moments.count - 1]] : []
        return (gaps + overnight).min()
    }
}
