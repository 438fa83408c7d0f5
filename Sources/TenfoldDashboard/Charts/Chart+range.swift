import Tenfold

/// How far back a drawing looks.
enum ChartRange: String, CaseIterable {
    case week
    case month
    case quarter
    case all

    /// What it is called.
    var title: String {
        switch self {
        case .week: say("7 days")
        case .month: say("30 days")
        case .quarter: say("90 days")
        case .all: say("All")
        }
    }

    /// How many days; nil for all.
    var days: Int? {
        switch self {
        case .week: 7
        case .month: 30
        case .quarter: 90
        case .all: nil
        }
    }

    /// The page of the overview's charts over this range.
    var page: String {
        switch self {
        case .week: "last-7.html"
        case .month: "index.html"
        case .quarter: "last-90.html"
        case .all: "all.html"
        }
    }
}

extension Chart {
    /// The same chart of its newest days only.
    func newest(_ count: Int) -> Chart {
        var chart = self
        let dropped = max(0, days.count - count)
        guard dropped > 0 else { return chart }
        chart.days = Array(days.dropFirst(dropped))
        for index in series.indices {
            chart.series[index].values = Array(series[index].values.dropFirst(dropped))
        }
        return chart
    }

    /// The chart over a range; what is too long to draw by day is drawn by week.
    func over(_ range: ChartRange, atMost count: Int = 200) -> Chart {
        if let days = range.days { return newest(days) }
        return days.count > count ? byWeek : self
    }

    /// The same chart of the days between two, both included.
    func between(_ first: Day, _ last: Day) -> Chart {
        var chart = self
        let places = days.indices.filter { first <= days[$0] && days[$0] <= last }
        chart.days = places.map { days[$0] }
        for index in series.indices { chart.series[index].values = places.map { series[index].values[$0] } }
        chart.forecast = nil
        return chart
    }

    /// The mean of the values, as a person reads it; nil where there is none.
    var meanText: String? {
        let values = series.last?.values.compactMap(\.self) ?? []
        guard !values.isEmpty else { return nil }
        return quantity.text(values.reduce(0, +) / Double(values.count))
    }

    /// One value for each week that begins on a Monday.
    private var byWeek: Chart {
        var chart = self
        let weeks = Dictionary(grouping: days.indices) { days[$0].weekStart }.sorted { $0.key < $1.key }
        chart.days = weeks.map(\.key)
        chart.step = 7
        for index in series.indices {
            chart.series[index].values = weeks.map { _, places in
                let values = places.compactMap { series[index].values[$0] }
                if weekly == .last { return values.last }
                return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
            }
        }
        return chart
    }
}

extension Day {
    /// The Monday of its week; day 0 was a Thursday.
    var weekStart: Day { advanced(by: -((number % 7 + 10) % 7)) }
}
