#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A figure that is watched, its lines, and what is done when it passes one.
public struct AlertRule: Sendable {
    /// A name that does not change, such as `success-rate`.
    public var id: String
    /// What a person calls the figure.
    public var title: String
    /// The lines; shares are from 0 to 1.
    public var threshold: Threshold
    /// True where the figure is a share.
    public var isShare: Bool
    /// What to do when a line is passed, as the strategy says.
    public var action: String
    /// When it may become milder.
    public var hysteresis: Hysteresis
    /// What is done about a state at a moment; nil where it is only told.
    public var response: @Sendable (AlertState, Date) -> AlertAction?
    /// True where the figure is one that only the channel's owner may see.
    public var isOwnersFigure: Bool
    /// The rules whose alerts come first: while one of them stands, this rule does nothing that would feed it.
    public var yieldsTo: [String]
    /// Takes the figure at the end of the last of the days given.
    public var measure: @Sendable (ArraySlice<DayRollup>, AlertLimits) -> AlertMeasure

    /// Makes a rule.
    public init(
        id: String,
        title: String,
        threshold: Threshold,
        isShare: Bool = true,
        action: String,
        hysteresis: Hysteresis? = nil,
        isOwnersFigure: Bool = false,
        yieldsTo: [String] = [],
        response: @escaping @Sendable (AlertState, Date) -> AlertAction? = { _, _ in nil },
        measure: @escaping @Sendable (ArraySlice<DayRollup>, AlertLimits) -> AlertMeasure
    ) {
        self.id = id
        self.title = title
        self.threshold = threshold
        self.isShare = isShare
        self.action = action
        self.hysteresis =
            hysteresis
            ?? Hysteresis(
                leaving: threshold.side,
                warning: threshold.warning,
                critical: threshold.critical,
                days: 1
            )
        self.isOwnersFigure = isOwnersFigure
        self.yieldsTo = yieldsTo
        self.response = response
        self.measure = measure
    }
}

/// What alerts compare with, from the configuration.
public struct AlertLimits: Sendable, Codable, Equatable {
    /// The limits of the resources.
    public var usage: [UsageLimit]
    /// The budget of a month, in US dollars; nil where none is set.
    public var monthlyBudgetUSD: Double?
    /// How far click-through, or the best figure to be had in its place, lay under its first 30 days, by day.
    public var declines: Declines?

    /// Makes limits.
    public init(usage: [UsageLimit] = [], monthlyBudgetUSD: Double? = nil) {
        self.usage = usage
        self.monthlyBudgetUSD = monthlyBudgetUSD
    }
}

/// A figure as it was taken, in number and words.
public struct AlertMeasure: Sendable, Equatable {
    /// The figure; nil where it cannot be had yet.
    public var value: Double?
    private let phrase: @Sendable () -> String

    /// Makes a measure; the words are put together when somebody asks for them, as hardly a day's ever are.
    public init(_ value: Double?, _ words: @autoclosure @escaping @Sendable () -> String) {
        self.value = value
        self.phrase = words
    }

    /// What it says, or why it cannot be had; one sentence without a full stop.
    public var words: String { phrase() }

    /// True where number and words are the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.value == right.value && left.words == right.words
    }
}

/// A stretch of days through which a rule stood the same.
public struct AlertSpan: Sendable, Equatable {
    /// The rule's id.
    public var rule: String
    /// How it stood.
    public var state: AlertState
    /// The first day.
    public var from: Day
    /// The last day.
    public var through: Day
    /// The worst that was measured in it, in words.
    public var words: String
}

extension AlertRule {
    /// How the figure stood on each stretch of days, in order of time.
    public func history(of days: [DayRollup], _ limits: AlertLimits) -> [AlertSpan] {
        var spans: [AlertSpan] = []
        var worst: Double?
        for end in days.indices {
            let measure = measure(days[...end], limits)
            let state = threshold.state(of: measure.value)
            guard let last = spans.indices.last, spans[last].state == state else {
                let day = days[end].day
                spans.append(
                    AlertSpan(rule: id, state: state, from: day, through: day, words: measure.words)
                )
                worst = measure.value
                continue
            }
            spans[last].through = days[end].day
            if isWorse(measure.value, than: worst) {
                spans[last].words = measure.words
                worst = measure.value
            }
        }
        return spans
    }

    private func isWorse(_ value: Double?, than worst: Double?) -> Bool {
        guard let value, let worst else { return worst == nil }
        return threshold.side == .above ? value > worst : value < worst
    }
}
