#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What all events together say: the phase, the recovery, the alerts, who holds which idea, which ideas are over.
///
/// A fold of a set: the order in which events arrive makes no difference.
public struct ChannelState: Sendable, Equatable {
    /// How often an idea may come back before it is not offered again.
    public static let releaseLimit = 3

    /// The phase, the recovery in force and how it came to both.
    public private(set) var ladder: PhaseLadder
    /// Which alerts stand and which actions are in force.
    public private(set) var alerts = AlertBook()
    /// The phase the channel is in; nil before the first event, when the configuration's start phase holds.
    public var phase: PhaseName? { ladder.phase }
    /// When the channel entered ``phase``.
    public var phaseSince: Date? { ladder.since }
    private var settled: [String: Outcome] = [:]
    private var claims: [String: [ClaimEvent]] = [:]
    private var releases: [String: [ReturnEvent]] = [:]
    private var parkings: [String: [ReturnEvent]] = [:]
    private var endings: [String: [ReturnEvent]] = [:]

    private struct ClaimEvent: Sendable, Equatable {
        var at: Date
        var claim: Claim
    }

    private struct ReturnEvent: Sendable, Equatable {
        var at: Date
        var run: String
    }

    /// Folds events in any order, by the rules of a configuration; see ``PhaseLadder``.
    public init(folding events: some Sequence<Event>, policy: RecoveryPolicy = RecoveryPolicy()) {
        ladder = PhaseLadder(policy: policy)
        for event in events.sorted(by: Event.precedes) { apply(event) }
    }

    /// How an idea ended; nil where it has not.
    public func outcome(of idea: String) -> Outcome? { settled[idea] }

    /// Who holds an idea at a moment: of several claims the earliest that neither lapsed nor was given back.
    public func holder(of idea: String, at now: Date) -> Claim? {
        guard settled[idea] == nil else { return nil }
        return claims[idea, default: []].first { event in
            event.claim.expiresAt > now && !isReleased(event)
        }?.claim
    }

    /// True where a job may take the idea at a moment.
    public func isOpen(_ idea: String, at now: Date) -> Bool {
        settled[idea] == nil && holder(of: idea, at: now) == nil
            && releases[idea, default: []].count < Self.releaseLimit
    }

    /// The claims of one run that were not given back, by job; of several for one job the latest.
    public func claims(of run: String) -> [Claim] {
        let held = claims.values.joined().filter { $0.claim.run == run && !isReleased($0) }
        let latest = Dictionary(held.map { ($0.claim.job, $0) }) { Self.isLater($1, than: $0) ? $1 : $0 }
        return latest.values.map(\.claim).sorted { $0.job < $1.job }
    }

    private static func isLater(_ left: ClaimEvent, than right: ClaimEvent) -> Bool {
        (left.at, left.claim.idea) > (right.at, right.claim.idea)
    }

    /// What is set aside for jobs nobody has heard of yet, earliest first; those that lapsed are among them.
    public var leases: [Lease] {
        claims.values.joined()
            .filter { !($0.claim.lease ?? []).isEmpty && !hasEnded($0) }
            .map { event in
                Lease(
                    run: event.claim.run,
                    job: event.claim.job,
                    grantedAt: event.at,
                    expiresAt: event.claim.expiresAt,
                    grants: event.claim.lease ?? []
                )
            }
            .sorted { ($0.grantedAt, $0.run, $0.job) < ($1.grantedAt, $1.run, $1.job) }
    }

    private func isReleased(_ event: ClaimEvent) -> Bool {
        holds(releases, event) || holds(parkings, event)
    }

    /// True once the job that made the claim is heard of; another run's settling says nothing of this one.
    private func hasEnded(_ event: ClaimEvent) -> Bool {
        isReleased(event) || holds(endings, event)
    }

    private func holds(_ returns: [String: [ReturnEvent]], _ event: ClaimEvent) -> Bool {
        returns[event.claim.idea, default: []].contains { $0.run == event.claim.run && $0.at >= event.at }
    }

    private mutating func apply(_ event: Event) {
        switch event.change {
        case .claimed(let claim):
            claims[claim.idea, default: []].append(ClaimEvent(at: event.at, claim: claim))
        case .released(let idea, let run, _):
            releases[idea, default: []].append(ReturnEvent(at: event.at, run: run))
        case .parked(let idea, let run, _):
            parkings[idea, default: []].append(ReturnEvent(at: event.at, run: run))
        case .settled(let idea, let run, let outcome):
            settled[idea] = settled[idea] == .succeeded ? .succeeded : outcome
            endings[idea, default: []].append(ReturnEvent(at: event.at, run: run))
        case .phaseChanged, .recoveryBegan, .recoveryEnded, .overridden:
            ladder.apply(event)
        case .alertChanged, .actionTaken, .actionUndone:
            alerts.apply(event)
        case .runStarted:
            // A start says which slots are served, which is the slot book's concern.
            break
        case .figureReported, .policyChanged, .patternAdded, .patternMoved: break
        }
    }
}
