import Tenfold
import Testing

/// Days and their months.
struct DayTests {
    @Test(arguments: [
        ("2026-11-23", 23, 30), ("2028-02-29", 29, 29), ("2027-02-01", 1, 28), ("2026-12-31", 31, 31),
        ("1969-12-31", 31, 31),
    ])
    func `a day knows its place in its month`(text: String, place: Int, length: Int) throws {
        let day = Day(try #require(UTCTime.date(text)))
        #expect(day.description == text)
        #expect(day.ofMonth == place && day.daysInMonth == length)
        #expect(try CanonicalJSON.decode([Day].self, from: CanonicalJSON.line([day])) == [day])
    }
}
