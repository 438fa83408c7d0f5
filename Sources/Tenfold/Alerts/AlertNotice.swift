#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An alert as those are told who do not look at the dashboard.
public struct AlertNotice: Sendable, Codable, Equatable {
    /// The rule's id.
    public var rule: String
    /// What a person calls the figure.
    public var title: String
    /// How it stands.
    public var state: AlertState
    /// Since when it has been a warning or worse; nil where it is over.
    public var since: Date?
    /// What was found, one sentence without a full stop; nil where only the channel's owner may read it.
    public var words: String?
    /// What the rule has done and not taken back, with the names to take it back by.
    public var actions: [AlertActionRecord]

    /// Makes a notice.
    public init(
        rule: String,
        title: String,
        state: AlertState,
        since: Date?,
        words: String?,
        actions: [AlertActionRecord]
    ) {
        self.rule = rule
        self.title = title
        self.state = state
        self.since = since
        self.words = words
        self.actions = actions
    }

    /// What its issue is known by.
    public var key: String { "alert \(rule)" }

    /// Its issue's title, which changes with the state alone.
    public var headline: String {
        state >= .warning ? "\(title): \(state.rawValue)" : "\(title): in order again"
    }
}

extension AlertWatch {
    /// Every alert that stands and every one that ever stood, in the order a person should look at them.
    ///
    /// - Parameters:
    ///   - book: The fold of all events, this look's among them.
    ///   - showsOwnerFigures: False where strangers read along.
    public func notices(_ findings: [Finding], _ book: AlertBook, showsOwnerFigures: Bool) -> [AlertNotice] {
        rules.compactMap { rule in
            guard let standing = book.standings[rule.id] else { return nil }
            let found = findings.first { $0.rule == rule.id }
            let isOpen = standing.state >= .warning
            return AlertNotice(
                rule: rule.id,
                title: rule.title,
                state: standing.state,
                since: isOpen ? standing.raisedAt : nil,
                words: rule.isOwnersFigure && !showsOwnerFigures
                    ? nil : found?.measure.words ?? standing.words,
                actions: book.inForce.map(\.record).filter { $0.rule == rule.id }
            )
        }
    }
}
