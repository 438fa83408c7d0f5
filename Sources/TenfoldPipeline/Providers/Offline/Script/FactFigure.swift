import Facts

/// A figure in the forms that sentences and pictures need.
struct FactFigure {
    var row: FactRow
    var measure: FactMeasure

    /// For a picture, exact, such as `142,984 km`.
    var written: String {
        switch measure.scale {
        case .year: row.figure
        case .ratio, .interval:
            measure.unit.symbol == "%" ? "\(row.figure)%" : "\(row.figure) \(measure.unit.symbol)"
        }
    }

    /// For a voice, in words that can be followed, such as `about 143,000 kilometres`.
    var spoken: String {
        measure.scale == .year
            ? row.figure : "\(amount) \(row.value == 1 ? measure.unit.one : measure.unit.many)"
    }

    /// The number without its unit; what is too long to follow is rounded, and said to be.
    private var amount: String {
        let digits = row.figure.filter(\.isNumber).drop { $0 == "0" }
        let significant = row.figure.contains(".") ? digits.count : digits.trailingZerosDropped.count
        let long = significant > 4 || significant > 3 && abs(row.value) >= 100_000
        let text = long ? "about \(grouped(rounded(abs(row.value))))" : row.figure
        return text.hasPrefix("-") ? "minus \(text.dropFirst())" : text
    }

    private func rounded(_ value: Double) -> Int {
        var step = 1.0
        while value / step >= 1_000 { step *= 10 }
        return Int((value / step).rounded() * step)
    }
}

/// A whole number with commas at every thousand.
func grouped(_ number: Int) -> String {
    var rest = String(number.magnitude)[...]
    var groups: [Substring] = []
    while !rest.isEmpty {
        groups.insert(rest.suffix(3), at: 0)
        rest = rest.dropLast(min(3, rest.count))
    }
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
}

extension Substring {
    fileprivate var trailingZerosDropped: Substring {
        var text = self
        while text.last == "0" { text.removeLast() }
        return text
    }
}
