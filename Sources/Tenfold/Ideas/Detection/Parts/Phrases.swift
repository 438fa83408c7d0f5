/// Numbers in the words of a reason.
enum Phrases {
    /// `1,234,567`.
    static func count(_ number: Double) -> String {
        let digits = Array(String(Int(min(max(0, number), 1e15).rounded())))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }

    /// `97 %`, rounded down so that nobody is above all.
    static func percent(_ share: Double) -> String { "\(Int(share * 100)) %" }

    /// `2.4`.
    static func tenths(_ number: Double) -> String {
        let tenths = Int((min(max(0, number), 1e12) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
