import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold optimize`: amplifies winners, prunes patterns.
struct Optimize: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "optimize",
        abstract: "Make variations of patterns that win, and take those out of rotation that do not.",
        discussion: """
            A winner among the best fifth gets three variations that differ in hook, angle, order and title. A pattern
            whose videos hardly ever win becomes dormant, one that was not used for thirty days is archived; both
            can be restored. All changes are events, pushed as one commit.

            EXAMPLE
              tenfold optimize --dry-run
              tenfold optimize --restore head-to-head --reason "the season begins"
            """
    )

    @Option(help: ArgumentHelp("A dormant or archived pattern to use again.", valueName: "pattern"))
    var restore: String?

    @Option(help: ArgumentHelp("Why it is restored, for the log.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        if reason != nil, restore == nil { throw ValidationError("--reason goes with --restore") }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let now = channel.clock.now
        let patterns = try channel.loadPatterns()
        @Sendable func decide(_ records: RecordSet) throws -> PatternPlan {
            let book = PatternBook(patterns, folding: records.events)
            if let restore { return try restoring(restore, book) }
            let memory = channel.configuration.patterns.memory
            return .make(book, channel.learning(records, at: now), memory: memory, at: now)
        }
        if options.dryRun { return try report(try decide(try await channel.loadRecords()), channel) }
        let (plan, publication) = try await channel.publisher(for: "optimize").transact { snapshot in
            let plan = try decide(RecordSet(snapshot))
            return Decision(plan, adding: try RecordBatch(plan.events(at: now)))
        }
        channel.report(publication)
        try report(plan, channel)
    }

    private func restoring(_ id: String, _ book: PatternBook) throws -> PatternPlan {
        let resting = book.entries.filter { $0.standing != .active }.map(\.id)
        guard let entry = book[id] else {
            let known =
                resting.isEmpty ? "none is resting" : "those at rest are \(resting.joined(separator: ", "))"
            throw UsageProblem("cannot restore '\(id)': there is no such pattern; \(known)")
        }
        guard entry.standing != .active else {
            throw UsageProblem("cannot restore '\(id)': it is in use; nothing has to be done")
        }
        let words = reason ?? "restored by a person"
        return PatternPlan(moved: [.init(pattern: id, to: .active, reason: words)])
    }

    private func report(_ plan: PatternPlan, _ channel: Channel) throws {
        if options.json { return try channel.console.printJSON(plan) }
        for winner in plan.amplified {
            channel.console.print("amplified \(winner.pattern): \(winner.reason)")
            for variation in winner.variations {
                channel.console.print("  \(variation.id)  \(ForeignLine(variation.title))")
            }
        }
        for move in plan.moved {
            channel.console.print("\(move.pattern) is now \(move.to.rawValue): \(ForeignLine(move.reason))")
        }
        if plan.isEmpty { channel.console.print("nothing changes: no pattern stands out far enough") }
    }
}
