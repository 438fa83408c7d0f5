/// One placement of a day's starts, solved.
struct PlanAttempt {
    let times: SlotTimes
    let stretches: [[SlotTimes.Stretch]]
    var askedSlots: Int
    var askedStretches: [[SlotTimes.Stretch]]
    let dealing: Dealing
    let videos: [Int]
    let rowsMaximum: (videos: Int, binding: [DealingRow])
    /// The most that the rows of any placement looked at allow with any number of videos in a job; nil where the
    /// jobs at once have a part in what binds.
    var rowsBound: Int?
    let isProvenBest: Bool
    let total: Int

    /// The placement with the most videos, of those evenly spread.
    ///
    /// Where minutes leave starts without videos, as many starts as have some are spread anew.
    static func best(on grid: PlanMemo.Placements, upTo most: Int, _ attempt: ([Int]) -> PlanAttempt)
        -> PlanAttempt
    {
        var best = attempt(grid.spread())
        if best.total < most, let clear = grid.spreadClearOfResets() {
            let other = attempt(clear)
            let bound = other.bound(with: best)
            if other.total > best.total { best = other }
            best.rowsBound = bound
        }
        let active = best.videos.count { $0 > 0 }
        guard active > 0, active < best.videos.count else { return best }
        var other = attempt(grid.spread(over: active))
        (other.askedSlots, other.askedStretches) = (best.askedSlots, best.askedStretches)
        let bound = other.bound(with: best)
        if other.total >= best.total { best = other }
        best.rowsBound = bound
        return best
    }

    private func bound(with other: PlanAttempt) -> Int? {
        rowsBound.flatMap { mine in other.rowsBound.map { max(mine, $0) } }
    }

    init(
        _ times: SlotTimes,
        _ limits: [PlannedLimit],
        _ courses: [String: ZoneCourse],
        cap: Int,
        _ purse: Purse,
        _ memo: PlanMemo
    ) {
        stretches = limits.map { memo.stretches(of: $0, times, courses) }
        let slots = times.minutes.count
        askedSlots = slots
        askedStretches = stretches
        let own = (0..<slots).map { DealingRow(first: $0, count: 1, most: cap, limit: DealingRow.ownSetting) }
        dealing = Dealing(slots: slots, rows: PlannedLimit.rows(limits, stretches) + own)
        rowsMaximum = memo.maximum(dealing)
        let isOfJobs = rowsMaximum.binding.contains { row in
            limits.indices.contains(row.limit) && limits[row.limit].isOfRunnerJobs
        }
        rowsBound = isOfJobs ? nil : rowsMaximum.videos
        let found = purse.deal(dealing, upTo: rowsMaximum.videos, memo)
        videos = found.videos
        isProvenBest = found.isProven
        total = found.videos.reduce(0, +)
        self.times = times
    }
}

extension PlannedLimit {
    /// What each limit says of the stretches of starts that one of its windows may hold.
    static func rows(_ limits: [PlannedLimit], _ stretches: [[SlotTimes.Stretch]]) -> [DealingRow] {
        zip(limits, stretches).enumerated().flatMap { index, pair in
            pair.1.map { stretch in
                DealingRow(
                    first: stretch.first,
                    count: stretch.count,
                    most: pair.0.most(runs: stretch.count),
                    limit: index
                )
            }
        }
    }
}
