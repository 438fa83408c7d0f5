#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What one attempt of one job did: exactly one is left by every job, also by one that was killed.
public struct JobRecord: Record {
    /// `jobs`.
    public static let kind = RecordKind.jobs
    /// 1.
    public static let version = 1

    /// The run it belongs to.
    public var run: String
    /// The job's number in the run, from 1.
    public var job: Int
    /// How often this job was started, from 1; a resumed job counts on.
    public var attempt: Int
    /// The phase the run was planned for.
    public var phase: PhaseName
    /// The idea's id; nil where there was none to take.
    public var idea: String?
    /// The idea's title; nil where there was none to take.
    public var title: String?
    /// The idea's score, 0 to 100.
    public var score: Double?
    /// The pattern the script followed.
    public var pattern: String?
    /// When the first attempt began.
    public var startedAt: Date
    /// When the job ended.
    public var finishedAt: Date
    /// How it ended.
    public var outcome: Outcome
    /// Why, where it did not succeed.
    public var reason: String?
    /// The steps in order, each with its time and cost.
    public var steps: [StepRecord]
    /// The video, where one was made.
    public var video: VideoFacts?
    /// The checks of the finished file, where it got that far.
    public var checks: [CheckRecord]

    /// ``finishedAt``.
    public var time: Date { finishedAt }
    /// The sum of what the steps cost, in US dollars.
    public var costUSD: Double { steps.reduce(0) { $0 + $1.costUSD } }
    /// The sum of what the steps took, in seconds.
    public var seconds: Double { steps.reduce(0) { $0 + $1.seconds } }

    /// Makes a record.
    public init(
        run: String,
        job: Int,
        attempt: Int = 1,
        phase: PhaseName,
        idea: String? = nil,
        title: String? = nil,
        score: Double? = nil,
        pattern: String? = nil,
        startedAt: Date,
        finishedAt: Date,
        outcome: Outcome,
        reason: String? = nil,
        steps: [StepRecord] = [],
        video: VideoFacts? = nil,
        checks: [CheckRecord] = []
    ) {
        self.run = run
        self.job = job
        self.attempt = attempt
        self.phase = phase
        self.idea = idea
        self.title = title
        self.score = score
        self.pattern = pattern
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.outcome = outcome
        self.reason = reason
        self.steps = steps
        self.video = video
        self.checks = checks
    }
}

/// What one step of a job did.
public struct StepRecord: Sendable, Codable, Equatable {
    /// The step's name, such as `script`.
    public var name: String
    /// Who did it, such as `espeak` or `run: ./my-step.sh`.
    public var provider: String
    /// How it ended.
    public var outcome: Outcome
    /// How long it worked, in seconds to the millisecond; for a reused step, what it took at first.
    public var seconds: Double
    /// What it cost, in US dollars; for a reused step, what it cost at first.
    public var costUSD: Double
    /// How many attempts it took.
    public var attempts: Int
    /// True where an earlier attempt of the job had finished it.
    public var reused: Bool

    /// Makes a step's record.
    public init(
        name: String,
        provider: String,
        outcome: Outcome,
        seconds: Double,
        costUSD: Double = 0,
        attempts: Int = 1,
        reused: Bool = false
    ) {
        self.name = name
        self.provider = provider
        self.outcome = outcome
        self.seconds = seconds
        self.costUSD = costUSD
        self.attempts = attempts
        self.reused = reused
    }
}

/// What is known of a finished video file.
public struct VideoFacts: Sendable, Codable, Equatable {
    /// The title under which it is to be published.
    public var title: String
    /// The SHA-256 of the file, 64 hexadecimal digits.
    public var sha256: String
    /// The size of the file in bytes.
    public var bytes: Int
    /// The length in seconds.
    public var seconds: Double
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int

    /// Makes the facts of a file.
    public init(title: String, sha256: String, bytes: Int, seconds: Double, width: Int, height: Int) {
        self.title = title
        self.sha256 = sha256
        self.bytes = bytes
        self.seconds = seconds
        self.width = width
        self.height = height
    }
}

/// One check of a finished video or script, with its evidence.
public struct CheckRecord: Sendable, Codable, Equatable {
    /// How the measured value is judged.
    public enum Grade: String, Sendable, Codable {
        /// Within its limits.
        case pass
        /// Outside the comfortable range; the video is still handed on.
        case warning
        /// Outside its limits; the video is not handed on.
        case failure
    }

    /// The check's name, such as `loudness`.
    public var name: String
    /// The verdict.
    public var grade: Grade
    /// What was measured, with its unit, such as `-14.2 LUFS`.
    public var measured: String
    /// What was asked for, such as `-16 to -13 LUFS`.
    public var limit: String

    /// Makes a check's record.
    public init(name: String, grade: Grade, measured: String, limit: String) {
        self.name = name
        self.grade = grade
        self.measured = measured
        self.limit = limit
    }
}
