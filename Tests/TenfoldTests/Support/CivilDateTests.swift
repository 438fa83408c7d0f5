import Tenfold
import Testing

/// Days by their numbers and by their texts.
struct CivilDateTests {
    @Test func `every day of eight centuries is read back as it is written`() {
        for number in stride(from: -150_000, to: 150_000, by: 7) {
            let date = CivilDate(dayNumber: number)
            #expect(CivilDate(date.description) == date)
            #expect(Day(date.description) == Day(number: number))
        }
    }

    @Test func `a month is as long as the way to the next`() {
        for number in 0..<3000 {
            let day = Day(number: number)
            let rest = (0...31).prefix { day.advanced(by: $0 + 1).month == day.month }.count
            #expect(day.daysInMonth == day.ofMonth + rest)
        }
    }

    @Test(
        arguments: [
            "", "2026", "2026-11", "2026-11-", "2026-11-3", "2026-1-23", "26-11-23", "2026-11-231",
            "2026-00-10",
            "2026-13-01", "2025-02-29", "1900-02-29", "2026-04-31", "2026-11-00", "-026-11-23", "2026-11-2a",
            "2026--1-23", "２０２６-11-23", "2026-11-23T", " 2026-11-23",
        ]
    )
    func `what is no day is refused`(text: String) {
        #expect(CivilDate(text) == nil && Day(text) == nil)
    }

    @Test func `leap days are days`() {
        #expect(CivilDate("2024-02-29") != nil && CivilDate("2000-02-29") != nil)
    }
}
