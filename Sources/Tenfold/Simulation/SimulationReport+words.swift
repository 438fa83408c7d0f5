extension SimulationReport {
    /// The report as a person reads it, a line each: what it is about, then what came of it.
    public var lines: [(subject: String, text: String)] {
        [
            ("videos", videosText), ("refusals", refusalsText), ("starts", startsText),
            ("jobs", lossesText),
            (
                "minutes",
                "\(number(minutesPerMonth)) in 30 days, \(number(Double(mostMinutesPerMonth))) in the month with "
                    + "the most"
            ),
            (
                "cost",
                "$\(decimalText(usdPerMonth, places: 2)) in 30 days: calls, and minutes beyond the plan's"
            ),
            (
                "backlog",
                "\(decimalText(queueDepth, places: 1)) ideas wait after a run; "
                    + "\(mostParked) finished videos waited for the lane at the most"
            ),
            ("views", "\(number(views)) a week after each video, were they log-normal around 400"),
        ]
    }

    /// Where the refusals came from, in words.
    private var refusalsText: String {
        guard refused > 0 else { return "none: no service was asked for more than it gives" }
        let parts = refusals.map { "\(number(Double($0.calls))) by \($0.limit) on \($0.days) days" }
        return "on \(daysRefused) of \(days) days: \(parts.joined(separator: ", "))"
    }

    private var videosText: String {
        let spread = perDay.count == 3 ? ", from \(perDay[0]) to \(perDay[2]), mostly \(perDay[1])" : ""
        return
            "\(decimalText(videosPerDay, places: 2)) a day\(spread); the schedule asks for \(plannedPerDay)"
    }

    private var startsText: String {
        "\(number(Double(starts.came))) came, \(starts.lost) never did, \(starts.together) landed with the next; "
            + "half within \(starts.medianDelayMinutes) min, one in twenty after "
            + "\(starts.longDelayMinutes) min; \(starts.late) later than planned for, \(starts.short) short of "
            + "units"
    }

    private var lossesText: String {
        "\(losses.failed) failed their checks, \(losses.errored) gave up, \(losses.unheard) were lost with "
            + "their runner, \(losses.parked) uploads were put off, \(losses.unpaid) jobs not handed out"
    }

    private func number(_ value: Double) -> String {
        let digits = Array(decimalText(value.rounded(), places: 0))
        return digits.indices.reduce(into: "") { text, place in
            if place > 0, (digits.count - place) % 3 == 0, digits[place - 1] != "-" { text += "," }
            text.append(digits[place])
        }
    }
}
