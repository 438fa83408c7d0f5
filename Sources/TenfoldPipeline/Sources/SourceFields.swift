import Tenfold

/// What a field may hold, the same for every format.
enum SourceFields {
    /// A field's message, without its place.
    struct Problem: Error {
        var message: String
        var suggestion: String?
    }

    /// A whole number from 0.
    static func count(_ text: String) throws(Problem) -> Int {
        let digits = text.utf8
        let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, let number = Int(text) else {
            throw Problem(
                message: "\(ForeignText.quoted(text)) is no whole number from 0",
                suggestion: "write digits only, such as 1200"
            )
        }
        return number
    }

    /// A day of the calendar.
    static func day(_ text: String) throws(Problem) -> Day {
        guard let day = Day(text) else {
            throw Problem(
                message: "\(ForeignText.quoted(text)) is no day of the calendar",
                suggestion: "write it as 2026-11-23"
            )
        }
        return day
    }

    /// A text that must not be empty.
    static func text(_ text: String) throws(Problem) -> String {
        let line = ForeignText.line(text)
        guard !line.isEmpty else {
            throw Problem(message: "is empty", suggestion: "fill it or remove the row")
        }
        return line
    }

    /// The words for a field that is too long.
    static let tooLong = "the field is longer than \(SourceLimits.fieldBytes >> 10) KiB"

    /// Tags in one line each, without empty ones; `[none]` is how some charts write that there are none.
    static func tags(_ tags: some Sequence<String>) -> [String] {
        tags.map { ForeignText.line($0) }.filter { !$0.isEmpty && $0 != "[none]" }
    }
}
