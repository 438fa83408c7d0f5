/// The rule that holds for ever after a zone file's last transition: a POSIX `TZ` value.
///
/// Understands names, offsets and `Mm.w.d` rules, which is all that zone files of today use.
struct RecurringTimeZone: Sendable, Equatable {
    /// A yearly change on day `weekday` of the `week`-th week of `month`.
    struct Change: Sendable, Equatable {
        var month: Int
        var week: Int
        var weekday: Int
        var seconds: Int
    }

    /// Seconds east of UTC in winter.
    var standardOffset: Int
    /// Summer time, where the zone has one.
    var summer: (offset: Int, begins: Change, ends: Change)?

    static func == (left: Self, right: Self) -> Bool {
        left.standardOffset == right.standardOffset && left.summer?.offset == right.summer?.offset
            && left.summer?.begins == right.summer?.begins && left.summer?.ends == right.summer?.ends
    }

    /// Reads `PST8PDT,M3.2.0,M11.1.0` and its kin; nil where it is none.
    init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard var rest = parts.first, Self.takeName(&rest), let west = Self.takeClock(&rest) else {
            return nil
        }
        standardOffset = -west
        guard !rest.isEmpty else { return }
        guard Self.takeName(&rest), parts.count == 3 else { return nil }
        let offset = rest.isEmpty ? standardOffset + 3600 : Self.takeClock(&rest).map { -$0 }
        guard let offset, let begins = Self.change(parts[1]), let ends = Self.change(parts[2]) else {
            return nil
        }
        summer = (offset, begins, ends)
    }

    /// Seconds east of UTC at a moment, in seconds since 1970.
    func offset(at second: Int64) -> Int {
        guard let summer else { return standardOffset }
        let local = Int(second) + standardOffset
        let year = CivilDate(dayNumber: local / 86_400 - (local % 86_400 < 0 ? 1 : 0)).year
        let begins = Self.second(of: summer.begins, year) - Int64(standardOffset)
        let ends = Self.second(of: summer.ends, year) - Int64(summer.offset)
        let isSummer = begins < ends ? (begins..<ends).contains(second) : !(ends..<begins).contains(second)
        return isSummer ? summer.offset : standardOffset
    }

    /// The clock second, counted as if the clock showed UTC, at which a change happens in a year.
    private static func second(of change: Change, _ year: Int) -> Int64 {
        let day = CivilDate(year: year, month: change.month, day: 1).dayNumber
        let isDecember = change.month == 12
        let after = CivilDate(
            year: isDecember ? year + 1 : year,
            month: isDecember ? 1 : change.month + 1,
            day: 1
        ).dayNumber
        var found =
            day + (change.weekday - CivilDate.weekday(ofDay: day) + 7) % 7 + (change.week - 1) * 7
        while found >= after { found -= 7 }
        return Int64(found * 86_400 + change.seconds)
    }

    private static func takeName(_ text: inout Substring) -> Bool {
        if text.first == "<" {
            guard let end = text.firstIndex(of: ">") else { return false }
            text = text[text.index(after: end)...]
            return true
        }
        let name = text.prefix { $0.isASCII && $0.isLetter }
        text = text.dropFirst(name.count)
        return name.count >= 3
    }

    /// Takes `[+-]hh[:mm[:ss]]`, in seconds.
    private static func takeClock(_ text: inout Substring) -> Int? {
        let sign = text.first == "-" ? -1 : 1
        if text.first == "-" || text.first == "+" { text = text.dropFirst() }
        let clock = text.prefix { $0.isASCII && $0.isNumber || $0 == ":" }
        text = text.dropFirst(clock.count)
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? .max }
        guard parts.count <= 3, parts[0] <= 167, parts.dropFirst().allSatisfy({ $0 < 60 }) else {
            return nil
        }
        return sign * zip(parts, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private static func change(_ text: Substring) -> Change? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts[0].first == "M" else { return nil }
        let numbers = parts[0].dropFirst().split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
            (0...6).contains(numbers[2])
        else { return nil }
        var clock = parts.count > 1 ? parts[1] : "2"
        guard let seconds = takeClock(&clock), clock.isEmpty else { return nil }
        return Change(month: numbers[0], week: numbers[1], weekday: numbers[2], seconds: seconds)
    }
}
