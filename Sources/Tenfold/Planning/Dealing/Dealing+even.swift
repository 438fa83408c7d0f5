extension Dealing {
    /// The most even way to deal a total that ``maximum()`` allows.
    ///
    /// First the busiest slot is as small as can be; then the videos before each slot stay as near as can be to
    /// an even line, so that 5 over 3 slots is 2, 2, 1 and 6 over 4 is 2, 1, 2, 1.
    func even(_ total: Int) -> [Int]? {
        let target = (0..<slots).map { (slots - 1 + $0 * total) / slots }
        let ideal = videos(target, total)
        if allows(ideal) { return ideal }
        guard let most = smallestMaximum(total) else { return nil }
        let capped = Dealing(
            slots: slots,
            rows: rows
                + (0..<slots).map {
                    DealingRow(first: $0, count: 1, most: most, limit: DealingRow.ownSetting)
                }
        )
        let graph = DealingGraph(slots: slots, rows: capped.rows)
        var (low, high) = (1, max(1, total))
        guard var best = graph.prefixes(total: total, near: target, within: high) else { return nil }
        while low < high {
            let middle = (low + high) / 2
            if let found = graph.prefixes(total: total, near: target, within: middle) {
                (best, high) = (found, middle)
            } else {
                low = middle + 1
            }
        }
        return videos(capped.settled(best, total, target), total)
    }

    /// The smallest number that no slot has to pass when so many are dealt.
    private func smallestMaximum(_ total: Int) -> Int? {
        var low = (total + slots - 1) / slots
        // A slot's own row may be gone, where a longer one implies it.
        var high = max(low, tightestRows.map(\.most).max() ?? total)
        func isEnough(_ most: Int) -> Bool {
            let caps = (0..<slots).map {
                DealingRow(first: $0, count: 1, most: most, limit: DealingRow.ownSetting)
            }
            return DealingGraph(slots: slots, rows: (rows + caps).withoutImplied()).negativeCycle(
                total: total
            ) == nil
        }
        if isEnough(low) { return low }
        guard low < high, isEnough(high) else { return nil }
        while low + 1 < high {
            let middle = (low + high) / 2
            if isEnough(middle) { high = middle } else { low = middle }
        }
        return high
    }

    /// Moves each count towards the even line as far as the rows and its neighbours let it, until nothing moves.
    private func settled(_ start: [Int], _ total: Int, _ target: [Int]) -> [Int] {
        var before = start
        var touching = [[DealingRow]](repeating: [], count: slots)
        for row in rows where row.count % slots != 0 {
            touching[row.first].append(row)
            touching[(row.first + row.count) % slots].append(row)
        }
        func place(_ node: Int) -> Int { before[node % slots] + node / slots * total }
        for _ in 0..<4 {
            let last = before
            for node in before.indices.dropFirst() where before[node] != target[node] {
                var (low, high) = (before[node - 1], place(node + 1))
                for row in touching[node] {
                    let end = row.first + row.count
                    if row.first == node {
                        low = max(low, place(end) - row.most)
                    } else {
                        high = min(high, before[row.first] + row.most - end / slots * total)
                    }
                }
                before[node] = min(max(target[node], low), max(low, high))
            }
            if before == last { break }
        }
        return before
    }

    private func videos(_ before: [Int], _ total: Int) -> [Int] {
        before.indices.map { ($0 + 1 < before.count ? before[$0 + 1] : total) - before[$0] }
    }
}
