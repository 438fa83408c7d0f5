import Tenfold

/// A plan for a person at a terminal, at most 80 columns wide.
struct PlanTable {
    let plan: PlanResult
    let margin: Double
    let styled: (String, Style) -> String

    init(
        _ plan: PlanResult,
        margin: Double,
        styled: @escaping (String, Style) -> String = { text, _ in text }
    ) {
        self.plan = plan
        self.margin = margin
        self.styled = styled
    }

    var lines: [String] {
        verdict + [""] + starts + [""] + limits + [""] + arithmetic + minutes + [""] + cost + lifts
    }

    // MARK: What it comes to

    private var verdict: [String] {
        let asked =
            "\(plan.schedule.phase) asks for \(videos(plan.videosAsked)) a day: "
            + "\(plan.slotsAsked) \(plan.slotsAsked == 1 ? "start" : "starts") of \(plan.videosPerSlotAsked)."
        guard !plan.fits else {
            return hanging(styled("It fits.", .good) + " ", 0, "\(asked) \(room)")
        }
        let most = plan.schedule.videosPerDay
        let words =
            most == 0
            ? "None is possible." : "At most \(videos(most)) a day \(most == 1 ? "is" : "are") possible."
        let proof = plan.isProvenBest ? "" : " (The search for more was ended early.)"
        return hanging(
            styled(words, .warning) + " ",
            0,
            "\(asked) What binds: \(plan.binding.joined(separator: " and ")).\(proof)"
        )
    }

    /// The limit that would bind next.
    private var next: LimitUse? {
        plan.limits.filter { $0.mostPerDay != nil }.min { $0.mostPerDay ?? 0 < $1.mostPerDay ?? 0 }
    }

    private var room: String {
        guard let next else { return "Only the phase's own numbers bind." }
        return
            "Only the phase's own numbers bind; the next would be \(next.id), at \(next.mostPerDay ?? 0) a day."
    }

    private var starts: [String] {
        let times = plan.schedule.slots.map { slot in
            "\(Self.clock(slot.minuteOfDay)) \(videos(slot.videos))"
        }
        let delay = plan.schedule.maxDelayMinutes
        return [styled("STARTS", .strong) + " \(plan.schedule.zone), each up to \(delay) minutes late"]
            + stride(from: 0, to: times.count, by: 4).map { row in
                let last = min(row + 4, times.count) - 1
                return "  " + times[row..<last].map { Self.left($0, 18) }.joined() + times[last]
            }
    }

    // MARK: The limits

    private var limits: [String] {
        let head =
            "  " + Self.left("", 25) + Self.right("", 17) + Self.right("a video", 9) + Self.right("used", 9)
            + Self.right("free", 9) + Self.right("a day", 9)
        return [styled("LIMITS", .strong) + String(head.dropFirst(6))] + plan.limits.map(line)
    }

    private func line(_ use: LimitUse) -> String {
        let text =
            (use.isBinding ? "> " : "  ") + Self.left(use.id, 25)
            + Self.right("\(grouped(use.amount)) / \(Self.short(use.window))", 17)
            + Self.right(grouped(use.perVideo), 9) + Self.right(grouped(use.used), 9)
            + Self.right(grouped(use.free), 9) + Self.right(use.mostPerDay.map { "\($0)" } ?? "any", 9)
        return use.isBinding ? styled(text, .warning) : text
    }

    /// The sums behind the limits of the services: those that bind, or else the one that would be next.
    private var arithmetic: [String] {
        let binding = plan.limits.filter(\.isBinding)
        let shown = plan.binding.isEmpty ? [next].compactMap(\.self) : binding
        return shown.flatMap(sums)
    }

    private func sums(_ use: LimitUse) -> [String] {
        var parts = ["\(grouped(use.amount)) \(use.unit)"]
        if use.kept > 0 { parts.append("\(grouped(use.kept)) kept free (\(Self.percent(margin)))") }
        if use.held > 0 { parts.append("\(grouped(use.held)) for repeats") }
        let free = use.amount - use.kept - use.held
        let terms = use.terms.map { term in
            term.times == 1
                ? "\(term.operation) \(grouped(term.units))"
                : "\(term.operation) \(term.times) x \(grouped(term.units))"
        }
        let video =
            use.terms.count == 1 && use.terms[0].times == 1
            ? "\(terms[0])" : "\(terms.joined(separator: " + ")) = \(grouped(use.perVideo))"
        return [styled(use.id.uppercased(), .strong) + ", \(use.window.inWords)"]
            + entry(
                "there are",
                parts.joined(separator: " - ") + (parts.count > 1 ? " = \(grouped(free))" : "")
            )
            + entry("a video", video)
            + (use.perRun > 0 ? entry("a run", "\(grouped(use.perRun)) more") : [])
            + entry(
                "so many",
                "\(grouped(free)) / \(grouped(use.perVideo)) = \(videos(use.mostPerWindow)) in the worst window"
            )
            + entry("planned", "\(grouped(use.used)); as asked \(grouped(use.asked))") + [""]
    }
}
