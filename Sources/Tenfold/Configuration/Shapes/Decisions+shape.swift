#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RecoverySettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "rejection_threshold",
                    \.rejectionThreshold,
                    .number(0...100, "a score from 0 to 100"),
                    "The least score an idea needs while the channel recovers."
                ),
                .key("minimum_days", \.minimumDays, .days, "The fewest days a first recovery lasts."),
                .key("dwell_days", \.dwellDays, .days, "The fewest days between two moves up."),
                .key("patience_days", \.patienceDays, .days, "The days after which the channel stays."),
                .key("memory_days", \.memoryDays, .days, "How long a recovery makes the next one longer."),
            ]
        )
    }
}

extension AlertSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "maintenance",
                    \.maintenance,
                    .list(of: MaintenanceWindow.shape),
                    "Times in which failures are expected and no alert is raised."
                ),
                .key("issues", \.issues, .truth, "Whether alerts are issues at GitHub while they stand."),
                .key(
                    "webhook",
                    \.webhook,
                    .secretName,
                    "The secret with an address that is told of every change."
                ),
            ]
        )
    }
}

extension PatternSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key("allocation", \.allocation, .word("allocation"), "How slots are dealt."),
                .key(
                    "memory",
                    \.memory,
                    .number(0.9...1, "a number from 0.9 to 1"),
                    "The share of what was learnt that is kept from day to day."
                ),
            ]
        )
    }
}

extension MaintenanceWindow {
    static var shape: Shape<Self> {
        Shape.object(
            Self(from: .distantPast, until: .distantFuture),
            [
                .required("from", \.from, .moment, "Its first moment, in UTC."),
                .required("until", \.until, .moment, "The first moment after it, in UTC."),
                .key("reason", \.reason, .text(), "Why."),
            ]
        ).making { window, node, reader in
            guard window.from >= window.until else { return window }
            reader.problem(
                at: node.position,
                "ends at \(UTCTime.text(window.until)), before it begins",
                suggestion: "exchange 'from' and 'until'"
            )
            return nil
        }
    }
}

extension Shape<Double> {
    /// Days, whole or not.
    fileprivate static var days: Shape { .number(1...365, "a number of days from 1 to 365") }
}

extension Shape<Date> {
    /// A day or a moment in UTC.
    fileprivate static var moment: Shape {
        Shape<String>.text("a time such as 2026-12-24T06:00:00Z", limit: 40).making { text, node, reader in
            if let date = UTCTime.date(text) { return date }
            reader.problem(
                at: node.position,
                "'\(text)' is no time",
                suggestion: "write one such as 2026-12-24T06:00:00Z"
            )
            return nil
        }
    }
}
