extension Event {
    /// True for a report of this figure on a day in UTC.
    public func reports(_ figure: String, on day: Day) -> Bool {
        if case .figureReported(figure, _, _) = change { Day(at) == day } else { false }
    }
}
