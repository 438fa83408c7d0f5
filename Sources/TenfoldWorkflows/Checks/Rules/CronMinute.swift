import Tenfold

extension WorkflowCheck {
    /// GitHub names the top of the hour as its busiest time; everybody's quarters are not far behind.
    static let cronMinute = WorkflowCheck(
        name: "cron-minute",
        summary: "nothing is scheduled on minute 0, 15, 30 or 45"
    ) { set in
        set.schedules { place, schedule in
            schedule.cron.minutes.filter { $0 % 15 == 0 }.prefix(1).map { minute in
                WorkflowFinding(
                    place,
                    "'\(schedule.cron.text)' fires on minute \(minute), when everybody's does",
                    suggestion: "take another minute: late and dropped runs are most frequent there",
                    severity: .warning
                )
            }
        }
    }
}

extension WorkflowSet {
    /// Asks every schedule.
    func schedules(_ find: (WorkflowPlace, Schedule) -> [WorkflowFinding]) -> [WorkflowFinding] {
        workflows.flatMap { workflow in
            workflow.triggers.schedules.enumerated().flatMap { index, schedule in
                find(workflow.place.appending("on", "schedule", "\(index + 1)"), schedule)
            }
        }
    }
}
