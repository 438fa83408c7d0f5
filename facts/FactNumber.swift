/// Reads the figures of the tables: digits, commas at every thousand, a point, a minus; nothing else.
enum FactNumber {
    /// The number, or nil where the text is not written just so.
    static func value(_ text: String, commas: Bool) -> Double? {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
            parts.dropFirst().allSatisfy(isDigits), isWhole(parts[0], commas: commas)
        else { return nil }
        return Double(text.filter { $0 != "," })
    }

    private static func isWhole(_ text: Substring, commas: Bool) -> Bool {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy(isDigits), text == "0" || text.first != "0" else { return false }
        guard commas else { return groups.count == 1 }
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
