/// When an alert may become milder: later than when it became graver, so that it does not flap.
public struct Hysteresis: Sendable, Codable, Equatable {
    /// The lines on whose good side a figure has to lie before the state ends that was entered at
    /// ``AlertRule/threshold``.
    public var leaving: Threshold
    /// For how many days the figure has to have lain there, the present one included.
    public var days: Int

    /// Makes a pair of leaving lines.
    public init(leaving side: Threshold.Side, warning: Double, critical: Double, days: Int) {
        self.leaving = Threshold(side, warning: warning, critical: critical)
        self.days = days
    }
}

extension AlertRule {
    /// The state that follows from the present one and the figures of the last days, oldest first.
    ///
    /// What is worse counts at once; what is better when every one of the figures says so, and then one level at a
    /// time, as the figure may be good only because of what was done. A figure that cannot be had is no sign of
    /// recovery.
    func next(after state: AlertState, figures: [Double?]) -> AlertState {
        let present = max(.ok, state)
        let entered = max(.ok, threshold.state(of: figures.last ?? nil))
        guard entered < present else { return entered }
        let held = figures.map { figure in
            figure.map { min(present, hysteresis.leaving.state(of: $0)) } ?? present
        }
        return max(entered, held.max() ?? present, present == .critical ? .warning : .ok)
    }
}
