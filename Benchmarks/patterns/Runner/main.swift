import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Prints a Markdown table: for each world and policy the winner rate over the year and the regret.
let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
let policies: [(name: String, policy: AllocationWorld.Policy)] = [
    ("uniform", .uniform), ("strategy, to the letter", .literal), ("strategy, capped", .strategy),
    ("TS 1", .thompson(memory: 1)), ("TS .99", .thompson(memory: 0.99)), ("TS .98", .thompson(memory: 0.98)),
]
let worlds: [(name: String, world: AllocationWorld)] =
    [4, 12, 40].map { ("50, \($0), static", AllocationWorld(patterns: 50, perDay: $0)) }
    + [4, 12, 40].map {
        ("50, \($0), changing", AllocationWorld(patterns: 50, perDay: $0, hazard: 1.0 / 120))
    }
    + [12, 40].map { ("10, \($0), changing", AllocationWorld(patterns: 10, perDay: $0, hazard: 1.0 / 120)) }
    + [4, 12, 40].map { ("50, \($0), identical", AllocationWorld(patterns: 50, perDay: $0, isFlat: true)) }

func text(_ value: Double, _ places: Int) -> String {
    let scale = places == 3 ? 1000 : 100
    let number = Int((value * Double(scale)).rounded())
    let digits = "\(number % scale)"
    return (number < scale ? "" : "\(number / scale)") + "."
        + String(repeating: "0", count: max(0, places - digits.count)) + digits
}

print("| patterns, a day, world | " + policies.map(\.name).joined(separator: " | ") + " |")
print("| --- |" + String(repeating: " --- |", count: policies.count))
for (name, world) in worlds {
    let cells = policies.map { _, policy in
        let years = (0..<runs).map { world.year(policy, seed: UInt64($0)) }
        let rate = years.reduce(0.0) { $0 + Double($1.wins) / Double($1.videos) } / Double(runs)
        let regret = years.reduce(0.0) { $0 + $1.regret } / Double(runs)
        let top = years.reduce(0.0) { $0 + $1.topShare } / Double(runs)
        return world.isFlat ? "top share \(text(top, 2))" : "\(text(rate, 3)) / \(Int(regret.rounded()))"
    }
    print("| \(name) | " + cells.joined(separator: " | ") + " |")
}
