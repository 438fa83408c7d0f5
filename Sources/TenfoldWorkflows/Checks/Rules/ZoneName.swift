extension WorkflowCheck {
    /// GitHub refuses a zone that the IANA database does not know.
    static let zoneName = WorkflowCheck(
        name: "zone-name",
        summary: "the zone of a schedule is known"
    ) { set in
        set.schedules { place, schedule in
            guard CronClock(schedule, set.zone) == nil else { return [] }
            return [
                WorkflowFinding(
                    place.appending("timezone"),
                    "there is no time zone '\(schedule.zone ?? "UTC")'",
                    suggestion: "write a name such as America/Los_Angeles"
                )
            ]
        }
    }
}
