extension SchedulePlan {
    /// The schedules that the strategy writes down, whatever the quota: four runs a day of all parallel jobs, or
    /// the one run a day at noon that it falls back to.
    public static func strategy(_ phase: Phase, onceADay: Bool = false) -> SchedulePlan {
        let hours = onceADay ? [12] : [0, 6, 12, 18]
        return SchedulePlan(
            phase: phase.name,
            zone: "UTC",
            slots: hours.map { Slot(minuteOfDay: $0 * 60, videos: phase.generation.parallelJobs) },
            maxDelayMinutes: 0
        )
    }
}
