#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A calendar day in UTC, the unit that rollups count by.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public var number: Int

    /// Makes a day from its number since 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// The day a moment falls on.
    public init(_ date: Date) {
        self.number = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    /// Reads `2026-11-23`; nil where it is anything else or no day of the calendar.
    public init?(_ text: String) {
        guard let date = CivilDate(text) else { return nil }
        self.init(number: date.dayNumber)
    }

    /// The day's first moment.
    public var start: Date { Date(timeIntervalSince1970: Double(number) * 86_400) }
    /// `2026-11-23`.
    public var description: String { CivilDate(dayNumber: number).description }
    /// `2026-11`.
    public var month: String { String(description.prefix(7)) }
    /// The day's place in its month, from 1.
    public var ofMonth: Int { CivilDate(dayNumber: number).day }
    /// How many days its month has.
    public var daysInMonth: Int { CivilDate(dayNumber: number).daysInMonth }

    /// The day `count` days later.
    public func advanced(by count: Int) -> Day { Day(number: number + count) }

    /// The days from this one to another.
    public func distance(to other: Day) -> Int { other.number - number }

    /// True where `left` is earlier.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: Codable {
    /// Reads `2026-11-23`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no day")
        }
        self = day
    }

    /// Writes `2026-11-23`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
