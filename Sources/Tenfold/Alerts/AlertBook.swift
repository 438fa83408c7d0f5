#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Which alerts stand and which actions are in force: a fold of events.
public struct AlertBook: Sendable, Equatable {
    /// How one rule stands.
    public struct Standing: Sendable, Codable, Equatable {
        /// The state it is in.
        public var state: AlertState
        /// Since when.
        public var since: Date
        /// When it was raised: since then it has been a warning or worse without a break.
        public var raisedAt: Date
        /// What was found when it came into this state.
        public var words: String
        /// When it became worse again after it had become better.
        public var relapses: [Date]

        /// For how many times as many days as usual a figure has to be good: twice as many with every relapse of
        /// the last sixty days, so that an alert whose own action makes the figure good does not swing.
        public func patience(at now: Date) -> Int {
            1 << min(4, relapses.count { now.timeIntervalSince($0) <= 60 * secondsPerDay })
        }
    }

    /// An action and what became of it.
    public struct Action: Sendable, Codable, Equatable {
        /// The action.
        public var record: AlertActionRecord
        /// When it was taken.
        public var takenAt: Date
        /// When it was taken back; nil while it is in force.
        public var undoneAt: Date?
        /// Who took it back: the rule's id or a person's name.
        public var undoneBy: String?
    }

    /// The standing of every rule that was ever raised, by id.
    public private(set) var standings: [String: Standing] = [:]
    /// All actions, in the order they were taken.
    public private(set) var actions: [Action] = []
    /// True where a rule's last change was for the better.
    private var wasBetter: [String: Bool] = [:]

    /// A book in which nothing is written.
    public init() {}

    /// Folds events in any order.
    public init(folding events: some Sequence<Event>) {
        for event in events.sorted(by: Event.precedes) { apply(event) }
    }

    /// How a rule stands; ok where it was never raised.
    public func state(of rule: String) -> AlertState { standings[rule]?.state ?? .ok }

    /// The rules that stand at warning or worse.
    public var open: [String] { standings.keys.filter { state(of: $0) >= .warning }.sorted() }

    /// What is in force, in the order it was taken.
    public var inForce: [Action] { actions.filter { $0.undoneAt == nil } }

    /// The action in force on an actuator: of several the last.
    public func action(on actuator: AlertAction.Actuator) -> Action? {
        actions.last { $0.undoneAt == nil && $0.record.action.actuator == actuator }
    }

    /// Takes in the next event in the order of ``Event/precedes(_:_:)``.
    mutating func apply(_ event: Event) {
        switch event.change {
        case .alertChanged(let rule, let state, let words):
            let before = standings[rule]
            let wasOpen = self.state(of: rule) >= .warning
            var relapses = before?.relapses ?? []
            if before != nil, state > self.state(of: rule), wasBetter[rule] == true {
                relapses.append(event.at)
            }
            wasBetter[rule] = state < self.state(of: rule)
            standings[rule] = Standing(
                state: state,
                since: event.at,
                raisedAt: wasOpen ? before?.raisedAt ?? event.at : event.at,
                words: words,
                relapses: relapses
            )
        case .actionTaken(let record):
            guard !actions.contains(where: { $0.record.id == record.id }) else { return }
            actions.append(Action(record: record, takenAt: event.at))
        case .actionUndone(let id, let by, _):
            guard let index = actions.firstIndex(where: { $0.record.id == id && $0.undoneAt == nil })
            else { return }
            actions[index].undoneAt = event.at
            actions[index].undoneBy = by
        default: break
        }
    }
}
