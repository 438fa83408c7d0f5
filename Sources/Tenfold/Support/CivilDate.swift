/// A day of the calendar by its numbers, for sums over many days; texts are for people.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days` and `days_from_civil`.
public struct CivilDate: Sendable, Hashable {
    /// The year.
    public var year: Int
    /// The month from 1.
    public var month: Int
    /// The day of the month from 1.
    public var day: Int

    /// Makes a date; nothing checks that the calendar has it.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date of a number of days since 1970-01-01.
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The days since 1970-01-01.
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
        return era * 146_097 + ofEra - 719_468
    }

    /// The weekday of a day number, from Sunday as 0.
    public static func weekday(ofDay number: Int) -> Int { ((number + 4) % 7 + 7) % 7 }

    /// How many days the month has.
    public var daysInMonth: Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: CustomStringConvertible {
    /// Reads `2026-11-23`; nil where it is anything else or no day of the calendar.
    public init?(_ text: some StringProtocol) {
        var (year, month, day) = (0, 0, 0)
        var (digits, place) = (0, 0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-"), digits == (place == 0 ? 4 : 2), place < 2 {
                (digits, place) = (0, place + 1)
                continue
            }
            guard case let digit = byte &- 0x30, digit < 10, digits < (place == 0 ? 4 : 2) else { return nil }
            switch place {
            case 0: year = year * 10 + Int(digit)
            case 1: month = month * 10 + Int(digit)
            default: day = day * 10 + Int(digit)
            }
            digits += 1
        }
        self.init(year: year, month: month, day: day)
        guard place == 2, digits == 2, (1...12).contains(month), day >= 1, day <= daysInMonth else {
            return nil
        }
    }

    /// `2026-11-23`.
    public var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes `2026-11-23`.
    func append(to text: inout [UInt8]) {
        appendDigits(of: year, atLeast: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        appendDigits(of: month, atLeast: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        appendDigits(of: day, atLeast: 2, to: &text)
    }
}

/// Writes a number with at least so many digits, with zeros before it.
func appendDigits(of number: Int, atLeast count: Int, to text: inout [UInt8]) {
    let start = text.count
    var left = number.magnitude
    while left > 0 || text.count - start < count {
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10))
        left /= 10
    }
    if number < 0 { text.append(UInt8(ascii: "-")) }
    var (first, last) = (start, text.count - 1)
    while first < last {
        text.swapAt(first, last)
        (first, last) = (first + 1, last - 1)
    }
}
