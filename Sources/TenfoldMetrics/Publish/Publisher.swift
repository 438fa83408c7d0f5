public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Brings records into the shared repository so that none is lost and none is there twice, whoever else writes.
///
/// Records are kept in the ``Spool`` before the first attempt and let go after the push was accepted: a process
/// that is killed anywhere between loses nothing, and what it pushed already is recognised by its ids.
public struct Publisher: Sendable {
    let remote: any RepositoryRemote
    let spool: Spool
    let clock: any WallClock
    let sleeper: any Sleeper
    let seed: UInt64
    let deadlineSeconds: Double

    /// Makes a publisher.
    ///
    /// - Parameters:
    ///   - seed: Decides the pauses between attempts; give each run its own, so that they part ways.
    ///   - deadlineSeconds: How long to try before the records stay in the spool.
    public init(
        remote: any RepositoryRemote,
        spool: Spool,
        clock: any WallClock,
        sleeper: any Sleeper,
        seed: UInt64,
        deadlineSeconds: Double = 120
    ) {
        self.remote = remote
        self.spool = spool
        self.clock = clock
        self.sleeper = sleeper
        self.seed = seed
        self.deadlineSeconds = deadlineSeconds
    }

    /// Publishes new records, and whatever waits in the spool, as one commit.
    ///
    /// - Throws: ``PublishError``; the records are in the spool then.
    public func publish(_ batch: RecordBatch, building build: SiteBuild? = nil) async throws -> Publication {
        try spool.keep(batch)
        let waiting = try spool.contents()
        let publication = try await land(waiting: waiting.count) { tip in
            let reader = CommitReader(remote: remote, commit: tip)
            return try await Proposal.make(
                adding: waiting.shards,
                to: reader,
                building: build,
                openMonth: openMonth
            )
        }
        try spool.remove(waiting)
        return publication
    }

    /// The oldest month that records may still come for: a month is over a day and a half after its end.
    var openMonth: String { UTCTime.month(clock.now.addingTimeInterval(-36 * 3600)) }

    /// Offers proposals, each made for the newest tip, until one is accepted or nothing is left to do.
    func land(
        waiting: Int,
        _ propose: (_ tip: String?) async throws -> Proposal
    ) async throws -> Publication {
        let deadline = clock.now.addingTimeInterval(deadlineSeconds)
        var backoff = Backoff(generator: SeededGenerator(seed: seed, purpose: "publish"))
        var attempts = 0
        while true {
            attempts += 1
            let obstacle: String
            switch try await attempt(propose, before: deadline) {
            case .landed(let tip, let proposal): return try await finish(tip, proposal, attempts)
            case .obstacle(let words): obstacle = words
            case .stopped(let cause, let words):
                throw PublishError(cause: cause, reason: words, attempts: attempts, spooled: waiting)
            }
            let pause = backoff.pause(after: attempts)
            guard clock.now.addingTimeInterval(pause) < deadline else {
                throw PublishError(cause: .deadline, reason: obstacle, attempts: attempts, spooled: waiting)
            }
            try await sleeper.sleep(seconds: pause)
        }
    }

    private enum Attempt {
        case landed(tip: String?, Proposal)
        case obstacle(String)
        case stopped(PublishError.Cause, String)
    }

    private func attempt(
        _ propose: (_ tip: String?) async throws -> Proposal,
        before deadline: Date
    ) async throws -> Attempt {
        // One that hangs holds nobody up for good.
        let turn = await remote.turn(withinSeconds: min(30, deadline.timeIntervalSince(clock.now)))
        defer { withExtendedLifetime(turn) {} }
        do {
            let tip = try await remote.fetchTip()
            let proposal = try await propose(tip)
            if proposal.isEmpty { return .landed(tip: tip, proposal) }
            switch try await remote.push(proposal.commit, on: tip) {
            case .accepted(let commit): return .landed(tip: commit, proposal)
            case .outrun(let words): return .obstacle(words)
            case .declined(let words): return .stopped(.declined, words)
            }
        } catch let failure as RemoteFailure {
            return failure.isTransient
                ? .obstacle(failure.description) : .stopped(.broken, failure.description)
        }
    }

    private func finish(_ tip: String?, _ proposal: Proposal, _ attempts: Int) async throws -> Publication {
        Publication(
            tip: tip,
            madeCommit: !proposal.isEmpty,
            added: proposal.added,
            attempts: attempts,
            diagnostics: proposal.diagnostics,
            local: await follow(tip)
        )
    }

    /// What is published is published: trouble with the local files is told, not thrown.
    private func follow(_ tip: String?) async -> LocalState {
        guard let tip else { return .followed }
        do {
            return try await remote.follow(tip)
        } catch {
            return .keptBack("\(error)")
        }
    }
}
