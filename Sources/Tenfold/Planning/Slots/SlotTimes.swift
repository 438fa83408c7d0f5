/// The starts of every day on a zone's clock, and which of them a window may hold.
struct SlotTimes: Sendable {
    /// Minutes after midnight, earliest first.
    let minutes: [Int]
    /// The clock they go by.
    let course: ZoneCourse

    /// A stretch of starts that follow each other: the first one's place in its day, and how many.
    struct Stretch: Hashable {
        var first: Int
        var count: Int
    }

    /// The stretches of starts whose charges may all fall into one window.
    ///
    /// - Parameters:
    ///   - window: the window of a limit.
    ///   - zones: the clocks by the windows' zones.
    ///   - span: the minutes after a start within which its charges come, delay and work included.
    func stretches(in window: Window, span: Int, zones: [String: ZoneCourse]) -> [Stretch] {
        switch window {
        case .rolling(let seconds): rolling(minutes: (seconds + 59) / 60, span: span)
        case .day(let zone): calendar(days: 1, zones[zone] ?? course, span: span)
        case .month(let zone): calendar(days: 31, zones[zone] ?? course, span: span)
        }
    }

    /// Any two charges less than a window apart may be in one window: the later start on time, the earlier late.
    private func rolling(minutes window: Int, span: Int) -> [Stretch] {
        let jumps = course.changes.filter { $0.after > $0.before }
        let shrink = jumps.map { $0.after - $0.before }.max() ?? 0
        let clocks = Set(jumps.map { ($0.at + $0.before) % 1440 })
        return minutes.indices.map { first in
            let reach = minutes[first] + span + window
            let usual = index(ofLocal: reach)
            let shrunk = index(ofLocal: reach + shrink)
            // In spring two starts are an hour nearer where the change is between them.
            let isBetween =
                shrunk > usual
                && clocks.contains { clock in
                    let next = clock > minutes[first] ? clock : clock + 1440
                    return next <= local(shrunk - 1)
                }
            return Stretch(first: first, count: (isBetween ? shrunk : usual) - first)
        }
    }

    /// Every day of the years looked at may begin a window; days of 23 and 25 hours are as long as they are.
    private func calendar(days: Int, _ zone: ZoneCourse, span: Int) -> [Stretch] {
        var seen: Set<Stretch> = []
        return daysThatDiffer(days, zone, span: span).compactMap { day in
            let begins = zone.moment(ofLocal: day * 1440)
            let ends = zone.moment(ofLocal: (day + days) * 1440)
            let first = firstStart(atOrAfter: begins - span)
            let count = firstStart(atOrAfter: ends) - first
            let stretch = Stretch(first: first % minutes.count, count: count)
            return count > 0 && seen.insert(stretch).inserted ? stretch : nil
        }
    }

    /// The days on which windows may begin that hold other starts than those of the day before: those with a change
    /// of either clock within reach, and one of each stretch of days between them.
    private func daysThatDiffer(_ days: Int, _ zone: ZoneCourse, span: Int) -> [Int] {
        let all = ZoneCourse.firstDay..<ZoneCourse.firstDay + ZoneCourse.days
        let reach = days + span / 1440 + 3
        var looked: [Int] = []
        var next = all.lowerBound
        let changes = (course.changes + zone.changes).map { $0.at / 1440 }.sorted()
        for change in changes + [all.upperBound + 2 * reach] {
            let near = change - reach
            if next < near, next < all.upperBound {
                looked.append(next)
                next = near
            }
            let end = min(change + reach, all.upperBound)
            if next < end {
                looked += next..<end
                next = end
            }
        }
        return looked
    }

    /// The number of the first start at or after a moment, counted from the first of 1970.
    private func firstStart(atOrAfter moment: Int) -> Int {
        var start = index(ofLocal: moment + course.offset(at: moment))
        while course.moment(ofLocal: local(start - 1)) >= moment { start -= 1 }
        while course.moment(ofLocal: local(start)) < moment { start += 1 }
        return start
    }

    /// The number of the first start at or after a clock minute.
    private func index(ofLocal local: Int) -> Int {
        let (day, minute) = (local / 1440, local % 1440)
        var (low, high) = (0, minutes.count)
        while low < high {
            let middle = (low + high) / 2
            if minutes[middle] < minute { low = middle + 1 } else { high = middle }
        }
        return day * minutes.count + low
    }

    private func local(_ start: Int) -> Int {
        start / minutes.count * 1440 + minutes[start % minutes.count]
    }
}
