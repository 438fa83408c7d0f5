import Tenfold

extension WorkflowInput {
    /// When `track.yml` runs: between slots, so that no two workflows start in one minute.
    var dailySchedule: Schedule {
        Schedule(.daily(minuteOfDay: freeMinute(after: 97, besides: [])), zone: plan.zone)
    }

    /// When `optimize.yml` runs: on Mondays, when the week before is complete.
    var weeklySchedule: Schedule {
        let track = freeMinute(after: 97, besides: [])
        return Schedule(
            .weekly(onDay: 1, minuteOfDay: freeMinute(after: 211, besides: [track])),
            zone: plan.zone
        )
    }

    /// The first minute of the day, so many after the first slot, that is no slot and no minute of great load.
    ///
    /// Everybody's schedules fire on full, half and quarter hours, and GitHub drops some of them then.
    private func freeMinute(after minutes: Int, besides taken: [Int]) -> Int {
        let used = Set(plan.slots.map(\.minuteOfDay) + taken)
        let start = (plan.slots.first?.minuteOfDay ?? 0) + minutes
        return (0..<1440).lazy.map { (start + $0) % 1440 }.first { $0 % 15 != 0 && !used.contains($0) }
            ?? start % 1440
    }
}
