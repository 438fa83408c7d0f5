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
        abstract: "Puts the channel into a phase, as one pushed commit, and writes its workflow files.",
        discussion: """
            Up it goes one phase at a time, and where the gate is open; --force with --reason goes anyway. Down it goes
            anywhere. Exits 3 where the gate says no, in its words. The next run obeys the recorded phase, before any
            workflow file has changed; the files are written here, for you to commit.

            EXAMPLES
              tenfold phase set 1x --reason "a bad week"
              tenfold phase set 3x
              tenfold phase set 3x --force --reason "moved from another channel"
            """
    )

    @Argument(help: "The phase, such as 3x.")
    var phase: String

    @Option(help: ArgumentHelp("Why, for those who read the history.", valueName: "text"))
    var reason: String?

    @Flag(help: "Go up although the gate says no, also over several phases; takes a --reason.")
    var force = false

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        if force, reason?.isEmpty ?? true {
            throw ValidationError("--force needs --reason TEXT, which is kept in the history")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let target = PhaseName(phase)
        let (now, person, force) = (channel.clock.now, author(channel), force)
        let reason = reason ?? "set by hand"
        @Sendable func decide(_ records: RecordSet) throws -> Change {
            try Self.change(to: target, force: force, records, channel)
        }
        @Sendable func event(_ change: Change) -> Event {
            Event(
                at: max(now, change.earliest),
                .overridden(phase: target, by: person, reason: reason)
            )
        }
        if options.dryRun {
            return try finish(try decide(try await channel.loadRecords()), channel)
        }
        let (change, publication) = try await channel.publisher(for: "phase set \(phase) \(now)")
            .transact { snapshot in
                let change = try decide(RecordSet(snapshot))
                return Decision(change, adding: try RecordBatch(change.isMove ? [event(change)] : []))
            }
        channel.report(publication)
        try finish(change, channel)
    }

    /// Says what was done, and writes the workflow files of the phase.
    private func finish(_ change: Change, _ channel: Channel) throws {
        try report(change, channel)
        guard let phase = channel.configuration.phase(change.to) else { return }
        try Regeneration(channel, phase).follow(isDryRun: options.dryRun)
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
                    + "set \(between[0]) first, or use --force with --reason"
            )
        // A person who sets the phase that a recovery leads to ends the recovery.
        case .already where state.ladder.recovery == nil:
            return Change(from: current, to: target, isMove: false, earliest: .distantPast)
        case .already, .skips, nil:
            if !force { try askGate(target, from: current, records, channel) }
            // Another machine's clock may be ahead: what a person sets comes after all that was.
            let last = state.ladder.moves.last?.at ?? .distantPast
            return Change(from: current, to: target, isMove: true, earliest: last.addingTimeInterval(1))
        }
    }

    /// - Throws: `Refusal` with the words of the gate, where it is not open upwards.
    private static func askGate(
        _ target: PhaseName,
        from current: PhaseName,
        _ records: RecordSet,
        _ channel: Channel
    ) throws {
        let policy = DecisionPolicy(channel.configuration)
        guard let here = policy.place(of: current), let there = policy.place(of: target), there > here else {
            return
        }
        let yesterday = Day(channel.clock.now).advanced(by: -1)
        let (decision, _) = try PhaseDecision.make(records, policy: policy, asOf: yesterday)
        let words =
            decision.stretch.phase == current
            ? decision.refusal(of: target, policy: policy)
            : "the channel came to \(current) today, and a gate looks at full days"
        guard let words else { return }
        throw Refusal(
            "cannot set the phase \(target): \(ForeignLine(words)); 'tenfold decide --explain --dry-run' shows the "
                + "evidence, --force with --reason goes all the same"
        )
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
    }
}
