#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A lane that takes no more videos for now; those that wait stay in the queue.
public struct LaneClosed: Error, Sendable, Equatable, CustomStringConvertible {
    /// Why, as one sentence.
    public var reason: String
    /// When it opens again; nil where a person has to look first.
    public var until: Date?

    /// Makes one.
    public init(_ reason: String, until: Date?) {
        self.reason = reason
        self.until = until
    }

    /// ``reason``.
    public var description: String { reason }
}
