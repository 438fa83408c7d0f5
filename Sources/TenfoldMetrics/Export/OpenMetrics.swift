public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Figures in the OpenMetrics text format 1.0, for any collector that reads it.
public enum OpenMetrics {
    /// All figures as they stand at the end of the newest day.
    public static func text(_ rollups: Rollups) -> String {
        families.map { $0(rollups).text }.joined() + "# EOF\n"
    }

    /// What is told; a new figure is a new function and a word here.
    private static let families: [@Sendable (Rollups) -> Family] = [
        jobs, runs, videos, cost, minutes, usage, calls, errors, queue, generation, lateness, success, newest,
    ]

    private static func jobs(_ rollups: Rollups) -> Family {
        outcomes("tenfold_jobs", "Jobs by outcome, the last attempt of each.", rollups.days.map(\.jobs))
    }

    private static func runs(_ rollups: Rollups) -> Family {
        outcomes("tenfold_runs", "Runs by outcome.", rollups.days.map(\.runs))
    }

    private static func outcomes(_ name: String, _ help: String, _ counts: [OutcomeCounts]) -> Family {
        let sum = counts.reduce(OutcomeCounts(), +)
        let parts = [
            (Outcome.succeeded, sum.succeeded), (.failed, sum.failed), (.errored, sum.errored),
            (.skipped, sum.skipped), (.parked, sum.parked),
        ]
        return Family(name, .counter, help, parts.map { Sample([("outcome", $0.0.rawValue)], Double($0.1)) })
    }

    private static func videos(_ rollups: Rollups) -> Family {
        let count = rollups.days.reduce(0) { $0 + $1.published }
        return Family("tenfold_videos_published", .counter, "Videos published.", [Sample([], Double(count))])
    }

    private static func cost(_ rollups: Rollups) -> Family {
        let sum = rollups.days.reduce(0) { $0 + $1.costUSD }
        return Family(
            "tenfold_cost_usd",
            .counter,
            "What steps of jobs cost, in US dollars.",
            [Sample([], sum)]
        )
    }

    private static func minutes(_ rollups: Rollups) -> Family {
        let sum = rollups.days.reduce(0) { $0 + $1.runnerMinutes }
        return Family(
            "tenfold_runner_minutes",
            .counter,
            "Minutes of jobs, each rounded up.",
            [Sample([], Double(sum))]
        )
    }

    private static func usage(_ rollups: Rollups) -> Family {
        var sums: [String: [String: Double]] = [:]
        for day in rollups.days {
            for (resource, use) in day.usage {
                for (operation, units) in use.operations {
                    sums[resource, default: [:]][operation, default: 0] += units
                }
            }
        }
        let samples = sums.sorted { $0.key < $1.key }.flatMap { resource, operations in
            operations.sorted { $0.key < $1.key }.map { operation, units in
                Sample([("resource", resource), ("operation", operation)], units)
            }
        }
        return Family("tenfold_units", .counter, "Units taken from resources.", samples)
    }

    private static func calls(_ rollups: Rollups) -> Family {
        providers("tenfold_calls", "Calls of providers, every attempt counted.", rollups, \.calls)
    }

    private static func errors(_ rollups: Rollups) -> Family {
        providers("tenfold_call_errors", "Calls of providers that gave no result.", rollups, \.errors)
    }

    private static func providers(
        _ name: String,
        _ help: String,
        _ rollups: Rollups,
        _ figure: (ProviderUse) -> Int
    ) -> Family {
        var sums: [String: Int] = [:]
        for day in rollups.days { for (name, use) in day.providers { sums[name, default: 0] += figure(use) } }
        let samples = sums.sorted { $0.key < $1.key }.map { Sample([("provider", $0.key)], Double($0.value)) }
        return Family(name, .counter, help, samples)
    }

    private static func queue(_ rollups: Rollups) -> Family {
        let depth = rollups.days.last { $0.queueDepth != nil }?.queueDepth
        return Family(
            "tenfold_queue_depth",
            .gauge,
            "Approved ideas waiting.",
            depth.map { [Sample([], Double($0))] } ?? []
        )
    }

    private static func generation(_ rollups: Rollups) -> Family {
        summary(
            "tenfold_generation_seconds",
            "How long jobs that succeeded worked.",
            QuantileSketch.sum(of: rollups.days.map(\.seconds))
        )
    }

    private static func lateness(_ rollups: Rollups) -> Family {
        summary(
            "tenfold_lateness_seconds",
            "How long after their slots runs began.",
            QuantileSketch.sum(of: rollups.days.map(\.lateness))
        )
    }

    private static func summary(_ name: String, _ help: String, _ all: QuantileSketch) -> Family {
        let quantiles = [("0.5", 0.5), ("0.95", 0.95), ("1.0", 1)].compactMap { label, share in
            all.quantile(share).map { Sample([("quantile", label)], $0) }
        }
        return Family(name, .summary, help, quantiles + [Sample([], Double(all.count), suffix: "_count")])
    }

    private static func success(_ rollups: Rollups) -> Family {
        var last: [String: Date] = [:]
        for day in rollups.days {
            for (name, at) in day.lastSuccess { last[name] = max(at, last[name] ?? at) }
        }
        let samples = last.sorted { $0.key < $1.key }.map {
            Sample([("workflow", $0.key)], $0.value.timeIntervalSince1970)
        }
        return Family("tenfold_last_success_timestamp_seconds", .gauge, "When a run last succeeded.", samples)
    }

    private static func newest(_ rollups: Rollups) -> Family {
        let samples =
            rollups.days.last.map { [Sample([("day", $0.day.description)], Double($0.records))] } ?? []
        return Family("tenfold_newest_day_records", .gauge, "Records of the newest day.", samples)
    }
}

/// One figure with its samples.
private struct Family {
    enum Kind: String {
        case counter, gauge, summary
    }

    let name: String
    let kind: Kind
    let help: String
    let samples: [Sample]

    init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }

    var text: String {
        let head = "# TYPE \(name) \(kind.rawValue)\n# HELP \(name) \(help)\n"
        let suffix = kind == .counter ? "_total" : ""
        return samples.reduce(head) {
            $0 + "\(name)\($1.suffix ?? suffix)\($1.labels) \(decimalText($1.value, places: 9))\n"
        }
    }
}

private struct Sample {
    let labels: String
    let value: Double
    let suffix: String?

    init(_ labels: [(String, String)], _ value: Double, suffix: String? = nil) {
        let pairs = labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",")
        self.labels = pairs.isEmpty ? "" : "{\(pairs)}"
        self.value = value
        self.suffix = suffix
    }
}

private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        case "\n": result += "\\n"
        default: result.unicodeScalars.append(scalar)
        }
    }
}
