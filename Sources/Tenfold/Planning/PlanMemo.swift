/// What the drafts of one plan have in common, worked out once: ways of packing differ in little.
final class PlanMemo {
    private var stretches: [Key: [SlotTimes.Stretch]] = [:]
    private var solved: [[DealingRow]: (videos: Int, binding: [DealingRow])] = [:]
    private var dealt: [Total: [Int]?] = [:]
    private var limits: [RunMoments: [PlannedLimit]] = [:]
    private var spreads: [Grid: [Int]] = [:]
    private var clears: [Grid: [Int]?] = [:]

    private struct Key: Hashable {
        var minutes: [Int]
        var window: Window
        var span: Int
    }

    private struct Total: Hashable {
        var rows: [DealingRow]
        var videos: Int
    }

    private struct Grid: Hashable {
        var slots: Int
        var minutes: [Int]
        var spans: [Int]

        init(_ grid: SlotGrid) {
            slots = grid.slots
            minutes = grid.resets.map(\.minute)
            spans = grid.resets.map(\.span)
        }
    }

    /// The placements of starts on a grid, of which one plan has few.
    struct Placements {
        let grid: SlotGrid
        let memo: PlanMemo

        /// ``SlotGrid/spread()``, also over fewer starts.
        func spread(over slots: Int? = nil) -> [Int] {
            var grid = grid
            grid.slots = slots ?? grid.slots
            return memo.remembered(&memo.spreads[Grid(grid)]) { grid.spread() }
        }

        /// ``SlotGrid/spreadClearOfResets()``.
        func spreadClearOfResets() -> [Int]? {
            memo.remembered(&memo.clears[Grid(grid)]) { grid.spreadClearOfResets() }
        }
    }

    /// The placements of starts on a grid.
    func placements(_ grid: SlotGrid) -> Placements { Placements(grid: grid, memo: self) }

    /// All limits but the jobs at once, as they are for these moments.
    func limits(_ latest: RunMoments, _ make: () -> [PlannedLimit]) -> [PlannedLimit] {
        remembered(&limits[latest], make)
    }

    /// The stretches of starts that a window may hold.
    func stretches(of limit: PlannedLimit, _ times: SlotTimes, _ courses: [String: ZoneCourse])
        -> [SlotTimes.Stretch]
    {
        let key = Key(minutes: times.minutes, window: limit.use.window, span: limit.span)
        return remembered(&stretches[key]) {
            times.stretches(in: key.window, span: key.span, zones: courses)
        }
    }

    /// ``Dealing/maximum()``.
    func maximum(_ dealing: Dealing) -> (videos: Int, binding: [DealingRow]) {
        remembered(&solved[dealing.rows]) { dealing.maximum() }
    }

    /// ``Dealing/even(_:)``.
    func even(_ dealing: Dealing, _ videos: Int) -> [Int]? {
        remembered(&dealt[Total(rows: dealing.rows, videos: videos)]) { dealing.even(videos) }
    }

    private func remembered<Value>(_ known: inout Value?, _ make: () -> Value) -> Value {
        if let known { return known }
        let made = make()
        known = made
        return made
    }
}
