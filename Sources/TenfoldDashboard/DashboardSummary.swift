public import Tenfold

/// The vital figures of the overview as values: what reports outside the site say, so that both say the same.
public struct DashboardSummary: Sendable, Equatable {
    /// One vital figure.
    public struct Figure: Sendable, Equatable {
        /// What it is of.
        public var title: String
        /// The figure now; `–` where nothing was measured.
        public var value: String
        /// What it stands on, or why there is none.
        public var context: String
        /// How it stands.
        public var state: AlertState
        /// The newest days, oldest first, as a share of the largest; nil where nothing was measured.
        public var course: [Double?]
    }

    /// The verdict in a few words.
    public var headline: String
    /// The worst state of all alerts and vital figures.
    public var state: AlertState
    /// The figures, in the order of the overview.
    public var figures: [Figure]
    /// What is past a line, in words.
    public var troubles: [String]
}

extension DashboardSummary {
    init(_ board: Board) {
        let hero = Hero(board: board)
        headline = hero.headline
        state = hero.worst
        figures = Pulse.vital.compactMap(board.chart).map(Figure.init)
        troubles = hero.bad.map { "\($0.title): \($0.words)" }
    }
}

extension DashboardSummary.Figure {
    init(_ chart: Chart) {
        let recent = chart.newest(14).series.last?.values ?? []
        let largest = max(recent.compactMap(\.self).max() ?? 0, 1e-9)
        title = chart.title
        value = chart.absence == nil ? chart.now ?? "–" : "–"
        context = chart.absence ?? chart.context
        state = chart.state
        course = recent.map { $0.map { min(1, max(0, $0 / largest)) } }
    }
}
