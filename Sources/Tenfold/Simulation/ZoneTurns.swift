#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A zone's clock over the days of a simulation, in whole seconds: short to walk, where the rules are long.
struct ZoneTurns {
    /// From which second another offset holds.
    private var changes: [(at: Int, offset: Int)]

    init(_ rules: TimeZoneRules, from start: Int, days: Int) {
        func offset(_ second: Int) -> Int {
            rules.offset(at: Date(timeIntervalSince1970: Double(second)))
        }
        var low = start - 40 * 86_400
        let end = start + (days + 40) * 86_400
        changes = [(Int.min, offset(low))]
        while low < end {
            let high = low + 14 * 86_400
            if offset(high) != offset(low) {
                var (before, after) = (low, high)
                while after - before > 1 {
                    let middle = (before + after) / 2
                    if offset(middle) == offset(low) { before = middle } else { after = middle }
                }
                changes.append((after, offset(after)))
            }
            low = high
        }
    }

    /// The second of a clock time, both counted from 1970; one that is skipped is the next there is, as GitHub
    /// says of its schedules, and of one that comes twice it is the first.
    func second(ofLocal local: Int) -> Int {
        // No clock is a whole day from UTC, so changes that are two days past no longer matter.
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].at < local - 2 * 86_400 { low = middle + 1 } else { high = middle }
        }
        for index in max(1, low - 1)..<max(1, changes.count) {
            if changes[index].at > local + 2 * 86_400 { return local - changes[index - 1].offset }
            let (before, after) = (changes[index - 1].offset, changes[index].offset)
            let at = changes[index].at
            if local - before < at { return local - before }
            if local - after < at { return at }
        }
        return local - (changes.last?.offset ?? 0)
    }

    /// The number of the zone's day, since 1970, that holds a second.
    func day(of second: Int) -> Int {
        let offset = changes.last { $0.at <= second }?.offset ?? 0
        let local = second + offset
        return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }
}
