import Tenfold

/// A stretch of days through which one figure was past a line: it begins and ends at or under the warning.
struct Incident {
    /// The rule whose line was passed.
    var rule: AlertRule
    /// The first day.
    var from: Day
    /// The last day so far.
    var through: Day
    /// The worst it came to.
    var state: AlertState
    /// The worst that was measured, in words.
    var words: String
    /// True while the newest day is part of it.
    var isOpen: Bool
    /// True where it began on a day that is over: what begins today may not have happened when the day ends.
    var hasPage: Bool
    /// What it went through, day by day, in stretches of one state.
    var spans: [AlertSpan]

    /// The name of its page: rule and first day never change.
    var path: String { "incidents/\(PageName.safe(rule.id))-\(from).html" }
    /// What it is called.
    var title: String { say("\(rule.title): \(state.word) from \(Figures.day(from))") }
    /// How many days it took so far.
    var days: Int { from.distance(to: through) + 1 }

    /// Stretches of warning and critical that touch are one incident; newest last.
    ///
    /// - Parameter isOver: True where the last day is over, too.
    static func all(_ rule: AlertRule, _ spans: [AlertSpan], until last: Day, isOver: Bool) -> [Incident] {
        var incidents: [Incident] = []
        for span in spans where span.state >= .warning {
            guard let index = incidents.indices.last, incidents[index].through.advanced(by: 1) == span.from
            else {
                incidents.append(
                    Incident(
                        rule: rule,
                        from: span.from,
                        through: span.through,
                        state: span.state,
                        words: span.words,
                        isOpen: span.through == last,
                        hasPage: isOver || span.from < last,
                        spans: [span]
                    )
                )
                continue
            }
            incidents[index].extend(span, until: last)
        }
        return incidents
    }

    private mutating func extend(_ span: AlertSpan, until last: Day) {
        through = span.through
        isOpen = span.through == last
        spans.append(span)
        if span.state > state {
            state = span.state
            words = span.words
        }
    }
}
