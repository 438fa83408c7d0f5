/// How many videos each slot of a day may make when every day is dealt alike.
///
/// With P(i) the videos before slot i, each row says P(i + count) - P(i) <= most, and P grows: a system of
/// difference constraints, and, for a given total T, on the circle P(i + slots) = P(i) + T. It has a solution
/// in whole numbers exactly where no cycle of the constraint graph has a negative length (Bellman, 1958), so
/// T is possible exactly while it is at most the sum of `most` over the days a cycle spans, for every cycle.
struct Dealing: Sendable {
    /// How many slots a day has.
    let slots: Int
    /// What holds; each slot needs a row of its own.
    let rows: [DealingRow]

    init(slots: Int, rows: [DealingRow]) {
        self.slots = slots
        self.rows = rows.withoutImplied()
    }

    /// The most videos a day, and the rows that allow no more.
    func maximum() -> (videos: Int, binding: [DealingRow]) {
        var best = Int.max
        var binding: [DealingRow] = []
        // A row over whole days allows that many totals.
        for row in rows where row.count >= slots {
            let most = row.most / (row.count / slots)
            if most < best { (best, binding) = (most, [row]) }
        }
        // No slot makes more than the tightest row that begins with it.
        let caps = tightestRows
        if caps.count == slots {
            let sum = caps.reduce(0) { $0 + $1.most }
            if sum < best { (best, binding) = (sum, caps) }
        }
        guard best < Int.max else { return (0, []) }
        // Newton's steps: each cycle that forbids T names a smaller T that it allows.
        let graph = DealingGraph(slots: slots, rows: rows)
        while let cycle = graph.negativeCycle(total: best) {
            best = max(0, cycle.most)
            binding = cycle.rows.map { rows[$0] }
        }
        return (best, binding)
    }

    /// Of the rows that begin with each slot the tightest, which is the most that the slot itself can make.
    var tightestRows: [DealingRow] {
        var tightest = [DealingRow?](repeating: nil, count: slots)
        for row in rows where tightest[row.first].map({ row.most < $0.most }) ?? true {
            tightest[row.first] = row
        }
        return tightest.compactMap(\.self)
    }

    /// True where a dealing keeps every row.
    func allows(_ videos: [Int]) -> Bool {
        var before = [0]
        before.reserveCapacity(slots + 1)
        for count in videos { before.append(before[before.count - 1] + count) }
        let total = before[slots]
        return rows.allSatisfy { row in
            let end = row.first + row.count
            return before[end % slots] + end / slots * total - before[row.first] <= row.most
        }
    }
}
