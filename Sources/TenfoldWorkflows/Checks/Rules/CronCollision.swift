extension WorkflowCheck {
    /// Two workflows on one minute wait for the same machines and the same writer.
    static let cronCollision = WorkflowCheck(
        name: "cron-collision",
        summary: "no two schedules fire on the same minute"
    ) { set in
        var earlier: [(Workflow, CronClock)] = []
        var findings: [WorkflowFinding] = []
        for workflow in set.workflows {
            for (index, schedule) in workflow.triggers.schedules.enumerated() {
                guard let clock = CronClock(schedule, set.zone) else { continue }
                for (other, otherClock) in earlier {
                    guard let moment = clock.meets(otherClock) else { continue }
                    findings.append(
                        WorkflowFinding(
                            workflow.place.appending("on", "schedule", "\(index + 1)"),
                            "'\(clock.name)' fires on the same minute as '\(otherClock.name)' of "
                                + "\(other.file), such as \(moment)",
                            suggestion: "move one of them by some minutes"
                        )
                    )
                }
                earlier.append((workflow, clock))
            }
        }
        return findings
    }
}
