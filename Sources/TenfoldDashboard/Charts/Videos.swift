import Tenfold

extension Chart {
    /// Videos published each day, against what the runs' rules ask for.
    static func videos(_ board: Board) -> Chart {
        let needed = board.today?.required ?? 0
        let published = board.today?.published ?? 0
        let day = board.today.map { Figures.day($0.day) } ?? ""
        var chart = Chart(
            id: "videos",
            title: say("Videos today"),
            plainTitle: say("Videos a day"),
            meaning: say("Videos that passed their checks and were published, by UTC day"),
            quantity: .count,
            shape: .bars,
            days: board.days.map(\.day),
            series: [
                Series(name: say("published"), colour: .main, values: board.days.map { Double($0.published) })
            ],
            now: board.today.map { Figures.number(Double($0.published)) },
            context: needed > 0 ? say("published on \(day), \(needed) needed") : say("published on \(day)"),
            state: .unknown
        )
        guard board.today != nil else { return chart.waiting(board) }
        chart.state = published >= needed ? .ok : published == 0 ? .critical : .warning
        if needed > 0 {
            chart.lines = [Line(label: say("needed \(needed)"), value: Double(needed), level: .warning)]
        }
        return chart
    }

    /// The same chart with the reason why no run has filled it.
    func waiting(_ board: Board) -> Chart {
        var chart = self
        chart.now = nil
        chart.context = ""
        chart.state = .unknown
        chart.absence = board.noRunYet
        return chart
    }
}

extension Board {
    /// What stands where the first run will put something.
    var noRunYet: String {
        let slot = input.nextSlot.map { say("the first slot is \(Figures.moment($0))") }
        return slot.map { say("No run yet: \($0)") } ?? say("No run yet: the first one fills this")
    }
}
