import Facts

/// What each scene of a script from the tables shows.
struct FactVisuals {
    var lineup: FactLineup

    private var topic: FactTopic { lineup.topic }

    /// The five together, for the hook with none singled out, for the close from the first place down.
    func overview(_ role: Scene.Role) -> VisualBrief {
        var brief = brief(
            headlines: [heading],
            highlighting: role == .close ? lineup.winner : nil,
            searchPhrase: topic.table.many
        )
        if role == .close { brief.series = ranked(brief.series) }
        return brief
    }

    private func ranked(_ series: [VisualBrief.Datum]) -> [VisualBrief.Datum] {
        series.sorted { topic.direction == .most ? $0.value > $1.value : $0.value < $1.value }
    }

    /// One of the five, singled out.
    func beat(_ index: Int) -> VisualBrief {
        let row = lineup.rows[index]
        var brief = brief(
            headlines: headlines(index),
            highlighting: row,
            searchPhrase: "\(label(row)) \(topic.table.one)"
        )
        brief.subject = label(row)
        brief.figure = FactFigure(row: row, measure: topic.measure).written
        brief.rank = lineup.rank(index)
        return brief
    }

    private func headlines(_ index: Int) -> [String] {
        switch lineup.form {
        case .ranking: [heading]
        case .comparison:
            index == 0 ? ["The yardstick"] : ["Against \(FactName(lineup.yardstick.name).inside)"]
        case .question:
            index == lineup.rows.count - 1
                ? ["The answer"] : ["Is it \(FactName(lineup.rows[index].name).inside)?"]
        }
    }

    private var heading: String { titleCased(FactPublication(lineup: lineup).list) }

    private func label(_ row: FactRow) -> String { FactName(row.name).label }

    private func brief(
        headlines: [String],
        highlighting highlighted: FactRow?,
        searchPhrase: String
    ) -> VisualBrief {
        let fitting = (headlines + [titleCased("\(topic.end.superlative) \(topic.table.one)")]).first {
            $0.count <= 40
        }
        return VisualBrief(
            motif: topic.measure.motif,
            headline: fitting ?? capitalised(topic.table.many),
            series: lineup.rows.map { row in
                VisualBrief.Datum(
                    label: label(row),
                    value: row.value,
                    text: FactFigure(row: row, measure: topic.measure).written,
                    highlighted: row == highlighted
                )
            },
            searchPhrase: searchPhrase
        )
    }
}
