/// The most videos a day where runner minutes are limited too.
///
/// A run costs minutes before its first video and every job is rounded up, so minutes are no row of a
/// ``Dealing``. What is solved: the largest total for which a dealing keeps all rows and its runs together
/// take no more minutes than the budget of that total. The smallest number of minutes grows with the total, so
/// the totals are tried from the largest that the rows and the minutes each allow by themselves. Even dealings
/// over all slots, then over fewer of them, are tried first; where none fits, ``DealingSearch`` decides.
struct MinuteSearch {
    let dealing: Dealing
    let minutes: RunMinutes
    /// The most minutes a day for a total of videos, never growing with it.
    let budget: (Int) -> Int
    /// What is known of the same dealing already.
    var memo = PlanMemo()

    /// A dealing, and whether no larger total is possible for sure.
    struct Found {
        var videos: [Int]
        var isProven: Bool
    }

    func best(upTo rows: Int) -> Found {
        var isProven = true
        var search = DealingSearch(dealing: dealing, minutes: minutes)
        for total in stride(from: rows, to: 0, by: -1) where isPossible(total) {
            let most = budget(total)
            if let even = evenly(total, within: most) { return Found(videos: even, isProven: isProven) }
            switch search.dealing(of: total, within: most) {
            case .found(let videos): return Found(videos: videos, isProven: isProven)
            case .none: continue
            case .unknown: isProven = false
            }
        }
        return Found(videos: [Int](repeating: 0, count: dealing.slots), isProven: isProven)
    }

    private func isPossible(_ total: Int) -> Bool {
        minutes.least(videos: total, runs: dealing.slots).map { $0 <= budget(total) } ?? false
    }

    /// The most even dealing over as many slots as the minutes allow.
    private func evenly(_ total: Int, within most: Int) -> [Int]? {
        if let even = memo.even(dealing, total), minutes.minutes(even) <= most { return even }
        let slots = dealing.slots
        let dearest = minutes.ofRun.count > 1 ? most / max(1, minutes.ofRun[1]) : 0
        for runs in stride(from: min(slots - 1, dearest), to: 0, by: -1) {
            guard let least = minutes.least(videos: total, runs: runs), least <= most else { continue }
            let places = (0..<runs).map { $0 * slots / runs }
            var simple = [Int](repeating: 0, count: slots)
            for (run, place) in places.enumerated() {
                simple[place] = ((run + 1) * total + runs - 1) / runs - (run * total + runs - 1) / runs
            }
            if dealing.allows(simple), minutes.minutes(simple) <= most { return simple }
            let active = Set(places)
            let closed = (0..<slots).filter { !active.contains($0) }.map {
                DealingRow(first: $0, count: 1, most: 0, limit: DealingRow.ownSetting)
            }
            let fewer = Dealing(slots: slots, rows: dealing.rows + closed)
            guard fewer.maximum().videos >= total, let even = fewer.even(total) else { continue }
            if minutes.minutes(even) <= most { return even }
        }
        return nil
    }
}
