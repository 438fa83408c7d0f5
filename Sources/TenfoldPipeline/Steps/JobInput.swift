public import Tenfold

/// What one job is asked to make.
public struct JobInput: Sendable, Codable, Equatable {
    /// The run.
    public var run: String
    /// The job's number, from 1.
    public var job: Int
    /// The phase of the run.
    public var phase: PhaseName
    /// The idea to make a video of; nil where the queue had none left.
    public var idea: Idea?
    /// The pattern to follow, where the idea matched one.
    public var pattern: Pattern?
    /// What was published before, to compare with.
    public var past: [PastScript]
    /// What the job may spend; nil where nothing was set aside for it.
    public var lease: Lease?
    /// Decides everything that is left to chance.
    public var seed: UInt64

    /// Makes an input.
    public init(
        run: String,
        job: Int,
        phase: PhaseName,
        idea: Idea?,
        pattern: Pattern? = nil,
        past: [PastScript] = [],
        lease: Lease? = nil,
        seed: UInt64
    ) {
        self.run = run
        self.job = job
        self.phase = phase
        self.idea = idea
        self.pattern = pattern
        self.past = past
        self.lease = lease
        self.seed = seed
    }

    /// What the results of steps depend on; the same idea asked for again finds them.
    var checkpointKey: String {
        get throws {
            struct Content: Codable {
                var idea: Idea?
                var pattern: Pattern?
                var seed: UInt64
            }
            return SHA256.hex(try CanonicalJSON.line(Content(idea: idea, pattern: pattern, seed: seed)))
        }
    }
}
