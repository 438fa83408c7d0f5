import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the moments of HTTP headers (RFC 9110 §5.6.7): the present form and the two that are kept for old servers.
enum HTTPDate {
    /// The moment; nil where the text is none.
    static func date(_ text: String) -> Date? {
        let words = text.split { $0 == " " || $0 == "," }
        switch words.count {
        case 6: return date(day: words[1], month: words[2], year: words[3], time: words[4])
        case 5: return date(day: words[2], month: words[1], year: words[4], time: words[3])
        case 4:
            let parts = words[1].split(separator: "-")
            guard parts.count == 3, let short = Int(parts[2]), (0...99).contains(short) else { return nil }
            let year = Substring("\(short < 70 ? 2000 + short : 1900 + short)")
            return date(day: parts[0], month: parts[1], year: year, time: words[2])
        default: return nil
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func date(day: Substring, month: Substring, year: Substring, time: Substring) -> Date? {
        guard let number = months.firstIndex(of: String(month)) else { return nil }
        let day = day.utf8.count == 1 ? "0\(day)" : String(day)
        let month = number < 9 ? "0\(number + 1)" : "\(number + 1)"
        return UTCTime.date("\(year)-\(month)-\(day)T\(time)Z")
    }
}
