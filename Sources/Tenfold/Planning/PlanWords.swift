/// What a plan means, in sentences.
struct PlanWords {
    let binding: [String]
    let lifts: [String]
    let diagnostics: [Diagnostic]

    init(_ draft: PlanDraft, _ uses: [LimitUse], _ minutes: MinuteUse) {
        let rows = uses.filter(\.isBinding).map(\.id)
        let purse = draft.total < draft.asked && rows.isEmpty ? Self.purseBinding(draft) : []
        binding = rows + purse
        lifts = draft.total < draft.asked ? Self.lifts(draft, uses) : []
        diagnostics = Self.diagnostics(draft, binding)
    }

    /// The names of what binds where it is minutes or money: those whose absence allows more.
    private static func purseBinding(_ draft: PlanDraft) -> [String] {
        func more(_ change: (inout Purse) -> Void) -> Bool {
            var purse = draft.purse
            change(&purse)
            let found = purse.deal(draft.dealing, upTo: draft.rowsMaximum.videos)
            return found.videos.reduce(0, +) > draft.total
        }
        let minutes = draft.purse.limit.map { "\($0.resource) \($0.limit.name)" }
        let byMinutes = more { $0.limit = nil }
        let byMoney = more { $0.budgetUSD = nil }
        if byMinutes == byMoney { return [minutes, "budget monthly_usd"].compactMap(\.self) }
        return byMinutes ? [minutes].compactMap(\.self) : ["budget monthly_usd"]
    }

    private static func lifts(_ draft: PlanDraft, _ uses: [LimitUse]) -> [String] {
        let limits = uses.compactMap { use -> String? in
            guard let needed = use.amountNeeded else { return nil }
            let (whole, more) = (needed.rounded(.up), (needed - use.amount).rounded(.up))
            return
                "\(use.id): \(grouped(whole)) \(use.unit) \(use.window.inWords) instead of \(grouped(use.amount)), "
                + "\(grouped(more)) more"
        }
        return limits + [minuteLift(draft), moneyLift(draft)].compactMap(\.self)
    }

    private static func minuteLift(_ draft: PlanDraft) -> String? {
        guard let limit = draft.purse.limit, let allowed = draft.purse.minutesAllowed else { return nil }
        let needed = draft.purse.minutes(of: draft.askedVideos).total
        guard needed > allowed else { return nil }
        let amount = (Double(needed) / (1 - draft.purse.margin)).rounded(.up)
        return "\(limit.resource) \(limit.limit.name): \(grouped(amount)) minutes a month instead of "
            + "\(grouped(limit.limit.amount))"
            + (draft.packing.videosPerJob == 1 ? "; 'packing: auto' takes fewer" : "")
            + "; a public repository is not billed"
    }

    private static func moneyLift(_ draft: PlanDraft) -> String? {
        guard let budget = draft.purse.budgetUSD else { return nil }
        let cost = draft.purse.cost(draft.askedVideos).usd
        guard cost > budget * (1 - draft.purse.margin) + 1e-9 else { return nil }
        return
            "budget monthly_usd: $\(decimalText((cost / (1 - draft.purse.margin)).rounded(.up), places: 0)) "
            + "instead of $\(decimalText(budget, places: 2))"
    }

    private static func diagnostics(_ draft: PlanDraft, _ binding: [String]) -> [Diagnostic] {
        shortfall(draft, binding) + unknownZones(draft)
    }

    private static func unknownZones(_ draft: PlanDraft) -> [Diagnostic] {
        let named = draft.limits.compactMap(\.use.window.zone) + [draft.zone]
        let unknown = Set(named).filter { draft.planner.zones[$0] == nil && TimeZoneRules.shipped[$0] == nil }
        return unknown.sorted().map { zone in
            Diagnostic(
                .warning,
                "the clock of \(zone) is not known on this machine, so UTC is planned with",
                suggestion: "install the time zones, on Debian the package tzdata"
            )
        }
    }

    private static func shortfall(_ draft: PlanDraft, _ binding: [String]) -> [Diagnostic] {
        guard draft.total < draft.asked else { return [] }
        let name = draft.phase.name
        return [
            Diagnostic(
                .warning,
                keyPath: "phases.\(name)",
                "asks for \(draft.asked) videos a day, and \(draft.total) are possible: "
                    + "what binds is \(binding.joined(separator: " and "))"
            )
        ]
    }
}

/// `12,345`, or `0.5` where there are decimals.
public func grouped(_ number: Double) -> String {
    let text = decimalText(number, places: 2)
    let (whole, rest) = (text.prefix { $0 != "." }, text.drop { $0 != "." })
    let digits = whole.drop { $0 == "-" }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
        grouped.append(digit)
    }
    return (whole.hasPrefix("-") ? "-" : "") + grouped + rest
}
