extension Resource {
    /// The keys of a resource as they are written, before its preset is looked up.
    private struct Draft {
        var preset: String?
        var limits: [LimitDraft] = []
        var prices: [String: Double] = [:]
    }

    /// What a resource of this name may hold: a preset, limits of its own, or both.
    static func shape(named name: String) -> Shape<Resource> {
        let draft = Shape<Draft>.object(
            Draft(),
            [
                .key(
                    "preset",
                    \.preset,
                    .word("preset", among: ResourcePresets.all.map(\.name)),
                    "Known limits to start from."
                ),
                .key(
                    "limits",
                    \.limits,
                    .named("limit", .identifier) { LimitDraft.shape(named: $0) },
                    "Limits by name; those of the preset can be changed here."
                ),
                .key(
                    "prices_usd",
                    \.prices,
                    .table("operation", .identifier, of: .money),
                    "US dollars for one operation."
                ),
            ]
        )
        return draft.described(
            by: draft.schema.adding("anyOf", [["required": ["preset"]], ["required": ["limits"]]])
        ).making { draft, node, reader in settle(draft, name, node, &reader) }
    }

    private static func settle(
        _ draft: Draft,
        _ name: String,
        _ node: SourceNode,
        _ reader: inout ConfigurationReader
    ) -> Resource? {
        guard case .mapping(let entries) = node.content,
            entries.contains(where: { $0.name == "preset" || $0.name == "limits" })
        else {
            reader.problem(
                at: node.position,
                "has neither a preset nor limits",
                suggestion: "write { preset: NAME } with one of "
                    + ResourcePresets.all.map(\.name).joined(separator: ", ")
            )
            return nil
        }
        let preset = draft.preset.flatMap(ResourcePresets.named)
        var limits = preset?.limits ?? []
        for draft in draft.limits {
            let index = limits.firstIndex { $0.name == draft.name }
            guard let limit = draft.limit(over: index.map { limits[$0] }, &reader) else { continue }
            if let index { limits[index] = limit } else { limits.append(limit) }
        }
        let prices = (preset?.pricesUSD ?? [:]).merging(draft.prices) { _, own in own }
        return Resource(name: name, preset: draft.preset, limits: limits, pricesUSD: prices)
    }
}

/// The keys of a limit as they are written, before it is laid over that of a preset.
private struct LimitDraft {
    var name: String
    var position = TextPosition(line: 1, column: 1)
    var keys: [String] = []
    var amount: Double?
    var unit: String?
    var window: Window?
    var costs: [String: Double] = [:]

    static func shape(named name: String) -> Shape<LimitDraft> {
        let amount = Shape<Double>.number(0...1e15, "a number of units, 0 or more")
        let whole = Shape<LimitDraft>.object(
            LimitDraft(name: name),
            [
                .key("amount", \.amount, amount, "Units in each window."),
                .key("unit", \.unit, .text("a unit's name", limit: 40), "What is counted."),
                .key("window", \.window, Window.shape, "The time over which it counts."),
                .key(
                    "costs",
                    \.costs,
                    .table("operation", .identifier, of: amount),
                    "Units that one operation takes."
                ),
            ]
        )
        return amount.map { LimitDraft(name: name, amount: $0) }.orMapping(whole).making { draft, node, _ in
            var draft = draft
            draft.position = node.position
            if case .mapping(let entries) = node.content { draft.keys = entries.map(\.name) }
            return draft
        }
    }

    /// The limit, with what is not said taken from the preset's.
    func limit(over preset: ResourceLimit?, _ reader: inout ConfigurationReader) -> ResourceLimit? {
        guard let amount = amount ?? preset?.amount, let window = window ?? preset?.window else {
            if keys.contains("amount"), keys.contains("window") { return nil }
            reader.descend(to: "limits", at: position) { reader in
                reader.descend(to: name, at: position) { reader in
                    reader.problem(
                        at: position,
                        "needs an amount and a window, as no preset has a limit of this name",
                        suggestion:
                            "write { amount: 200, unit: requests, window: hour, costs: { search: 1 } }"
                    )
                }
            }
            return nil
        }
        return ResourceLimit(
            name: name,
            amount: amount,
            unit: unit ?? preset?.unit ?? "units",
            window: window,
            costs: (preset?.costs ?? [:]).merging(costs) { _, own in own }
        )
    }
}
