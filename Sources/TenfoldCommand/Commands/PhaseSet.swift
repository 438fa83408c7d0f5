import ArgumentParser
import Tenfold
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold phase set`: a person puts the channel into a phase.
struct PhaseSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Puts the channel into a phase, as one pushed commit.",
        discussion: """
            The next run obeys, before any workflow file has changed. Up it goes one phase at a time; --force goes
            further. Down it goes anywhere. Exits 3 where a phase would be skipped.

            EXAMPLE
              tenfold phase set 3x --reason "a week of steady numbers"
            """
    )

    @Argument(help: "The phase, such as 3x.")
    var phase: String

    @Option(help: ArgumentHelp("Why, for those who read the history.", valueName: "text"))
    var reason = "set by hand"

    @Flag(help: "Skip phases on the way up.")
    var force = false

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let channel = try Channel.open(options)
        let target = PhaseName(phase)
        let (now, person, reason, force) = (channel.clock.now, author(channel), reason, force)
        @Sendable func decide(_ records: RecordSet) throws -> Change {
            try Self.change(to: target, force: force, records, channel)
        }
        @Sendable func event(_ change: Change) -> Event {
            Event(
                at: max(now, change.earliest),
                .overridden(phase: target, by: person, reason: reason)
            )
        }
        if options.dryRun { return try report(try decide(try await channel.loadRecords()), channel) }
        let (change, publication) = try await channel.publisher(for: "phase set \(phase) \(now)")
            .transact { snapshot in
                let change = try decide(RecordSet(snapshot))
                return Decision(change, adding: try RecordBatch(change.isMove ? [event(change)] : []))
            }
        channel.report(publication)
        try report(change, channel)
    }

    /// What setting the phase does on top of some records.
    private static func change(
        to target: PhaseName,
        force: Bool,
        _ records: RecordSet,
        _ channel: Channel
    ) throws -> Change {
        let state = channel.state(records.events)
        let current = state.phase ?? channel.configuration.startPhase
        switch channel.configuration.objection(toSetting: target, from: current) {
        case .unknown(let meant):
            let names = channel.configuration.phases.map(\.name.rawValue).joined(separator: ", ")
            throw UsageProblem(
                "cannot set the phase \(target): \(Configuration.fileName) has \(names)"
                    + (meant.map { "; did you mean \($0)?" } ?? "")
            )
        case .skips(let between) where !force:
            let skipped = between.map(\.rawValue).joined(separator: ", ")
            throw Refusal(
                "cannot set the phase \(target): the channel is in \(current) and has not worked in \(skipped); "
                    + "set \(between[0]) first, or use --force"
            )
        // A person who sets the phase that a recovery leads to ends the recovery.
        case .already where state.ladder.recovery == nil:
            return Change(from: current, to: target, isMove: false, earliest: .distantPast)
        case .already, .skips, nil:
            // Another machine's clock may be ahead: what a person sets comes after all that was.
            let last = state.ladder.moves.last?.at ?? .distantPast
            return Change(from: current, to: target, isMove: true, earliest: last.addingTimeInterval(1))
        }
    }

    private struct Change: Encodable, Sendable {
        var from: PhaseName
        var to: PhaseName
        var isMove: Bool
        var earliest: Date

        enum CodingKeys: String, CodingKey {
            case from
            case to
            case isMove = "changed"
        }
    }

    private func author(_ channel: Channel) -> String {
        ["GITHUB_ACTOR", "USER"].lazy.compactMap { channel.environment[$0] }.first { !$0.isEmpty }
            ?? "a person"
    }

    private func report(_ change: Change, _ channel: Channel) throws {
        if options.json { return try channel.console.printJSON(change) }
        guard change.isMove else { return channel.console.print("the channel is in \(change.to) already") }
        let verb = options.dryRun ? "would go" : "goes"
        channel.console.print("the channel \(verb) from \(change.from) to \(change.to), from the next run on")
        if !options.dryRun {
            channel.console.progress(
                "next: run tenfold generate, so that the times of day are those of \(change.to)"
            )
        }
    }
}
