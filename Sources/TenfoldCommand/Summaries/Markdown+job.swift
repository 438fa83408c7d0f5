import Tenfold

extension Markdown {
    /// What jobs did, step by step, and what the checks had against it.
    init(_ records: [JobRecord]) {
        for record in records {
            heading("Job \(record.job) \(record.outcome.rawValue)")
            let facts = ["run \(record.run)", "attempt \(record.attempt)", record.title].compactMap(\.self)
            paragraph(facts.joined(separator: " · "))
            if let reason = record.reason { paragraph(reason) }
            table(
                "step",
                "by",
                "outcome",
                "seconds",
                "cost",
                "attempts",
                rows: record.steps.map { step in
                    [
                        step.name, shortened(step.provider), step.reused ? "reused" : step.outcome.rawValue,
                        decimal(step.seconds, 1), money(step.costUSD), "\(step.attempts)",
                    ]
                }
            )
            table(
                "check",
                "grade",
                "measured",
                "asked for",
                rows: record.checks.filter { $0.grade != .pass }.map { check in
                    [check.name, check.grade.rawValue, check.measured, check.limit]
                }
            )
        }
    }
}

/// A command may be a whole script: its beginning tells it apart.
private func shortened(_ provider: String) -> String {
    provider.count > 60 ? "\(provider.prefix(60))…" : provider
}

/// US dollars to a tenth of a cent; nothing for nothing.
func money(_ dollars: Double) -> String { dollars == 0 ? "" : "$\(decimal(dollars, 3))" }
