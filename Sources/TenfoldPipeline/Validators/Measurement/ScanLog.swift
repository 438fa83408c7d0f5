/// What ffmpeg's detectors wrote into its log.
struct ScanLog {
    private let lines: [Substring]

    init(_ text: String) {
        lines = text.split(whereSeparator: \.isNewline)
    }

    /// The errors of decoding, at most ten, without the places in memory.
    var errors: [String] {
        lines.filter { $0.contains("[error]") || $0.contains("[fatal]") }.prefix(10).map { line in
            line.split(separator: "] ").last.map(String.init) ?? String(line)
        }
    }

    /// The stretches between two keys; one that never ends lasts to `end`.
    func ranges(from startKey: String, to endKey: String, end: Double) -> [TimeRange] {
        var ranges: [TimeRange] = []
        var open: Double?
        for line in lines {
            if let start = Self.number(after: startKey, in: line) { open = start }
            if let start = open, let stop = Self.number(after: endKey, in: line) {
                ranges.append(TimeRange(start: start, end: stop))
                open = nil
            }
        }
        if let open, open < end { ranges.append(TimeRange(start: open, end: end)) }
        return ranges
    }

    /// The numbers that follow a key, one for each line that holds it.
    func numbers(after key: String) -> [Double] { lines.compactMap { Self.number(after: key, in: $0) } }

    private static func number(after key: String, in line: Substring) -> Double? {
        guard let place = line.firstRange(of: key) else { return nil }
        let text = line[place.upperBound...].drop { $0 == " " }.prefix { !" |".contains($0) }
        return text == "-inf" ? -100 : Double(text)
    }
}
