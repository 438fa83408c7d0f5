import Tenfold

extension DashboardInput {
    /// A channel of so few days shows the one that is not over everywhere.
    static let young = 7

    /// True where the channel is no longer young.
    var isGrown: Bool { rollups.days.count > Self.young }

    /// The same as it stood when the last full day ended; nil of a young channel, which shows what it has.
    ///
    /// Pages that are made of it stay as they are until the next day is over, whatever the present one brings.
    var past: DashboardInput? {
        guard !isPast, isGrown, let today = rollups.days.last?.day else { return nil }
        var past = self
        past.isPast = true
        past.rollups = Rollups(joining: Array(rollups.days.dropLast()))
        past.records = records.before(today.start)
        if let weighed = weigh?(today) {
            (past.limits, past.gate, past.patterns) = (weighed.limits, weighed.gate, weighed.patterns)
        }
        return past
    }
}
