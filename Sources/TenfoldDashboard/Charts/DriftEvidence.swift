import Tenfold

extension Chart {
    /// The drift detector against its alarm, and the day on which a change most likely happened.
    static func driftEvidence(_ board: Board) -> Chart {
        guard let watch = board.input.gate, let standing = watch.driftStanding,
            watch.path.contains(where: { $0.logDrift != nil })
        else { return awaitedDrift }
        let line = standing.logLine
        let values = watch.path.map { $0.logDrift.map { min(max($0 / line, 0), 1.2) } }
        let marked = standing.alarmOn == nil ? nil : standing.likelySince
        let latest = values.last.flatMap(\.self) ?? 0
        return Chart(
            id: "drift",
            title: "Decline",
            meaning:
                "Evidence that \(standing.title) of new videos fell, as a share of what raises the alarm; "
                + "false alarms come once in \(Figures.number(watch.policy.gates.drift.alarmDays)) days at most, on average",
            quantity: .share,
            shape: .line,
            days: watch.path.map(\.day),
            series: [Series(name: "evidence of a fall", colour: .main, values: values)]
                + (marked.map { day in
                    [
                        Series(
                            name: "the fall began",
                            colour: .critical,
                            values: watch.path.map { $0.day == day ? 1 : nil }
                        )
                    ]
                } ?? []),
            lines: [
                Line(
                    label: "warning at a tenth of the evidence",
                    value: 1 - driftTenth / line,
                    level: .warning
                ),
                Line(label: "alarm at 100\(Figures.space)%", value: 1, level: .critical),
            ],
            now: Figures.percent(latest),
            context: driftWords(standing, watch),
            state: isRecent(standing, watch) ? .critical : latest >= 1 - driftTenth / line ? .warning : .ok
        ).forOwner(board, of: standing)
    }

    /// ln 10.
    private static let driftTenth = 2.302585092994046

    private static func isRecent(_ standing: DetectorStanding, _ watch: GateWatch) -> Bool {
        guard let alarm = standing.alarmOn, let last = watch.last else { return false }
        return alarm.distance(to: last) < 14
    }

    private static func driftWords(_ standing: DetectorStanding, _ watch: GateWatch) -> String {
        guard let alarm = standing.alarmOn, let since = standing.likelySince else {
            return "of the evidence for an alarm that \(standing.title) fell"
        }
        return
            "of the evidence for a new alarm; the last was on \(Figures.shortDay(alarm)), the fall began most likely on "
            + Figures.shortDay(since)
    }

    private static var awaitedDrift: Chart {
        awaited(
            id: "drift",
            title: "Decline",
            meaning: "Evidence that the figures of new videos fell, as a share of what raises the alarm",
            lines: [Line(label: "alarm at 100\(Figures.space)%", value: 1, level: .critical)],
            absence: "No baseline yet: 30 days and 100 videos of a phase make it"
        )
    }
}

extension DetectorStanding {
    fileprivate var title: String { DriftMetric(rawValue: subject)?.title ?? subject }
}
