/// Numbers as a person reads them aloud in a verdict.
enum EvidenceWords {
    /// `15 %`, `4.2 %`, `0.35 %`.
    static func percent(_ share: Double) -> String {
        let percent = share * 100
        let places = abs(percent) >= 10 ? 1 : 2
        return "\(decimalText(percent, places: places)) %"
    }

    /// `1,204`, with commas between thousands.
    static func count(_ value: Int) -> String {
        var text = ""
        for (index, digit) in "\(abs(value))".reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text = "," + text }
            text = "\(digit)" + text
        }
        return value < 0 ? "-\(text)" : text
    }

    /// `1 video`, `1,204 videos`.
    static func counted(_ value: Int, _ noun: String) -> String {
        "\(count(value)) \(noun)\(value == 1 ? "" : "s")"
    }

    /// An e-value from its logarithm: `6.2`, `0.03`, `over a million`.
    static func evidence(_ logValue: Double) -> String {
        if logValue > Elementary.log(1e6) { return "over a million" }
        let value = Elementary.exp(logValue)
        if value >= 100 { return count(Int((value + 1e-6).rounded(.down))) }
        if value >= 0.1 { return decimalText((value * 10 + 1e-6).rounded(.down) / 10, places: 1) }
        return value >= 0.01
            ? decimalText((value * 100 + 1e-6).rounded(.down) / 100, places: 2) : "under 0.01"
    }

    /// `at this pace about 9 more days`; nil where the pace leads nowhere.
    static func pace(days: Double) -> String? {
        guard days.isFinite, days > 0, days < 3650 else { return nil }
        let whole = Int(days.rounded(.up))
        return "at this pace about \(counted(whole, "more day", plural: "more days"))"
    }

    private static func counted(_ value: Int, _ one: String, plural: String) -> String {
        "\(count(value)) \(value == 1 ? one : plural)"
    }

    /// US dollars to the cent.
    static func dollars(_ value: Double) -> String {
        let cents = Int((value * 100).rounded())
        let rest = cents % 100
        return "$\(count(cents / 100)).\(rest < 10 ? "0" : "")\(rest)"
    }
}
