public import Tenfold

/// Writes a script about an idea.
public protocol ScriptProvider: Sendable {
    /// Writes a script; equal arguments give an equal script where the provider is deterministic.
    ///
    /// - Throws: ``StepFailure`` where no script about this idea can be written.
    func writeScript(about idea: Idea, pattern: Pattern?, seed: UInt64) async throws -> Produced<Script>
}

/// Finds or draws the pictures of a script.
public protocol VisualsProvider: Sendable {
    /// Makes the pictures below `workspace/visuals/`.
    ///
    /// - Throws: ``StepFailure`` where pictures cannot be had.
    func makeVisuals(for script: Script, in workspace: Workspace, seed: UInt64) async throws -> Produced<
        Footage
    >
}

/// Speaks a script.
public protocol VoiceProvider: Sendable {
    /// Writes the voice below `workspace/voice/`.
    ///
    /// - Throws: ``StepFailure`` where it cannot be spoken.
    func speak(_ script: Script, in workspace: Workspace) async throws -> Produced<Narration>
}

/// Puts pictures, voice and captions together.
public protocol AssemblyProvider: Sendable {
    /// Writes the video below `workspace/assemble/`.
    ///
    /// - Throws: ``StepFailure`` where it cannot be put together.
    func assemble(
        _ script: Script,
        _ narration: Narration,
        _ footage: Footage,
        in workspace: Workspace,
        seed: UInt64
    ) async throws -> Produced<Rendering>
}

/// Checks a finished video.
public protocol ValidationProvider: Sendable {
    /// Measures the file and the script; what is bad is in the checks, not thrown.
    ///
    /// - Throws: ``StepFailure`` where it cannot be measured.
    func validate(
        _ rendering: Rendering,
        _ script: Script,
        _ narration: Narration,
        past: [PastScript],
        in workspace: Workspace
    ) async throws -> Produced<[CheckRecord]>
}

/// What a provider made, and what it cost.
public struct Produced<Value: Sendable & Codable & Equatable>: Sendable, Codable, Equatable {
    /// What it made.
    public var value: Value
    /// What it cost in US dollars, beside what was booked as ``Spending``.
    public var costUSD: Double
    /// What the record should say of how it was made.
    public var checks: [CheckRecord]

    /// Makes a product; local providers cost nothing.
    public init(_ value: Value, costUSD: Double = 0, checks: [CheckRecord] = []) {
        self.value = value
        self.costUSD = costUSD
        self.checks = checks
    }
}

/// A step that did not give a result.
public struct StepFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// What to do about it.
    public enum Kind: String, Sendable, Codable {
        /// The input is bad and stays so: no retry.
        case bad
        /// Something is missing or refused for good: no retry, somebody has to mend it.
        case broken
        /// The job's lease does not pay for it: no retry, the idea waits for a later run.
        case unpaid
        /// It may work the next time.
        case transient
    }

    /// What to do about it.
    public var kind: Kind
    /// `cannot <verb> <subject>: <reason>`.
    public var description: String
    /// How long to wait before the next try, in seconds, where the service said so.
    public var retryAfterSeconds: Double?

    /// Makes a failure.
    public init(_ kind: Kind, _ description: String, retryAfterSeconds: Double? = nil) {
        self.kind = kind
        self.description = description
        self.retryAfterSeconds = retryAfterSeconds
    }
}

extension StepFailure.Kind {
    /// How a job ends that fails so for good.
    var outcome: Outcome {
        switch self {
        case .bad: .failed
        case .unpaid: .parked
        case .broken, .transient: .errored
        }
    }
}
