import TenfoldWorkflows
import Testing

struct CronTests {
    @Test(arguments: [
        "17 3 * * *", "*/5 * * * *", "7-59/10 0,12 1-15 JAN-MAR,dec MON-FRI", "20/15 * * * *", "1 2 29 2 *",
        "1 2 31 2 MON", "1 2 31 1,2 *", "59 23 31 12 6", "  1   2 3 4   5 ",
    ])
    func `what GitHub takes is taken`(_ text: String) throws {
        #expect(try Cron(text).text == text.split(separator: " ").joined(separator: " "))
    }

    @Test(arguments: [
        ("0 0 31 2 *", "no month it names has a day 31"),
        ("0 0 30-31 FEB *", "no month it names has a day 30"),
        ("0 0 31 4,6,9,11 *", "no month it names has a day 31"),
        ("60 * * * *", "its minute '60' is not within 0 to 59"),
        ("* 24 * * *", "its hour '24' is not within 0 to 23"),
        ("* * 0 * *", "its day of the month '0' is not within 1 to 31"),
        ("45 * 40 25 *", "its day of the month '40' is not within 1 to 31"),
        ("* * * 13 *", "its month '13' is not within 1 to 12"),
        ("* * * * 7", "its day of the week '7' is not within 0 to 6"),
        ("* * * * *  *", "it has 6 fields and not five"),
        ("@daily", "it has 1 fields and not five"),
        ("*/0 * * * *", "the step '0' is no number above 0"),
        ("30-10 * * * *", "the range '30-10' of its minute runs backwards"),
        ("* * L * *", "its day of the month 'L' is not within 1 to 31"),
        ("-1 * * * *", "its minute '' is not within 0 to 59"),
        ("1,,2 * * * *", "its minute '' is not within 0 to 59"),
    ])
    func `what GitHub refuses, and what never fires, cannot be made`(_ text: String, _ reason: String) {
        do throws(CronError) {
            _ = try Cron(text)
            Issue.record("\(text) was taken")
        } catch {
            #expect(error.description == "cannot use the cron '\(text)': \(reason)")
        }
    }

    @Test func `a minute of the day becomes a cron`() {
        #expect(Cron.daily(minuteOfDay: 197).text == "17 3 * * *")
        #expect(Cron.weekly(onDay: 1, minuteOfDay: 1439).text == "59 23 * * 1")
    }
}
