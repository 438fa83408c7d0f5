/// How a channel steps down after an alarm, and what it has to wait for before it climbs back.
public struct RecoveryPolicy: Sendable, Codable, Equatable {
    /// The phases, from the smallest to the largest.
    public var phases: [PhaseName]
    /// The phase that holds before the first event.
    public var startPhase: PhaseName
    /// The figures.
    public var settings: RecoverySettings

    /// Makes a policy; without arguments, the strategy's.
    public init(
        phases: [PhaseName] = Phase.strategy.map(\.name),
        startPhase: PhaseName? = nil,
        settings: RecoverySettings = RecoverySettings()
    ) {
        self.phases = phases
        self.startPhase = startPhase ?? phases.first ?? PhaseName("1x")
        self.settings = settings
    }

    /// The policy of a configuration.
    public init(_ configuration: Configuration) {
        self.init(
            phases: configuration.phases.map(\.name),
            startPhase: configuration.startPhase,
            settings: configuration.recovery
        )
    }

    /// The phase's place, from 0; nil where the configuration has no such phase any more.
    func place(_ phase: PhaseName) -> Int? { phases.firstIndex(of: phase) }

    /// The next smaller phase, or the same where it is the smallest or not known.
    func below(_ phase: PhaseName) -> PhaseName {
        place(phase).map { phases[max(0, $0 - 1)] } ?? phase
    }

    /// How long the recovery of an attempt lasts at least, in seconds: twice as long with every attempt that
    /// came soon after another, so that a channel that keeps failing does not go up and down.
    func wait(attempt: Int) -> Double {
        var days = settings.minimumDays
        for _ in 1..<max(1, attempt) where days < Self.longestWaitDays { days *= 2 }
        return min(days, max(settings.minimumDays, Self.longestWaitDays)) * secondsPerDay
    }

    /// How long the recovery of an attempt lasts at most, in seconds: then the channel stays where it is.
    func patience(attempt: Int) -> Double {
        max(settings.patienceDays * secondsPerDay, wait(attempt: attempt) + secondsPerDay)
    }

    private static let longestWaitDays = 48.0
}

/// The figures of ``RecoveryPolicy`` that a person may choose.
public struct RecoverySettings: Sendable, Codable, Equatable {
    /// The least score an idea needs while the channel recovers, 0 to 100.
    public var rejectionThreshold: Double
    /// The fewest days a first recovery lasts.
    public var minimumDays: Double
    /// The fewest days between two moves up, and how long a person's override holds against alarms.
    public var dwellDays: Double
    /// The days after which a recovery without evidence ends where it is.
    public var patienceDays: Double
    /// How many days back an earlier recovery makes the next one longer.
    public var memoryDays: Double

    /// Makes the settings; the strategy's threshold and three days, the reference's dwell.
    public init(
        rejectionThreshold: Double = 85,
        minimumDays: Double = 3,
        dwellDays: Double = 7,
        patienceDays: Double = 28,
        memoryDays: Double = 60
    ) {
        self.rejectionThreshold = rejectionThreshold
        self.minimumDays = minimumDays
        self.dwellDays = dwellDays
        self.patienceDays = patienceDays
        self.memoryDays = memoryDays
    }
}

/// The seconds of a day in UTC.
let secondsPerDay = 86_400.0
