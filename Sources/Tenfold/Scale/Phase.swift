/// A stage of scale: how many jobs work at once, and how strict their choice of ideas is.
public struct Phase: Sendable, Codable, Equatable, Identifiable {
    /// How much is made at once.
    public struct Generation: Sendable, Codable, Equatable {
        /// How many jobs of one run work in parallel, 1 to 256.
        public var parallelJobs: Int

        /// Makes the settings.
        public init(parallelJobs: Int = 1) {
            self.parallelJobs = parallelJobs
        }
    }

    /// Which ideas are good enough.
    public struct Scoring: Sendable, Codable, Equatable {
        /// The least score an idea needs, 0 to 100; those below it are rejected.
        public var rejectionThreshold: Double

        /// Makes the settings.
        public init(rejectionThreshold: Double = 85) {
            self.rejectionThreshold = rejectionThreshold
        }
    }

    /// Where and how often ideas are looked for.
    public struct Detection: Sendable, Codable, Equatable {
        /// The hours between two scans, 1 to 24.
        public var scanFrequencyHours: Int
        /// How many of the best patterns are in rotation.
        public var topPatternsCount: Int
        /// The sources of this phase; nil for those of the whole configuration.
        public var sources: [MaskedText]?

        /// Makes the settings.
        public init(scanFrequencyHours: Int = 6, topPatternsCount: Int = 20, sources: [MaskedText]? = nil) {
            self.scanFrequencyHours = scanFrequencyHours
            self.topPatternsCount = topPatternsCount
            self.sources = sources
        }
    }

    /// When a run counts as a success.
    public struct Success: Sendable, Codable, Equatable {
        /// How many jobs of a run have to succeed.
        public var minJobs: Int

        /// Makes the settings.
        public init(minJobs: Int = 1) {
            self.minJobs = minJobs
        }
    }

    /// The name, such as `3x`.
    public var name: PhaseName
    /// How much is made at once.
    public var generation: Generation
    /// Which ideas are good enough.
    public var scoring: Scoring
    /// Where and how often ideas are looked for.
    public var detection: Detection
    /// When a run counts as a success.
    public var success: Success
    /// When runs start in this phase; what is nil is as in the whole configuration.
    public var schedule: ScheduleSettings

    /// ``name``.
    public var id: PhaseName { name }

    /// Makes a phase.
    public init(
        name: PhaseName,
        generation: Generation = Generation(),
        scoring: Scoring = Scoring(),
        detection: Detection = Detection(),
        success: Success = Success(),
        schedule: ScheduleSettings = ScheduleSettings()
    ) {
        self.name = name
        self.generation = generation
        self.scoring = scoring
        self.detection = detection
        self.success = success
        self.schedule = schedule
    }
}

extension Phase {
    /// The strategy's phases: 1x, 3x, 10x.
    public static var strategy: [Phase] {
        [
            Phase(name: PhaseName("1x")),
            Phase(
                name: PhaseName("3x"),
                generation: Generation(parallelJobs: 3),
                scoring: Scoring(rejectionThreshold: 80),
                success: Success(minJobs: 2)
            ),
            Phase(
                name: PhaseName("10x"),
                generation: Generation(parallelJobs: 10),
                scoring: Scoring(rejectionThreshold: 75),
                detection: Detection(topPatternsCount: 50),
                success: Success(minJobs: 7)
            ),
        ]
    }
}
