import Tenfold

/// What services reported of videos at one age, by the day on which they reached it.
struct Observed {
    private let byDay: [Day: [VideoObservation]]
    /// The days from the first that has a report to the newest.
    let days: [Day]

    init(_ board: Board, age: Int) {
        let atAge = board.input.records.observations.filter { $0.ageDays == age }
        let newest = Dictionary(atAge.map { ($0.video, $0) }) { left, right in
            (left.observedAt, left.views ?? 0) <= (right.observedAt, right.views ?? 0) ? right : left
        }
        byDay = Dictionary(grouping: newest.values) { Day($0.publishedAt).advanced(by: age) }
        guard let first = byDay.keys.min(), let last = byDay.keys.max() else {
            days = []
            return
        }
        days = (first.number...last.number).map { Day(number: $0) }
    }

    /// A figure of the videos of so many days through each day; nil where none of them has it.
    func rolling(_ count: Int, _ figure: ([VideoObservation]) -> Double?) -> [Double?] {
        days.map { day in
            let videos = (0..<count).flatMap { byDay[day.advanced(by: -$0)] ?? [] }
                .sorted { $0.video < $1.video }
            return figure(videos)
        }
    }
}

extension Chart {
    /// A chart of what services report, in place of one that waits for it.
    static func observed(
        _ waiting: Chart,
        _ days: [Day],
        _ name: String,
        _ values: [Double?],
        threshold: Threshold?,
        context: String
    ) -> Chart {
        var chart = waiting
        guard let now = values.last(where: { $0 != nil }).flatMap(\.self) else { return waiting }
        chart.days = days
        chart.series = [Series(name: name, colour: .main, values: values)]
        chart.absence = nil
        chart.now = chart.quantity.text(now)
        chart.context = context
        chart.state = threshold.map { $0.state(of: now) } ?? .ok
        return chart
    }

    /// The chart of what a detector watches, or that it is kept out of a public page; views are everybody's.
    func forOwner(_ board: Board, of standing: DetectorStanding) -> Chart {
        DriftMetric(rawValue: standing.subject) == .views ? self : forOwner(board)
    }

    /// The chart, or that it is kept out of a public page.
    func forOwner(_ board: Board) -> Chart {
        guard !board.context.showsOwnerFigures else { return self }
        var chart = self
        (chart.days, chart.series, chart.now, chart.context) = ([], [], nil, "")
        chart.state = .unknown
        chart.absence = say(
            "Kept out of this public page: the service shows it to the owner alone; dashboard.owner_figures in tenfold.yml decides"
        )
        return chart
    }
}
