/// One of the five fields of a cron: what its numbers may be, and what they may be called.
struct CronField {
    var title: String
    var range: ClosedRange<Int>
    var names: [String] = []

    static let minute = CronField(title: "minute", range: 0...59)
    static let hour = CronField(title: "hour", range: 0...23)
    static let day = CronField(title: "day of the month", range: 1...31)
    static let month = CronField(
        title: "month",
        range: 1...12,
        names: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    )
    static let weekday = CronField(
        title: "day of the week",
        range: 0...6,
        names: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
    )

    /// The numbers a field stands for, smallest first.
    func values(of text: String, in cron: String) throws(CronError) -> [Int] {
        var values: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            values.formUnion(try self.part(part, in: cron))
        }
        return values.sorted()
    }

    /// The numbers of `*`, `a`, `a-b`, and each with `/step`; `a/step` goes on to the end.
    private func part(_ text: Substring, in cron: String) throws(CronError) -> [Int] {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count <= 2 else { throw refusal(text, in: cron) }
        var step = 1
        if halves.count == 2 {
            guard let number = digits(halves[1]), number > 0 else {
                throw CronError(cron: cron, reason: "the step '\(halves[1])' is no number above 0")
            }
            step = number
        }
        if halves[0] == "*" {
            return Array(stride(from: range.lowerBound, through: range.upperBound, by: step))
        }
        let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count) else { throw refusal(text, in: cron) }
        let first = try number(ends[0], in: cron)
        let last =
            ends.count == 2 ? try number(ends[1], in: cron) : halves.count == 2 ? range.upperBound : first
        guard first <= last else {
            throw CronError(cron: cron, reason: "the range '\(halves[0])' of its \(title) runs backwards")
        }
        return Array(stride(from: first, through: last, by: step))
    }

    private func number(_ text: Substring, in cron: String) throws(CronError) -> Int {
        if let index = names.firstIndex(of: text.uppercased()) { return index + range.lowerBound }
        guard let number = digits(text), range.contains(number) else { throw refusal(text, in: cron) }
        return number
    }

    private func digits(_ text: Substring) -> Int? {
        (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private func refusal(_ text: Substring, in cron: String) -> CronError {
        CronError(
            cron: cron,
            reason: "its \(title) '\(text)' is not within \(range.lowerBound) to \(range.upperBound)"
        )
    }
}
