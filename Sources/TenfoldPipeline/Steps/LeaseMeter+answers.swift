import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension LeaseMeter {
    /// What a service said is left of a limit, and until when that holds.
    struct Observation: Sendable, Equatable {
        /// The limit's name in its resource.
        var limit: String
        /// What is left of it, in its units.
        var left: Double
        /// When it is whole again.
        var until: Date
    }

    /// Takes what a service's headers say into account: what it says is left goes before what the ledger thinks.
    func heed(_ allowance: ServiceAllowance, at now: Date) {
        for (limit, left, reset) in [
            ("tokens", allowance.tokens, allowance.tokensReset),
            ("requests", allowance.requests, allowance.requestsReset),
        ] {
            guard let left, let reset else { continue }
            observations.removeAll { $0.limit == limit }
            observations.append(
                Observation(limit: limit, left: Double(left), until: now.addingTimeInterval(reset))
            )
        }
    }

    /// Refuses operations that a service has just said it would refuse.
    func obey(_ operation: String, _ times: Int, at now: Date) throws {
        for limit in ledger.resources.flatMap(\.limits) {
            guard let cost = limit.costs[operation],
                let seen = observations.first(where: { $0.limit == limit.name && $0.until > now }),
                cost * Double(times) > seen.left
            else { continue }
            let wait = seen.until.timeIntervalSince(now)
            throw StepFailure(
                wait <= 600 ? .transient : .unpaid,
                "cannot pay for '\(operation)': the service has \(Int(seen.left)) \(limit.unit) left for "
                    + "\(Int(wait.rounded(.up))) s",
                retryAfterSeconds: wait
            )
        }
    }

    /// Books what an operation took beyond what it was thought to take, once that is known.
    func correct(_ operation: String, units: Double) throws {
        for charge in ledger.charges(for: operation) where units > charge.units {
            add(
                UsageRecord(
                    resource: charge.resource,
                    operation: operation,
                    units: units - charge.units,
                    run: job.run,
                    job: job.job,
                    subject: job.idea?.id ?? "",
                    takenAt: clock.now
                )
            )
        }
        try save()
    }
}
