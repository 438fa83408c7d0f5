import Tenfold

/// Names of files made from names that came from outside.
enum PageName {
    /// The name itself where any file system and any web server takes it, else a cleaned one with a hash.
    static func safe(_ text: String) -> String {
        let allowed = text.utf8.allSatisfy(isPlain)
        let isName = text.utf8.first.map { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") } ?? false
        if allowed, isName, text.utf8.count <= 64 { return text }
        let cleaned = text.utf8.prefix(40).filter { isPlain($0) && $0 != UInt8(ascii: ".") }
        return String(decoding: cleaned, as: UTF8.self) + "-" + SHA256.hex(text).prefix(8)
    }

    /// The page of a run.
    static func run(_ id: String) -> String { "runs/\(shelf(id))/\(safe(id)).html" }

    /// The page of a day.
    static func day(_ day: Day) -> String { "days/\(day).html" }

    /// The page of a job.
    static func job(_ job: JobRecord) -> String { self.job(job.job, of: job.run) }

    /// The page of a run's job by its number.
    static func job(_ number: Int, of run: String) -> String {
        "jobs/\(shelf(run))/\(safe(run))-\(number).html"
    }

    /// One of 64 folders, so that a commit with one more page does not write a list of all that there are.
    private static func shelf(_ id: String) -> String {
        let number = stableHash(id) & 0o77
        return "\(number / 8)\(number % 8)"
    }

    /// Lower case only, because some file systems take `A` and `a` for one.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-_.".utf8.contains(byte)
    }
}
