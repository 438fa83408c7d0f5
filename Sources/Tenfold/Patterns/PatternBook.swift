#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The channel's patterns and how each stands: those of its file and what folding the events made of them.
public struct PatternBook: Sendable, Equatable {
    /// Whether a pattern is used.
    public enum Standing: String, Sendable, Codable, CaseIterable {
        /// In rotation, where it is among the best.
        case active
        /// Out of rotation because its videos do not win.
        case dormant
        /// Out of rotation because it was not used for long.
        case archived
    }

    /// A pattern with its standing.
    public struct Entry: Sendable, Equatable, Identifiable {
        /// The pattern.
        public var pattern: Pattern
        /// Whether it is used.
        public var standing: Standing
        /// Since when; nil for what stands in the file and was never moved.
        public var since: Date?
        /// Why; nil where it was never moved.
        public var reason: String?

        /// The pattern's id.
        public var id: String { pattern.id }
    }

    /// All patterns, those of the file first, then variations in the order they were made.
    public private(set) var entries: [Entry]

    /// Folds events in any order.
    ///
    /// While an alert's rollback is in force, what changed between the moment it goes back to and the moment it was
    /// taken counts as not having happened; taken back, it counts again. So no snapshot is ever stored.
    public init(_ patterns: [Pattern], folding events: some Sequence<Event>) {
        var seen: Set<String> = []
        entries = patterns.filter { seen.insert($0.id).inserted }
            .map { Entry(pattern: $0, standing: .active) }
        let events = events.sorted(by: Event.precedes)
        let rollbacks = AlertBook(folding: events).inForce.compactMap { action -> Range<Date>? in
            guard case .rollBackPatterns(let moment) = action.record.action, moment < action.takenAt else {
                return nil
            }
            return moment..<action.takenAt
        }
        for event in events where !rollbacks.contains(where: { $0.contains(event.at) }) { apply(event) }
    }

    /// The entry of an id.
    public subscript(id: String) -> Entry? { entries.first { $0.id == id } }

    /// The patterns in use.
    public var active: [Pattern] { entries.filter { $0.standing == .active }.map(\.pattern) }

    private mutating func apply(_ event: Event) {
        switch event.change {
        case .patternAdded(let pattern, let reason) where self[pattern.id] == nil:
            entries.append(Entry(pattern: pattern, standing: .active, since: event.at, reason: reason))
        case .patternMoved(let id, let standing, let reason):
            guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
            entries[index].standing = standing
            entries[index].since = event.at
            entries[index].reason = reason
        default: break
        }
    }
}
