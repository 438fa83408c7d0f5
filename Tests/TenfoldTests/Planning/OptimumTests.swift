import TenfoldLive
import TenfoldTesting
import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Holds the planner's totals against SciPy's mixed integer solver: 20 instances, or `TENFOLD_INSTANCES` of them.
@Suite(
    .enabled("SciPy is not installed: scripts/bootstrap.sh test") {
        await IntegerSolver.isInstalled()
    }
)
struct OptimumTests {
    private static let count =
        ProcessInfo.processInfo.environment["TENFOLD_INSTANCES"].flatMap { Int($0) } ?? 20

    @Test func `the total is that of an exact solver, and so is the busiest slot`() async throws {
        var random = SeededGenerator(seed: 11)
        let instances = (0..<Self.count).map { _ in DealingInstance(using: &random) }
        let optima = try await IntegerSolver.solve(instances)
        for (instance, optimum) in zip(instances, optima) {
            let dealing = instance.dealing
            let (total, binding) = dealing.maximum()
            #expect(total == optimum.total, "\(instance)")
            let even = try #require(dealing.even(total), "\(instance)")
            #expect(dealing.allows(even) && even.allSatisfy { $0 >= 0 } && even.reduce(0, +) == total)
            #expect(even.max() == optimum.busiest, "\(instance)")
            #expect(!binding.isEmpty)
        }
    }

    @Test func `the total is that of an exact solver where minutes and money bind`() async throws {
        var random = SeededGenerator(seed: 12)
        let instances = (0..<Self.count).map { _ in DealingInstance(minutesUsing: &random) }
        let optima = try await IntegerSolver.solve(instances)
        var bound = 0
        var unproven = 0
        for (instance, optimum) in zip(instances, optima) {
            let rows = instance.dealing.maximum().videos
            let found = instance.search.best(upTo: rows)
            let total = found.videos.reduce(0, +)
            if total < rows { bound += 1 }
            #expect(total <= optimum.total, "\(instance)")
            if found.isProven { #expect(total == optimum.total, "\(instance)") } else { unproven += 1 }
            #expect(instance.dealing.allows(found.videos) && instance.pays(found.videos), "\(instance)")
        }
        #expect(bound * 2 > instances.count)
        #expect(unproven * 50 <= instances.count, "\(unproven) ended early")
    }
}

/// A random dealing: up to 12 limits over up to 288 slots.
struct DealingInstance: Encodable {
    var slots: Int
    var rows: [[Int]]
    var minutes: [Int]?
    var minutesADay = 0
    var money = 0
    var video = 0
    var minute = 0

    var dealing: Dealing {
        Dealing(
            slots: slots,
            rows: rows.map { DealingRow(first: $0[0], count: $0[1], most: $0[2], limit: 0) }
        )
    }

    var search: MinuteSearch {
        let table = minutes ?? [0]
        return MinuteSearch(
            dealing: dealing,
            minutes: RunMinutes(ofRun: table, runs: slots, budget: minutesADay),
            budget: budget
        )
    }

    private func budget(_ total: Int) -> Int {
        let left = money - video * total
        return left < 0 ? -1 : min(minutesADay, minute > 0 ? left / minute : Int.max)
    }

    func pays(_ videos: [Int]) -> Bool {
        videos.reduce(0) { $0 + (minutes?[$1] ?? 0) } <= budget(videos.reduce(0, +))
    }

    init(using random: inout SeededGenerator) {
        slots = [1, 2, 3, 4, 6, 8, 12, 24, 48, 96, 288].randomElement(using: &random) ?? 4
        let cap = Int.random(in: 1...20, using: &random)
        rows = (0..<slots).map { [$0, 1, cap] }
        for _ in 0..<Int.random(in: 1...12, using: &random) { addLimit(cap, loose: 0, using: &random) }
    }

    /// Fewer slots, and runs of a job graph with random seconds and packing.
    init(minutesUsing random: inout SeededGenerator) {
        slots = [2, 3, 4, 6, 8, 12].randomElement(using: &random) ?? 4
        let cap = Int.random(in: 2...12, using: &random)
        rows = (0..<slots).map { [$0, 1, cap] }
        for _ in 0..<Int.random(in: 1...12, using: &random) { addLimit(cap, loose: 2, using: &random) }
        var graph = JobGraph.standard()
        graph.generate.jobs[1].seconds = Double.random(in: 10...60, using: &random)
        graph.generate.jobs[1].secondsPerVideo = Double.random(in: 5...120, using: &random)
        let perJob = Int.random(in: 1...5, using: &random)
        let table = [0] + (1...cap).map { graph.generate.minutes(videos: $0, perJob: perJob) }
        minutes = table
        minutesADay = Int.random(in: 4...max(5, slots * (table.last ?? 0) / 2), using: &random)
        video = Int.random(in: 0...30, using: &random)
        minute = Int.random(in: 0...6, using: &random)
        money = Int.random(in: 20...max(21, slots * cap * (video + minute)), using: &random)
    }

    /// A limit over windows of some slots, now and then a slot longer or shorter, as delays and clocks make them.
    private mutating func addLimit(_ cap: Int, loose: Int, using random: inout SeededGenerator) {
        let length = Int.random(
            in: 1...max(1, slots * (Int.random(in: 0...3, using: &random) == 0 ? 3 : 1)),
            using: &random
        )
        let most = Int.random(in: length * cap * loose / 4...max(1, length * cap), using: &random)
        for first in 0..<slots where Int.random(in: 0...7, using: &random) > 0 {
            rows.append([first, max(1, length + Int.random(in: -1...1, using: &random)), most])
        }
    }
}

/// SciPy's `milp`, which is HiGHS.
private enum IntegerSolver {
    struct Optimum: Decodable {
        var total: Int
        var busiest: Int?
    }

    static func isInstalled() async -> Bool {
        do {
            return try await run(["-c", "import scipy.optimize"], []).exitCode == 0
        } catch {
            return false
        }
    }

    static func solve(_ instances: [DealingInstance]) async throws -> [Optimum] {
        let script = "\(Program.packageRoot)/Tests/TenfoldTests/Planning/Peers/milp.py"
        let result = try await run([script], try CanonicalJSON.line(instances))
        try #require(result.exitCode == 0, "\(result.errorText)")
        return try CanonicalJSON.decode([Optimum].self, from: result.output)
    }

    private static func run(_ arguments: [String], _ input: [UInt8]) async throws -> ProcessResult {
        try await SubprocessRunner().run(
            ProcessCommand("python3", arguments, input: input, timeoutSeconds: 3000)
        )
    }
}
