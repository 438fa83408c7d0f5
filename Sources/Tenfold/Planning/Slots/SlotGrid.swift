/// Chooses the starts of a day: evenly spread, at odd minutes, away from resets and from summer time.
///
/// Starts lie on every fifth minute plus a rest of 1 to 4, which is never 0, 15, 30 or 45; each workflow has a
/// rest of its own, so that no two ever share a minute, whatever their zones. What is free to choose is drawn
/// from a hash of the repository's name, so that not all repositories of the world start together.
struct SlotGrid: Sendable {
    /// How many starts.
    var slots: Int
    /// The clock they go by.
    let course: ZoneCourse
    /// The hash that offsets are drawn from.
    let hash: UInt64
    /// Minutes of the plan's day, at each of which a daily limit may begin anew, with the span of its charges.
    let resets: [(minute: Int, span: Int)]

    /// A day has 288 cells of five minutes.
    static let cells = 288
    /// The cells from 01:00 to 03:00, in which clocks are put forward and back.
    private static let nightCells = 12..<36

    /// The most starts that a day of this clock has room for.
    static func capacity(_ course: ZoneCourse) -> Int {
        course.hasSummerTime ? cells - nightCells.count : cells
    }

    /// Evenly spread over the day, with as few starts as possible that may run into a reset.
    func spread() -> [Int] {
        let allowed = allowedCells(in: 0..<Self.cells)
        // Few starts keep their even distance and the night free; many are spread over what is allowed.
        let isSparse = slots * Self.nightCells.count < Self.cells
        let step = isSparse || !course.hasSummerTime ? Self.cells : allowed.count
        let offsets = (0..<max(1, step / slots)).map { offset in
            let chosen = (0..<slots).map { offset + $0 * step / slots }
            return step == allowed.count ? chosen.map { allowed[$0] } : chosen
        }
        let costs = offsets.map { chosen in
            chosen.count { isNight($0) } * 1000 + chosen.count { mayCross($0 * 5 + rest) }
        }
        let least = costs.min() ?? 0
        let best = offsets.indices.filter { costs[$0] == least }
        return times(offsets[best[Int(hash % UInt64(best.count))]].filter { !isNight($0) })
    }

    /// Evenly spread over the part of the day from which no start can run into a reset; nil where there is none.
    func spreadClearOfResets() -> [Int]? {
        let allowed = allowedCells(in: 0..<Self.cells).filter { !mayCross($0 * 5 + rest) }
        guard allowed.count >= slots else { return nil }
        let room = max(1, allowed.count / slots)
        let offset = Int(hash % UInt64(room))
        // From the reset on, so that the gap of the night is the one around it.
        let reset = resets.first?.minute ?? 0
        let ordered = allowed.filter { $0 * 5 >= reset } + allowed.filter { $0 * 5 < reset }
        return times((0..<slots).map { ordered[offset + $0 * allowed.count / slots] })
    }

    /// What remains of the generate workflow's minutes on division by five.
    var rest: Int { Self.rests(hash)[0] }

    /// Rests of their own for the generate, track and optimize workflows.
    static func rests(_ hash: UInt64) -> [Int] {
        let first = Int(hash >> 32 & 3)
        return (0..<3).map { (first + $0) % 4 + 1 }
    }

    /// Starts for the other workflows: half way and three quarters of the way between the first slots.
    static func others(than times: SlotTimes, hash: UInt64) -> OtherStarts {
        let first = times.minutes.first ?? 0
        let gap = times.minutes.count > 1 ? times.minutes[1] - first : 1440
        func minute(_ share: Int, rest: Int) -> Int {
            var cell = (first + gap * share / 4) / 5 % cells
            if times.course.hasSummerTime, nightCells.contains(cell) { cell += nightCells.count }
            return cell * 5 + rest
        }
        return OtherStarts(
            trackMinuteOfDay: minute(2, rest: rests(hash)[1]),
            optimizeMinuteOfDay: minute(3, rest: rests(hash)[2]),
            optimizeWeekday: Int(hash >> 40 % 7)
        )
    }

    private func times(_ cells: [Int]) -> [Int] { cells.map { $0 * 5 + rest }.sorted() }

    private func allowedCells(in range: Range<Int>) -> [Int] { range.filter { !isNight($0) } }

    private func isNight(_ cell: Int) -> Bool { course.hasSummerTime && Self.nightCells.contains(cell) }

    private func mayCross(_ minute: Int) -> Bool {
        resets.contains { reset in
            let until = ((reset.minute - minute) % 1440 + 1440) % 1440
            return until > 0 && until <= reset.span
        }
    }
}
