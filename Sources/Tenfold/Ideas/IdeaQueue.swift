#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The ideas that wait for a job at one moment, best first.
public struct IdeaQueue: Sendable, Equatable {
    /// The ideas, by score from the highest; equal scores by age, then by id.
    public let waiting: [Idea]

    /// Lines up what is open.
    ///
    /// - Parameters:
    ///   - ideas: all ideas ever added; an id that stands twice counts once.
    ///   - state: who holds what.
    ///   - now: the moment at which claims are judged.
    ///   - threshold: the phase's rejection threshold, 0 to 100; lower scores wait outside.
    public init(ideas: some Sequence<Idea>, state: ChannelState, now: Date, threshold: Double) {
        var seen: Set<String> = []
        waiting =
            ideas
            .filter { $0.score.total >= threshold && state.isOpen($0.id, at: now) }
            .sorted { ($1.score.total, $0.detectedAt, $0.id) < ($0.score.total, $1.detectedAt, $1.id) }
            .filter { seen.insert($0.id).inserted }
    }
}
