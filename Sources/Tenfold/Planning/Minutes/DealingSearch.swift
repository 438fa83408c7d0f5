/// Looks through all dealings of a total for one that takes few enough minutes.
///
/// Slot by slot, depth first. The shortest paths of the constraint graph say which counts a slot may still have
/// so that the rest can be completed; the knapsack of ``RunMinutes`` says how many minutes the rest needs at
/// least; a state that failed before with as few minutes fails again. Exact unless it ends at its step limit.
struct DealingSearch {
    enum Answer {
        case found([Int])
        case none
        /// Too many to look through.
        case unknown
    }

    let dealing: Dealing
    let minutes: RunMinutes
    private var stepsLeft = 60_000
    private var distance: [[Int]] = []
    private var failed: [[Int]: Int] = [:]
    private var before: [Int] = []

    /// More slots than this are not looked through.
    private static let mostSlots = 64
    private static let far = Int.max / 4

    init(dealing: Dealing, minutes: RunMinutes) {
        self.dealing = dealing
        self.minutes = minutes
    }

    mutating func dealing(of total: Int, within most: Int) -> Answer {
        guard dealing.slots <= Self.mostSlots else { return .unknown }
        distance = closure(total)
        failed = [:]
        before = [Int](repeating: 0, count: dealing.slots + 1)
        let found = search(1, total, minutesLeft: most)
        if found { return .found(zip(before.dropFirst(), before).map { $0 - $1 }) }
        return stepsLeft > 0 ? .none : .unknown
    }

    /// Chooses the videos before `node`, given those before all nodes below it.
    private mutating func search(_ node: Int, _ total: Int, minutesLeft: Int) -> Bool {
        let slots = dealing.slots
        guard node <= slots else { return true }
        stepsLeft -= 1
        guard stepsLeft > 0 else { return false }
        let rest = slots - node
        let state = bounds(from: node)
        if let known = failed[state], minutesLeft <= known { return false }
        for count in stride(from: state[1], through: state[0], by: -1) {
            let left = minutesLeft - minutes.ofRun[count - before[node - 1]]
            guard left >= 0, let least = minutes.least(videos: total - count, runs: rest), least <= left
            else { continue }
            before[node] = count
            if search(node + 1, total, minutesLeft: left) { return true }
            if stepsLeft <= 0 { return false }
        }
        failed[state] = max(failed[state] ?? 0, minutesLeft)
        return false
    }

    /// The least and the most videos before `node` and each later one, and before the one below it.
    private func bounds(from node: Int) -> [Int] {
        var bounds: [Int] = []
        bounds.reserveCapacity(2 * (dealing.slots - node + 1) + 1)
        for later in node...dealing.slots {
            var (low, high) = (0, Self.far)
            for earlier in 0..<node {
                low = max(low, before[earlier] - distance[later][earlier])
                high = min(high, before[earlier] + distance[earlier][later])
            }
            bounds.append(low)
            bounds.append(high)
        }
        bounds.append(before[node - 1])
        return bounds
    }

    /// All shortest paths between the nodes 0...slots, the last of which is the first one a day later.
    private func closure(_ total: Int) -> [[Int]] {
        let slots = dealing.slots
        var paths = [[Int]](repeating: [Int](repeating: Self.far, count: slots + 1), count: slots + 1)
        func note(_ from: Int, _ to: Int, _ most: Int) { paths[from][to] = min(paths[from][to], most) }
        for node in 0...slots { paths[node][node] = 0 }
        for node in 0..<slots { note(node + 1, node, 0) }
        note(0, slots, total)
        note(slots, 0, -total)
        for row in dealing.rows {
            let end = row.first + row.count
            note(row.first, end % slots, row.most - end / slots * total)
        }
        for middle in 0...slots {
            for from in 0...slots where paths[from][middle] < Self.far {
                for to in 0...slots where paths[middle][to] < Self.far {
                    paths[from][to] = min(paths[from][to], paths[from][middle] + paths[middle][to])
                }
            }
        }
        return paths
    }
}
