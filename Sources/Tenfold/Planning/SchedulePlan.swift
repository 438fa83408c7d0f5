/// What a phase does in a day: when its runs start, how many videos each makes, and on how many runner jobs.
public struct SchedulePlan: Sendable, Codable, Equatable {
    /// The phase planned for.
    public var phase: PhaseName
    /// The IANA zone whose clock the slots go by, such as `America/Los_Angeles`.
    public var zone: String
    /// The starts of a day, earliest first.
    public var slots: [Slot]
    /// The longest delay of a start, in minutes, under which no limit can be passed.
    public var maxDelayMinutes: Int
    /// How many isolated videos share one runner job; 1 where each has its own.
    public var videosPerRunnerJob: Int

    /// How many videos all slots of a day make.
    public var videosPerDay: Int { slots.reduce(0) { $0 + $1.videos } }

    /// Makes a plan.
    public init(
        phase: PhaseName,
        zone: String,
        slots: [Slot],
        maxDelayMinutes: Int,
        videosPerRunnerJob: Int = 1
    ) {
        self.phase = phase
        self.zone = zone
        self.slots = slots
        self.maxDelayMinutes = maxDelayMinutes
        self.videosPerRunnerJob = videosPerRunnerJob
    }
}
