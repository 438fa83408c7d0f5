/// One line of a table's file.
struct FactEntry {
    var key: String
    var value: String
    var line: Int
    var column: Int

    /// Every line that says something.
    static func entries(of text: String, file: String) throws(FactTableError) -> [FactEntry] {
        var entries: [FactEntry] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":"), line[colon...].hasPrefix(": "),
                line.last != " ", !line.contains("  ")
            else {
                throw FactTableError(
                    file: file,
                    line: index + 1,
                    column: 1,
                    message: "a line is 'key: value', with single spaces and none at the end"
                )
            }
            let value = line[colon...].dropFirst(2)
            entries.append(
                FactEntry(
                    key: String(line[..<colon]),
                    value: String(value),
                    line: index + 1,
                    column: line.distance(from: line.startIndex, to: value.startIndex) + 1
                )
            )
        }
        return entries
    }
}

/// The lines of a header or of one measure, by key.
struct FactSection {
    let file: String
    let line: Int
    let keys: Set<String>
    private var entries: [FactEntry] = []

    init(file: String, line: Int, keys: Set<String>) {
        self.file = file
        self.line = line
        self.keys = keys
    }

    mutating func add(_ entry: FactEntry) throws(FactTableError) {
        guard keys.contains(entry.key) else {
            throw error("'\(entry.key)' is none of \(keys.sorted().joined(separator: ", "))", at: entry)
        }
        guard entry.key == "row" || entry.key == "says" || !has(entry.key) else {
            throw error("'\(entry.key)' is there twice", at: entry)
        }
        entries.append(entry)
    }

    func has(_ key: String) -> Bool { first(key) != nil }
    func first(_ key: String) -> FactEntry? { entries.first { $0.key == key } }
    func all(_ key: String) -> [FactEntry] { entries.filter { $0.key == key } }

    func text(_ key: String) throws(FactTableError) -> String {
        guard let entry = first(key) else { throw error("'\(key)' is missing") }
        return entry.value
    }

    func words(_ key: String) throws(FactTableError) -> Set<String> {
        let words = try text(key).split(separator: " ").map(String.init)
        guard words.allSatisfy({ $0.allSatisfy { $0.isLowercase || $0.isNumber } }) else {
            throw error("words are in lower case, with spaces between", at: first(key))
        }
        return Set(words)
    }

    func parts(_ key: String, _ count: ClosedRange<Int>) throws(FactTableError) -> [String] {
        guard let entry = first(key) else { throw error("'\(key)' is missing") }
        return try parts(of: entry, count)
    }

    func parts(of entry: FactEntry, _ count: ClosedRange<Int>) throws(FactTableError) -> [String] {
        let parts = entry.value.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard count.contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
            throw error("'\(entry.key)' needs \(count.upperBound) parts with | between", at: entry)
        }
        return parts
    }

    func error(_ message: String, at entry: FactEntry? = nil) -> FactTableError {
        FactTableError(file: file, line: entry?.line ?? line, column: entry?.column ?? 1, message: message)
    }
}
