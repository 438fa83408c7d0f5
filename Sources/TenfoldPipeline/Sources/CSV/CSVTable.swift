/// Writes rows as RFC 4180: fields in quotes only where they need it, lines ending in CRLF.
enum CSVTable {
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
