import Tenfold

extension WorkflowInput {
    /// When `track.yml` runs: between slots, so that no two workflows start in one minute.
    var dailySchedule: Schedule {
        Schedule(
            .daily(minuteOfDay: others.trackMinuteOfDay),
            zone: plan.zone,
            comment: "\(time(others.trackMinuteOfDay)) every day"
        )
    }

    /// When `optimize.yml` runs.
    var weeklySchedule: Schedule {
        Schedule(
            .weekly(onDay: others.optimizeWeekday, minuteOfDay: others.optimizeMinuteOfDay),
            zone: plan.zone,
            comment: "\(time(others.optimizeMinuteOfDay)) on \(Self.weekdays[others.optimizeWeekday % 7])"
        )
    }

    /// A minute of the day as clocks show it, such as `06:13`.
    func time(_ minute: Int) -> String {
        let digits = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return digits.joined(separator: ":")
    }

    private static let weekdays = [
        "Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays",
    ]
}
