/// The constraint graph of a dealing: a node before each slot, an edge for each row and each slot.
struct DealingGraph {
    /// P(to) - P(from) <= most - days x T.
    private struct Edge {
        var from: Int
        var to: Int
        var most: Int
        var days: Int
        /// The row's index; -1 where the edge says that a slot makes no fewer than none.
        var row: Int
    }

    private let slots: Int
    private let edges: [Edge]

    init(slots: Int, rows: [DealingRow]) {
        self.slots = slots
        var edges: [Edge] = []
        edges.reserveCapacity(rows.count + slots)
        for (index, row) in rows.enumerated() {
            let end = row.first + row.count
            edges.append(
                Edge(from: row.first, to: end % slots, most: row.most, days: end / slots, row: index)
            )
        }
        for slot in 0..<slots {
            let next = slot + 1
            edges.append(Edge(from: next % slots, to: slot, most: 0, days: next == slots ? -1 : 0, row: -1))
        }
        self.edges = edges.sorted { ($0.from, $0.to, $0.most) < ($1.from, $1.to, $1.most) }
    }

    /// A cycle that forbids a total: the rows on it and the largest total it allows.
    struct Cycle {
        var rows: [Int]
        var most: Int
    }

    /// A cycle that forbids this total, where there is one.
    func negativeCycle(total: Int) -> Cycle? {
        var distance = [Int](repeating: 0, count: slots)
        var parent = [Int](repeating: -1, count: slots)
        for pass in 0...(2 * slots + 2) {
            guard relax(&distance, &parent, total: total, isForward: pass % 2 == 0) else { return nil }
            if let cycle = cycle(parent) { return cycle }
        }
        return nil
    }

    /// The videos before each slot nearest to `target` from below or within `deviation` of it; nil where none are.
    func prefixes(total: Int, near target: [Int], within deviation: Int) -> [Int]? {
        var distance = target.map { $0 + deviation }
        distance[0] = 0
        var parent = [Int](repeating: -1, count: slots)
        for pass in 0...(2 * slots + 2) {
            guard relax(&distance, &parent, total: total, isForward: pass % 2 == 0) else { return distance }
            guard distance[0] >= 0, zip(distance, target).allSatisfy({ $0 >= $1 - deviation }) else {
                return nil
            }
        }
        return nil
    }

    /// One pass over all edges; false where nothing changed.
    private func relax(
        _ distance: inout [Int],
        _ parent: inout [Int],
        total: Int,
        isForward: Bool
    ) -> Bool {
        var changed = false
        for step in edges.indices {
            let index = isForward ? step : edges.count - 1 - step
            let edge = edges[index]
            let reached = distance[edge.from] + edge.most - edge.days * total
            if reached < distance[edge.to] {
                distance[edge.to] = reached
                parent[edge.to] = index
                changed = true
            }
        }
        return changed
    }

    /// The first cycle among the edges over which nodes were last reached.
    private func cycle(_ parent: [Int]) -> Cycle? {
        var seen = [Int](repeating: -1, count: slots)
        for start in 0..<slots where seen[start] < 0 {
            var node = start
            while seen[node] < 0, parent[node] >= 0 {
                seen[node] = start
                node = edges[parent[node]].from
            }
            if seen[node] == start, parent[node] >= 0 { return cycle(through: node, parent) }
            seen[start] = start
        }
        return nil
    }

    private func cycle(through start: Int, _ parent: [Int]) -> Cycle? {
        var rows: [Int] = []
        var (most, days) = (0, 0)
        var node = start
        repeat {
            let edge = edges[parent[node]]
            if edge.row >= 0 { rows.append(edge.row) }
            most += edge.most
            days += edge.days
            node = edge.from
        } while node != start
        return days > 0 ? Cycle(rows: rows.sorted(), most: most / days) : nil
    }
}
