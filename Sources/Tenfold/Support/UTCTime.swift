#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Writing and reading of moments and days in UTC, the only zone that records use.
public enum UTCTime {
    /// `2026-11-23T06:17:00Z`; whole seconds, cut off.
    public static func text(_ date: Date) -> String {
        let (day, second) = split(date)
        var text: [UInt8] = []
        text.reserveCapacity(20)
        CivilDate(dayNumber: day).append(to: &text)
        text.append(UInt8(ascii: "T"))
        appendDigits(of: second / 3600, atLeast: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        appendDigits(of: second / 60 % 60, atLeast: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        appendDigits(of: second % 60, atLeast: 2, to: &text)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// `2026-11-23`.
    public static func day(_ date: Date) -> String {
        CivilDate(dayNumber: split(date).day).description
    }

    /// `2026-11`.
    public static func month(_ date: Date) -> String {
        String(day(date).prefix(7))
    }

    /// Reads `2026-11-23` and `2026-11-23T06:17:00Z` (also with a fraction or a `+02:00` offset); nil if it
    /// is neither or names a day or time that does not exist.
    public static func date(_ text: String) -> Date? {
        guard let days = CivilDate(text.prefix(10))?.dayNumber else { return nil }
        let midnight = Date(timeIntervalSince1970: Double(days) * 86_400)
        let rest = text.dropFirst(10)
        return rest.isEmpty ? midnight : seconds(afterMidnight: rest).map(midnight.addingTimeInterval)
    }

    /// Reads `T06:17:00Z` and its kin: an optional fraction, then `Z` or an offset.
    private static func seconds(afterMidnight text: Substring) -> Double? {
        guard let mark = text.first, mark == "T" || mark == "t" else { return nil }
        let clock = text.dropFirst().prefix(8).split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = digits(clock[0], 0...23), let minute = digits(clock[1], 0...59),
            let second = digits(clock[2], 0...60)
        else { return nil }
        var rest = text.dropFirst(9)
        var fraction = 0.0
        if rest.first == "." {
            let decimals = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard let value = Double("0.\(decimals)"), !decimals.isEmpty else { return nil }
            fraction = value
            rest = rest.dropFirst(decimals.count + 1)
        }
        return offset(rest).map { Double(hour * 3600 + minute * 60 + second - $0) + fraction }
    }

    private static func offset(_ text: Substring) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = digits(parts[0], 0...23), let minutes = digits(parts[1], 0...59)
        else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
    }

    private static func digits(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func split(_ date: Date) -> (day: Int, second: Int) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        return (day, seconds - day * 86_400)
    }
}
