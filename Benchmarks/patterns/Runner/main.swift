import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// Prints a Markdown table: for each world and policy the winner rate over the year, beside the reference's.

/// A world with the reference's winner rates, by policy; nil where it has none.
struct Row {
    var name: String
    var world: AllocationWorld
    var reference: [Double?]

    init(_ patterns: Int, _ perDay: Int, _ kind: String, _ reference: [Double?] = []) {
        name = "\(patterns), \(perDay), \(kind)"
        world = AllocationWorld(
            patterns: patterns,
            perDay: perDay,
            hazard: kind == "changing" ? 1.0 / 120 : 0,
            isFlat: kind == "identical"
        )
        self.reference = reference
    }
}

let policies: [(name: String, policy: AllocationWorld.Policy)] = [
    ("uniform", .uniform), ("strategy, to the letter", .literal), ("strategy, capped", .strategy),
    ("TS 1", .thompson(memory: 1)), ("TS .99", .thompson(memory: 0.99)), ("TS .98", .thompson(memory: 0.98)),
]
let rows: [Row] = [
    Row(50, 4, "static", [0.199, 0.410, nil, 0.428, 0.384, 0.359]),
    Row(50, 12, "static", [0.201, 0.431, nil, 0.476, 0.440, 0.420]),
    Row(50, 40, "static", [0.199, 0.448, nil, 0.501, 0.479, 0.461]),
    Row(50, 4, "changing", [0.198, 0.277, nil, 0.321, 0.299, 0.287]),
    Row(50, 12, "changing", [0.201, 0.287, nil, 0.355, 0.359, 0.348]),
    Row(50, 40, "changing", [0.201, 0.304, nil, 0.395, 0.412, 0.407]),
    Row(10, 12, "changing", [0.198, 0.268, nil, 0.323, 0.338, 0.339]),
    Row(10, 40, "changing", [0.202, 0.262, nil, 0.315, 0.347, 0.355]),
    Row(50, 4, "identical", [nil, 1, nil, 0.15, nil, nil]),
    Row(50, 12, "identical", [nil, 1, nil, 0.14, nil, nil]),
    Row(50, 40, "identical", [nil, 0.97, nil, 0.14, nil, nil]),
]

let arguments = CommandLine.arguments.dropFirst()
let runs = arguments.first.flatMap { Int($0) } ?? 200
let asked = Set(arguments.dropFirst().compactMap { Int($0) })

func beside(_ ours: Double, _ reference: Double?) -> String {
    let text = decimalText(ours, places: 3)
    guard let reference else { return text }
    let percent = (ours / reference - 1) * 100
    let sign = percent < 0 ? "−" : "+"
    let golden = decimalText(reference, places: 3)
    return "\(text) / \(golden) (\(sign)\(decimalText(abs(percent), places: 0)) %)"
}

/// Winner rate over the year, or the largest share at its end where all patterns are the same.
func mean(_ row: Row, _ policy: AllocationWorld.Policy) -> Double {
    let years = (0..<runs).map { row.world.year(policy, seed: UInt64($0)) }
    let figures = years.map { row.world.isFlat ? $0.topShare : Double($0.wins) / Double($0.videos) }
    return figures.reduce(0, +) / Double(runs)
}

print("| patterns, a day, world | " + policies.map(\.name).joined(separator: " | ") + " |")
print("| --- |" + String(repeating: " --- |", count: policies.count))
for (number, row) in rows.enumerated() where asked.isEmpty || asked.contains(number) {
    let cells = policies.enumerated().map { index, policy in
        beside(mean(row, policy.policy), row.reference.indices.contains(index) ? row.reference[index] : nil)
    }
    print("| \(row.name) | " + cells.joined(separator: " | ") + " |")
}
