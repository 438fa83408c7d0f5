/// When runs start, as far as the person says it; a phase's own settings go before those of the whole file.
public struct ScheduleSettings: Sendable, Codable, Equatable {
    /// How many starts a day has; nil for one at each scan of the phase.
    public var slotsPerDay: Int?
    /// The IANA zone whose clock the starts go by; nil for that of the tightest daily limit.
    public var timezone: String?
    /// The longest delay of a start, in minutes, under which no limit may be passed; nil for 180.
    public var maxDelayMinutes: Int?
    /// How many repeats of each charged call are held back in every window; nil for 1.
    public var retries: Int?

    /// Makes the settings.
    public init(
        slotsPerDay: Int? = nil,
        timezone: String? = nil,
        maxDelayMinutes: Int? = nil,
        retries: Int? = nil
    ) {
        self.slotsPerDay = slotsPerDay
        self.timezone = timezone
        self.maxDelayMinutes = maxDelayMinutes
        self.retries = retries
    }

    /// The longest delay planned for where nothing is said: 180 minutes.
    ///
    /// GitHub's schedules of 2026 come two to six hours late under load, or not at all; a start that is later
    /// than this does less, as `assign` hands out only what is left.
    public static let defaultMaxDelayMinutes = 180
    /// The repeats held back where nothing is said: 1.
    public static let defaultRetries = 1
}

extension Configuration {
    /// What holds for a phase: its own settings, then those of the whole file.
    public func schedule(in phase: Phase) -> ScheduleSettings {
        ScheduleSettings(
            slotsPerDay: phase.schedule.slotsPerDay ?? schedule.slotsPerDay
                ?? max(1, 24 / max(1, phase.detection.scanFrequencyHours)),
            timezone: phase.schedule.timezone ?? schedule.timezone,
            maxDelayMinutes: phase.schedule.maxDelayMinutes ?? schedule.maxDelayMinutes
                ?? ScheduleSettings.defaultMaxDelayMinutes,
            retries: phase.schedule.retries ?? schedule.retries ?? ScheduleSettings.defaultRetries
        )
    }
}
