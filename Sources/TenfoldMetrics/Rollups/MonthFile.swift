import Tenfold

/// The rollups of one month on disk: `data/metrics/rollups/2026-11.jsonl`.
///
/// The first line says what they were made of and through which day; then comes a line for each day with records.
struct MonthFile {
    static let folder = "\(ShardName.root)/rollups"

    /// What the days were made of.
    struct Header: Codable, Equatable {
        /// For each kind the hash of its shards' names and ids.
        var inputs: [String: String]
        /// The last day that is in.
        var through: Day
        /// The kinds whose records were removed since; what they added up to stays.
        var removed: [String]
        /// The version of what is summed, and how.
        var v: Int

        init(inputs: [String: String], through: Day, removed: [String] = []) {
            self.inputs = inputs
            self.through = through
            self.removed = removed
            self.v = Header.version
        }

        /// 2 counts the videos of each pattern.
        static let version = 2
        /// The oldest version that can be read: good for days whose records are gone, all others are made anew.
        static let oldest = 1
    }

    /// A day and the events of it that hold until they are changed.
    struct DayLine: Codable, Equatable, Sendable {
        var rollup: DayRollup
        var events: [Event]
    }

    var header: Header
    var days: [DayLine]

    init(header: Header, days: [DayLine]) {
        self.header = header
        self.days = days
    }

    /// Reads a file; nil where it is of a version that is not known, or damaged, and has to be made anew.
    init?(_ bytes: [UInt8]) {
        var starts: [Int] = []
        var scanner = ByteScanner(bytes)
        while scanner.at < bytes.count {
            starts.append(scanner.at)
            scanner.skipLine()
        }
        guard bytes.last == newline, let first = starts.first,
            let header = try? Self.decode(Header.self, bytes, at: first),
            (Header.oldest...Header.version).contains(header.v)
        else { return nil }
        var days: [DayLine] = []
        for start in starts.dropFirst() {
            guard let day = Self.day(bytes, at: start) else { return nil }
            days.append(day)
        }
        self.header = header
        self.days = days
    }

    /// The file.
    func bytes() throws -> [UInt8] {
        try days.sorted { $0.rollup.day < $1.rollup.day }
            .reduce(into: CanonicalJSON.line(header) + [newline]) { bytes, day in
                bytes += try CanonicalJSON.line(day) + [newline]
            }
    }

    static func path(of month: String) -> String { "\(folder)/\(month).jsonl" }

    /// The month that a path holds the rollups of; nil where it is no such path.
    static func month(of path: String) -> String? {
        guard path.hasPrefix(folder + "/"), path.hasSuffix(".jsonl") else { return nil }
        let month = path.dropFirst(folder.count + 1).dropLast(6)
        return month.utf8.count == 7 && UTCTime.date("\(month)-01") != nil ? String(month) : nil
    }

    private static func day(_ bytes: [UInt8], at start: Int) -> DayLine? {
        var scanner = ByteScanner(bytes, at: start)
        if let line = DayScan.line(&scanner), scanner.take(newline) { return line }
        return try? decode(DayLine.self, bytes, at: start)
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8], at start: Int) throws
        -> Value
    {
        do {
            return try FastDecoder.decode(type, bytes, at: start)
        } catch is FastDecoder.Unusual {
            let line = bytes[start...].prefix { $0 != newline }
            return try CanonicalJSON.decode(type, from: line)
        }
    }
}
