import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Numbers, sums, times and days as the pages write them.
enum Figures {
    /// A space that keeps a number and its unit on one line.
    static let space = "\u{A0}"

    /// `9,250`, or `12.5` with up to `places` decimals.
    static func number(_ value: Double, places: Int = 0) -> String {
        let parts = decimalText(value, places: places).split(separator: ".")
        let whole = grouped(parts.first.map(String.init) ?? "0")
        return parts.count == 2 ? whole + Wording.current.decimalMark + parts[1] : whole
    }

    /// `92 %`; one decimal where rounding would hide a failure.
    static func percent(_ share: Double) -> String { percent(share, places: 0) }

    /// The same with at least so many decimals.
    static func percent(_ share: Double, places: Int) -> String {
        let percent = share * 100
        let hides = percent.rounded() == 100 && percent < 100 || percent.rounded() == 0 && percent > 0
        return number(
            percent,
            places: hides || percent < 10 && percent != percent.rounded() ? max(1, places) : places
        ) + space + "%"
    }

    /// `$0.42`, `$1,250`.
    static func dollars(_ value: Double) -> String {
        if value >= 1000 { return "$" + number(value) }
        let cents = decimalText(value, places: 2)
        let parts = cents.split(separator: ".")
        let rest = parts.count == 2 ? String(parts[1]) : ""
        let missing = String(repeating: "0", count: 2 - rest.count)
        return "$" + (parts.first ?? "0") + Wording.current.decimalMark + rest + missing
    }

    /// `14.2 s`, `4 min 05 s`, `2 h 05 min`.
    static func duration(_ seconds: Double) -> String {
        if seconds < 60 { return number(seconds, places: 1) + space + "s" }
        let whole = Int(seconds.rounded())
        if whole < 3600 { return "\(whole / 60)\(space)min\(space)\(twoDigits(whole % 60))\(space)s" }
        return "\(whole / 3600)\(space)h\(space)\(twoDigits(whole % 3600 / 60))\(space)min"
    }

    /// `3.2 MB`.
    static func bytes(_ count: Int) -> String {
        if count < 1000 { return "\(count)\(space)B" }
        if count < 1_000_000 { return number(Double(count) / 1000) + space + "kB" }
        return number(Double(count) / 1_000_000, places: 1) + space + "MB"
    }

    /// `23 Nov 2026`.
    static func day(_ day: Day) -> String {
        shortDay(day) + space + day.description.prefix(4)
    }

    /// `Nov 2026`.
    static func month(_ day: Day) -> String {
        let month = Int(day.description.dropFirst(5).prefix(2)) ?? 1
        return "\(Wording.current.months[month - 1])\(space)\(day.description.prefix(4))"
    }

    /// `23 Nov`.
    static func shortDay(_ day: Day) -> String {
        let month = Int(day.description.dropFirst(5).prefix(2)) ?? 1
        return "\(day.ofMonth)\(space)\(Wording.current.months[month - 1])"
    }

    /// `23 Nov 2026, 14:05 UTC`.
    static func moment(_ date: Date) -> String {
        "\(day(Day(date))), \(clock(date))\(space)UTC"
    }

    /// `14:05`.
    static func clock(_ date: Date) -> String {
        String(UTCTime.text(date).dropFirst(11).prefix(5))
    }

    /// `06:17` of minutes after midnight.
    static func clock(minute: Int) -> String { "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))" }

    /// `1 job`, `3 jobs`; the noun in the language of the site.
    static func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        let figure = number(Double(count))
        let noun = count == 1 ? noun : plural ?? noun + "s"
        return say("\(figure)\(NounPhrase(noun))")
    }

    private static func grouped(_ digits: String) -> String {
        let isNegative = digits.hasPrefix("-")
        let bare = Array(digits.dropFirst(isNegative ? 1 : 0))
        var text = isNegative ? "−" : ""
        for (index, digit) in bare.enumerated() {
            if index > 0, (bare.count - index).isMultiple(of: 3) { text += Wording.current.groupMark }
            text.append(digit)
        }
        return text
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
