/// At most so many videos in so many slots that follow each other, day after day.
struct DealingRow: Sendable, Hashable, Codable {
    /// The first slot, from 0, in the order of the day.
    var first: Int
    /// How many slots it covers from there; more than a day has where the window is longer than a day.
    var count: Int
    /// The most videos in them.
    var most: Int
    /// Whose rule it is: an index into the plan's limits, or ``ownSetting``.
    var limit: Int

    /// Marks rows that come from the phase's own settings and not from a limit.
    static let ownSetting = -1
}

extension [DealingRow] {
    /// The rows without those that another one already implies, in a stable order.
    func withoutImplied() -> [DealingRow] {
        let sorted = sorted {
            ($0.first, -$0.count, $0.most, $0.limit) < ($1.first, -$1.count, $1.most, $1.limit)
        }
        var kept: [DealingRow] = []
        var first = -1
        var least = Int.max
        // Within one start, a longer row with no more room implies all shorter ones.
        for row in sorted {
            if row.first != first {
                first = row.first
                least = Int.max
            }
            guard row.most < least else { continue }
            least = row.most
            kept.append(row)
        }
        return kept
    }
}
