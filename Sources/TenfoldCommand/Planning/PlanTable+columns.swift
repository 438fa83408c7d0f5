import Tenfold

extension PlanTable {
    /// A name and what there is to say, folded below itself.
    func entry(_ name: String, _ text: String) -> [String] {
        hanging("  " + Self.left(name, 12), 14, text)
    }

    /// A beginning and words behind it, in lines of at most 80 characters; the later ones are indented.
    func hanging(_ beginning: String, _ indent: Int, _ text: String) -> [String] {
        var lines: [String] = []
        var line = beginning
        var width = Self.width(beginning)
        var isFirst = true
        for word in text.split(separator: " ") {
            if !isFirst, width + 1 + word.count > 80 {
                lines.append(line)
                line = String(repeating: " ", count: indent) + word
                width = indent + word.count
            } else {
                line += (isFirst ? "" : " ") + word
                width += (isFirst ? 0 : 1) + word.count
            }
            isFirst = false
        }
        return lines + [line]
    }

    /// How wide a text is on a terminal, colour codes left out.
    private static func width(_ text: String) -> Int {
        var count = 0
        var isCode = false
        for character in text {
            if character == "\u{1B}" { isCode = true }
            if !isCode { count += 1 }
            if isCode, character == "m" { isCode = false }
        }
        return count
    }

    /// `1 video`, `5 videos`.
    func videos(_ count: Int) -> String { count == 1 ? "1 video" : "\(count) videos" }

    /// The text with spaces after it.
    static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The text with spaces before it.
    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// `06:32`.
    static func clock(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }

    /// A window in one word.
    static func short(_ window: Window) -> String {
        switch window {
        case .rolling(seconds: 60): "minute"
        case .rolling(seconds: 3600): "hour"
        case .rolling(let seconds) where seconds % 3600 == 0: "\(seconds / 3600) h"
        case .rolling(let seconds): "\(seconds) s"
        case .day: "day"
        case .month: "month"
        }
    }

    /// `5 %`.
    static func percent(_ share: Double) -> String { "\(decimalText(share * 100, places: 1)) %" }

    /// `1.50`.
    static func money(_ usd: Double) -> String {
        let cents = Int((usd * 100).rounded())
        let rest = cents % 100
        return "\(grouped(Double(cents / 100))).\(rest < 10 ? "0" : "")\(rest)"
    }
}
