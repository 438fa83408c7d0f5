#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The right of one job of one run to make a video of one idea.
public struct Claim: Sendable, Codable, Hashable {
    /// The idea's id.
    public var idea: String
    /// The run that holds it.
    public var run: String
    /// The job that holds it, from 1.
    public var job: Int
    /// When it lapses if nothing more is heard of the run, and the idea returns to the queue.
    public var expiresAt: Date
    /// What was set aside for the job; nil where nothing it does is limited.
    public var lease: [Grant]?
    /// The pattern to follow, by id; nil for the one that detection saw in the idea.
    public var pattern: String?

    /// Makes a claim.
    public init(
        idea: String,
        run: String,
        job: Int,
        expiresAt: Date,
        lease: [Grant]? = nil,
        pattern: String? = nil
    ) {
        self.idea = idea
        self.run = run
        self.job = job
        self.expiresAt = expiresAt
        self.lease = lease
        self.pattern = pattern
    }
}
