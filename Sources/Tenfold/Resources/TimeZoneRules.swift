#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// When a zone's clocks differ from UTC by how much: a pure reader of TZif files (RFC 8536).
public struct TimeZoneRules: Sendable, Equatable {
    /// A moment from which another offset holds.
    struct Transition: Sendable, Equatable {
        /// Seconds since 1970-01-01 UTC.
        var at: Int64
        /// Seconds east of UTC.
        var offset: Int
    }

    var first: Int
    var transitions: [Transition]
    var footer: RecurringTimeZone?

    /// UTC itself.
    public static let utc = TimeZoneRules(first: 0, transitions: [], footer: nil)

    init(first: Int, transitions: [Transition], footer: RecurringTimeZone?) {
        self.first = first
        self.transitions = transitions
        self.footer = footer
    }

    /// The rules of a POSIX zone such as `PST8PDT,M3.2.0,M11.1.0`; nil where it is none.
    public init?(posix: String) {
        guard let zone = RecurringTimeZone(posix) else { return nil }
        self.init(first: zone.standardOffset, transitions: [], footer: zone)
    }

    /// Seconds to add to UTC to get the zone's clock time at a moment.
    public func offset(at date: Date) -> Int {
        let second = Int64(date.timeIntervalSince1970.rounded(.down))
        guard let last = transitions.last, second < last.at else {
            return footer?.offset(at: second) ?? transitions.last?.offset ?? first
        }
        return transitions.last { $0.at <= second }?.offset ?? first
    }

    /// The last midnight of the zone at or before a moment.
    public func startOfDay(_ date: Date) -> Date {
        let local = date.addingTimeInterval(Double(offset(at: date)))
        let midnight = (local.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400
        return moment(ofLocal: midnight, near: date)
    }

    /// The first midnight of the zone's month that holds a moment.
    public func startOfMonth(_ date: Date) -> Date {
        let local = date.addingTimeInterval(Double(offset(at: date)))
        let first = UTCTime.date("\(UTCTime.month(local))-01") ?? local
        return moment(ofLocal: first.timeIntervalSince1970, near: date)
    }

    /// The next midnight of the zone after a moment; days of 23 and 25 hours are as long as they are.
    public func startOfNextDay(_ date: Date) -> Date {
        startOfDay(startOfDay(date).addingTimeInterval(36 * 3600))
    }

    /// The moment of a clock time, by the offset that holds then.
    private func moment(ofLocal local: Double, near date: Date) -> Date {
        let guess = Date(timeIntervalSince1970: local - Double(offset(at: date)))
        return Date(timeIntervalSince1970: local - Double(offset(at: guess)))
    }
}
