#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A zone's clock over two years in whole minutes: short to walk through, where the rules are long.
///
/// Two fixed years, so that a plan does not depend on the day it is made: the rules repeat every year.
struct ZoneCourse: Sendable {
    /// A moment from which another offset holds.
    struct Change: Sendable {
        /// Minutes since 1970 in UTC.
        var at: Int
        /// Minutes east of UTC before and after.
        var before: Int
        var after: Int
    }

    /// The offset before the first change, in minutes east of UTC.
    let first: Int
    /// The changes in order.
    let changes: [Change]

    /// The first day of the two years, 2027-01-01, as days since 1970.
    static let firstDay = 20_819
    /// How many days are looked at.
    static let days = 731

    init(_ rules: TimeZoneRules) {
        func offset(_ minute: Int) -> Int {
            rules.offset(at: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
        }
        var low = (Self.firstDay - 2) * 1440
        let end = (Self.firstDay + Self.days + 40) * 1440
        first = offset(low)
        var changes: [Change] = []
        var before = first
        // No zone changes twice in three weeks and back within one of these steps, but for Ramadan in Morocco,
        // which lasts longer.
        while low < end {
            let high = low + 14 * 1440
            let after = offset(high)
            if after != before {
                var (known, other) = (low, high)
                while other - known > 1 {
                    let middle = (known + other) / 2
                    if offset(middle) == before { known = middle } else { other = middle }
                }
                changes.append(Change(at: other, before: before, after: after))
            }
            (low, before) = (high, after)
        }
        self.changes = changes
    }

    /// Minutes east of UTC at a minute since 1970.
    func offset(at minute: Int) -> Int {
        var offset = first
        for change in changes {
            guard change.at <= minute else { break }
            offset = change.after
        }
        return offset
    }

    /// The minute since 1970 in UTC of a clock time, given as a minute since 1970 on the zone's own clock.
    ///
    /// A clock time that is skipped counts as the next one there is, as GitHub's schedules do.
    func moment(ofLocal local: Int) -> Int {
        var offset = first
        for change in changes {
            guard local - change.before >= change.at else { break }
            offset = change.after
            if local - change.after < change.at { return change.at }
        }
        return local - offset
    }

    /// True where clocks are put forward and back.
    var hasSummerTime: Bool { !changes.isEmpty }
}
