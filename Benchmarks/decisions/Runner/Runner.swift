import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Measures decisions on made-up channels whose truth is known: the tables of docs/decisions.md.
///
/// `decisions-benchmark [channels] [part…]`; parts are gates, dependent, means, ranks, drift, watches, literal, speed.
@main
struct Runner {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let channels = arguments.first.flatMap { Int($0) } ?? 2000
        let asked = arguments.filter { Int($0) == nil }
        let parts: [(name: String, run: (Int) throws -> Void)] = [
            ("gates", { _ in gates() }), ("dependent", { dependent($0) }), ("means", { means($0) }),
            ("ranks", { _ in uniformRanks() }), ("drift", { drift($0) }),
            ("watches", { watches($0) }), ("literal", { literal($0) }), ("speed", { _ in try speed() }),
        ]
        for part in parts where asked.isEmpty || asked.contains(part.name) { try part.run(channels) }
    }
}

/// A number with a fixed number of decimals.
func text(_ value: Double, _ places: Int = 1) -> String { decimalText(value, places: places) }

/// A table's heading.
func heading(_ title: String, _ columns: [String]) {
    print("\n### \(title)\n")
    row(columns)
    row(columns.map { _ in "---" })
}

/// A table's row.
func row(_ cells: [String]) { print("| \(cells.joined(separator: " | ")) |") }

/// Ours beside the reference's, with the difference in percent.
func beside(_ ours: Double, _ reference: Double?, places: Int = 1) -> String {
    guard let reference else { return text(ours, places) }
    let difference = (ours / reference - 1) * 100
    return
        "\(text(ours, places)) / \(text(reference, places)) (\(difference < 0 ? "−" : "+")\(text(abs(difference), 0)) %)"
}
