extension GitHubPlan {
    /// Runner minutes a month that the plan includes for private repositories.
    ///
    /// Source: https://docs.github.com/en/billing/concepts/product-billing/github-actions, read on 2026-11-23.
    public var includedMinutes: Int {
        switch self {
        case .free: 2000
        case .pro, .team: 3000
        case .enterprise: 50_000
        }
    }

    /// Storage for artifacts that the plan includes for private repositories, in megabytes.
    ///
    /// Source: the same page; packages share it.
    public var includedStorageMB: Double {
        switch self {
        case .free: 500
        case .pro: 1000
        case .team: 2000
        case .enterprise: 50_000
        }
    }

    /// The requests an hour that a job's token may make for one repository.
    ///
    /// Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api, read on 2026-11-23.
    public var tokenRequestsPerHour: Double { self == .enterprise ? 15_000 : 1000 }

    /// The jobs that run at once; one is left to the other workflows.
    ///
    /// Runs wait for each other only while jobs are free.
    func jobsAtOnce(_ videosPerJob: Int, _ latest: RunMoments) -> PlannedLimit {
        PlannedLimit(
            "jobs at once",
            of: "github",
            amount: Double(concurrentJobs - 1),
            unit: "jobs",
            window: .rolling(seconds: 60),
            perRun: Double(videosPerJob - 1) / Double(videosPerJob),
            perVideo: 1 / Double(videosPerJob),
            operation: PlannedLimit.runnerJob,
            span: latest.made
        )
    }

    /// What GitHub itself limits beside that, whatever resources are configured.
    func limits(_ configuration: Configuration, _ latest: RunMoments) -> [PlannedLimit] {
        let margin = configuration.safetyMargin
        let hour = Window.rolling(seconds: 3600)
        func calls(_ name: String, _ amount: Double, _ window: Window, run: Double, _ unit: String)
            -> PlannedLimit
        {
            PlannedLimit(
                name,
                of: "github",
                amount: amount,
                unit: unit,
                window: window,
                kept: amount * margin,
                perRun: run,
                perVideo: 1,
                operation: unit,
                span: latest.published
            )
        }
        let storage = PlannedLimit(
            "artifact storage",
            of: "github",
            amount: includedStorageMB,
            unit: "MB",
            window: .rolling(seconds: configuration.artifactDays * 86_400),
            kept: includedStorageMB * margin,
            perVideo: Self.videoMB,
            operation: "video_kept_\(configuration.artifactDays)_days",
            span: latest.published
        )
        return [
            calls("token requests", tokenRequestsPerHour, hour, run: 10, "requests"),
            calls("content an hour", 500, hour, run: 1, "issues and comments"),
            calls("content a minute", 80, .rolling(seconds: 60), run: 1, "issues and comments"),
        ] + (configuration.repository.visibility == .private ? [storage] : [])
    }

    /// The days a finished video is kept as an artifact where nobody is asked; long enough for one that missed its
    /// upload.
    public static let artifactDays = 1
    /// The size that is expected of a finished video, in megabytes.
    static let videoMB = 6.0
}
