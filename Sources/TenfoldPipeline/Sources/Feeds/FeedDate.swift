import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the moments of feeds: RFC 3339 in Atom and JSON Feed, RFC 822 in RSS.
enum FeedDate {
    /// The day in UTC; nil where the text is neither.
    static func day(_ text: String) -> Day? {
        if let date = UTCTime.date(text) { return Day(date) }
        return mailDate(text)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Hours from UTC of the zones that RFC 822 names.
    private static let zones = [
        "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
        "pst": -8, "pdt": -7,
    ]

    /// `Wed, 13 Sep 2017 10:00:00 GMT`, also without weekday, seconds or century.
    private static func mailDate(_ text: String) -> Day? {
        let text = text.lowercased()
        let words = (text.split(separator: ",").last ?? "").split(separator: " ")
        guard words.count == 5, let dayOfMonth = Int(words[0]), (1...31).contains(dayOfMonth),
            let month = months.firstIndex(where: words[1].hasPrefix), let year = year(words[2]),
            let minutes = minutes(words[3]), let offset = offset(words[4])
        else { return nil }
        let written = [pad(year, 4), pad(month + 1, 2), pad(dayOfMonth, 2)].joined(separator: "-")
        guard let local = Day(written) else { return nil }
        return Day(local.start.addingTimeInterval(Double((minutes - offset) * 60)))
    }

    private static func year(_ word: Substring) -> Int? {
        guard let number = Int(word), number >= 0 else { return nil }
        switch word.utf8.count {
        case 4: return number
        case 2: return number < 50 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    private static func minutes(_ word: Substring) -> Int? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
            (0..<24).contains(hour), (0..<60).contains(minute), let second = parts.last ?? nil,
            (0...60).contains(second)
        else { return nil }
        return hour * 60 + minute
    }

    private static func offset(_ word: Substring) -> Int? {
        if let hours = zones[String(word)] { return hours * 60 }
        guard word.utf8.count == 5, let sign = word.first, "+-".contains(sign),
            let number = Int(word.dropFirst()), number >= 0, number / 100 < 24, number % 100 < 60
        else { return nil }
        return (number / 100 * 60 + number % 100) * (sign == "-" ? -1 : 1)
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
}
