/// A time that recurs, as five fields: minute, hour, day of the month, month, day of the week.
///
/// A cron that exists can fire: what GitHub would refuse, and dates that never come such as 31 February, cannot
/// be made. Source: docs.github.com, "Events that trigger workflows", `schedule`.
public struct Cron: Sendable, Hashable {
    /// The five fields, with one space between them.
    public let text: String
    let minutes: [Int]
    let hours: [Int]
    let days: [Int]
    let months: [Int]
    let weekdays: [Int]
    /// True where days of the month count; together with days of the week either is enough.
    let restrictsDays: Bool
    let restrictsWeekdays: Bool

    /// Reads five fields.
    ///
    /// - Throws: ``CronError`` where GitHub would refuse it, or where it never fires.
    public init(_ text: String) throws(CronError) {
        let fields = text.split(separator: " ").map(String.init)
        guard fields.count == 5 else {
            throw CronError(cron: text, reason: "it has \(fields.count) fields and not five")
        }
        self.text = fields.joined(separator: " ")
        minutes = try CronField.minute.values(of: fields[0], in: text)
        hours = try CronField.hour.values(of: fields[1], in: text)
        days = try CronField.day.values(of: fields[2], in: text)
        months = try CronField.month.values(of: fields[3], in: text)
        weekdays = try CronField.weekday.values(of: fields[4], in: text)
        restrictsDays = !fields[2].hasPrefix("*")
        restrictsWeekdays = !fields[4].hasPrefix("*")
        guard restrictsWeekdays || months.contains(where: { longest($0) >= days[0] }) else {
            throw CronError(cron: text, reason: "no month it names has a day \(days[0])")
        }
    }

    private init(known text: String) {
        do {
            self = try Cron(text)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// Every day, so many minutes after midnight, 0 to 1439.
    public static func daily(minuteOfDay: Int) -> Cron {
        Cron(known: "\(minuteOfDay % 60) \(minuteOfDay / 60) * * *")
    }

    /// Once a week, so many minutes after midnight of a day that counts from Sunday as 0.
    public static func weekly(onDay weekday: Int, minuteOfDay: Int) -> Cron {
        Cron(known: "\(minuteOfDay % 60) \(minuteOfDay / 60) * * \(weekday)")
    }

    /// True where it fires on a day: the day of the month, the month, and the weekday from Sunday as 0.
    func fires(day: Int, month: Int, weekday: Int) -> Bool {
        guard months.contains(month) else { return false }
        let fitsDay = days.contains(day)
        let fitsWeekday = weekdays.contains(weekday)
        return restrictsDays && restrictsWeekdays ? fitsDay || fitsWeekday : fitsDay && fitsWeekday
    }
}

/// A cron that cannot be used.
public struct CronError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The cron as it was written.
    public var cron: String
    /// Why not, without a full stop.
    public var reason: String

    /// One sentence.
    public var description: String { "cannot use the cron '\(cron)': \(reason)" }
}

/// The most days a month ever has.
private func longest(_ month: Int) -> Int {
    switch month {
    case 2: 29
    case 4, 6, 9, 11: 30
    default: 31
    }
}
