import Facts

/// Two things set against each other in true words, such as `is eleven times as wide as Earth`.
struct FactComparison {
    var measure: FactMeasure
    var one: FactRow
    var other: FactRow

    /// True where the difference is large enough to be worth telling as a ratio.
    var isTelling: Bool {
        guard measure.scale == .ratio else { return one.value != other.value }
        return max(one.value, other.value) >= 1.15 * min(one.value, other.value)
    }

    /// With its verb: `is eleven times as wide as Earth`.
    var clause: String { "\(measure.compare.verb) \(phrase)" }

    /// With its verb, for a sentence in a row of such.
    var shortClause: String { "\(measure.compare.verb) \(shortPhrase)" }

    /// Without: `eleven times as wide as Earth`.
    var phrase: String { "\(amount) \(middle) \(FactName(other.name).inside)" }

    /// The phrase for a sentence in a row of such: a long name is not said again and again.
    var shortPhrase: String {
        if measure.scale == .year { return "\(amount) \(one.value < other.value ? "earlier" : "later")" }
        guard measure.scale == .ratio, other.name.count > 8, middle.hasSuffix(" as") else { return phrase }
        return "\(amount) \(middle.dropLast(3))"
    }

    /// The difference with its unit, such as `364 metres`.
    var difference: String {
        let places = [one.figure, other.figure].map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
        let text = decimal(abs(one.value - other.value), places: places.max() ?? 0)
        return "\(text) \(text == "1" ? measure.unit.one : measure.unit.many)"
    }

    private var middle: String { one.value < other.value ? measure.compare.less : measure.compare.more }

    private var amount: String {
        measure.scale == .ratio ? RatioWords.text(one.value / other.value) : difference
    }

    private func decimal(_ value: Double, places: Int) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let fraction = String(String(scaled % scale + scale).dropFirst())
        let kept = fraction.reversed().drop { $0 == "0" }.reversed()
        return grouped(scaled / scale) + (kept.isEmpty ? "" : "." + String(kept))
    }
}

/// A ratio in words that stand before `as wide as`, never saying more than is true.
enum RatioWords {
    /// `twice`, `3.9 times`, `more than eleven times`, `half`, `27 percent`.
    static func text(_ ratio: Double) -> String {
        switch ratio {
        case ..<0.95: share(ratio)
        case ..<1.05: "about"
        default: times(ratio)
        }
    }

    private static func times(_ ratio: Double) -> String {
        let whole = Int(ratio.rounded())
        if whole >= 2, abs(ratio / Double(whole) - 1) <= 0.02 {
            return whole == 2 ? "twice" : "\(ratio == Double(whole) ? "" : "about ")\(words(whole)) times"
        }
        if ratio >= 10 { return "more than \(words(Int(ratio))) times" }
        let tenths = Int((ratio * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) times"
    }

    private static func share(_ ratio: Double) -> String {
        for (value, name) in [(0.5, "half"), (1.0 / 3, "a third"), (0.25, "a quarter")]
        where abs(ratio / value - 1) <= 0.03 {
            return ratio == value ? name : "about \(name)"
        }
        return ratio < 0.01 ? "less than one percent" : "\(Int((ratio * 100).rounded())) percent"
    }

    /// Small numbers in words, others in digits.
    private static func words(_ number: Int) -> String {
        let names = [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return (2...12).contains(number) ? names[number - 2] : grouped(number)
    }
}
