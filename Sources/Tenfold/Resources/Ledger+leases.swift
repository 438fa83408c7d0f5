#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Ledger {
    /// How many units of a limit are set aside for jobs, beyond what those jobs are known to have used.
    public func held(_ limit: ResourceLimit, of resource: Resource, at now: Date) -> Double {
        let start = start(of: limit.window, at: now)
        return leases.lazy
            .filter { $0.expiresAt > start }
            .reduce(0) { $0 + left(of: $1, limit, in: resource, since: start) }
    }

    /// How many units of a limit may still be promised; never less than 0.
    public func free(_ limit: ResourceLimit, of resource: Resource, at now: Date) -> Double {
        let spoken = used(limit, of: resource, at: now) + held(limit, of: resource, at: now)
        return max(0, limit.amount * (1 - safetyMargin) - spoken)
    }

    /// What one job is to be granted for all its operations.
    ///
    /// - Parameter demand: how often the job does each operation.
    public func grants(for demand: [String: Int]) -> [Grant] {
        resources.flatMap { resource in
            resource.limits.compactMap { limit in
                let units = demand.reduce(0) { $0 + (limit.costs[$1.key] ?? 0) * Double($1.value) }
                return units > 0 ? Grant(resource: resource.name, limit: limit.name, units: units) : nil
            }
        }
    }

    /// What the first jobs of a run are granted so that some calls can be made again, and how many jobs that is.
    ///
    /// The planner holds the units back; they are handed out only where all jobs are paid for.
    func reserve(for demand: JobDemand, jobs: Int, at now: Date) -> (grants: [Grant], jobs: Int) {
        let plain = grants(for: demand.operations)
        var rest = self
        rest.leases += (0..<jobs).map {
            Lease(run: "", job: -$0, grantedAt: now, expiresAt: .distantFuture, grants: plain)
        }
        let again = rest.grants(for: demand.repeated)
        let most = min(jobs, demand.repeats)
        let paid = again.isEmpty ? 0 : rest.payable(again, at: now).map { min(most, $0.jobs) } ?? 0
        return (grants(for: demand.operations.merging(demand.repeated, uniquingKeysWith: +)), paid)
    }

    /// How many jobs can be granted the same now, and the limit that allows no more; nil where none is limited.
    public func payable(_ grants: [Grant], at now: Date) -> Payable? {
        grants.compactMap { grant -> Payable? in
            guard let resource = resources.first(where: { $0.name == grant.resource }),
                let limit = resource.limits.first(where: { $0.name == grant.limit }), grant.units > 0
            else { return nil }
            let free = free(limit, of: resource, at: now)
            return Payable(
                jobs: Int((free / grant.units).rounded(.down)),
                grant: grant,
                unit: limit.unit,
                free: free,
                window: limit.window
            )
        }.min { $0.jobs < $1.jobs }
    }

    /// True where a lease still pays for an operation: it has not expired, and enough of every limit is left of it.
    public func pays(_ lease: Lease, for operation: String, times: Int = 1, at now: Date) -> Bool {
        guard now < lease.expiresAt else { return false }
        return resources.allSatisfy { resource in
            resource.limits.allSatisfy { limit in
                let cost = (limit.costs[operation] ?? 0) * Double(times)
                let start = start(of: limit.window, at: now)
                return cost <= left(of: lease, limit, in: resource, since: start)
            }
        }
    }

    /// After how many seconds a lease pays for an operation again; nil where a calendar has to turn first, or never.
    public func wait(for operation: String, times: Int = 1, on lease: Lease, at now: Date) -> Double? {
        let used = usage.filter { $0.run == lease.run && $0.job == lease.job }
        let moments = resources.flatMap(\.limits).flatMap { limit -> [Date] in
            guard case .rolling(let seconds) = limit.window, limit.costs[operation] != nil else { return [] }
            return used.map { $0.takenAt.addingTimeInterval(Double(seconds) + 1) }
        }
        return moments.sorted()
            .first { $0 > now && pays(lease, for: operation, times: times, at: $0) }
            .map { $0.timeIntervalSince(now) }
    }

    /// What of a lease its job is not known to have used since a window began.
    private func left(
        of lease: Lease,
        _ limit: ResourceLimit,
        in resource: Resource,
        since start: Date
    ) -> Double {
        let granted = lease.units(of: limit, in: resource)
        guard granted > 0 else { return 0 }
        let from = max(start, lease.grantedAt)
        let used = usage.lazy
            .filter { $0.run == lease.run && $0.job == lease.job && $0.takenAt >= from }
            .filter { $0.resource == resource.name && limit.costs[$0.operation] != nil }
            .reduce(0) { $0 + units(of: $1, in: limit, of: resource) }
        return max(0, granted - used)
    }
}

/// How many equal jobs a limit can pay for.
public struct Payable: Sendable, Codable, Equatable {
    /// How many jobs.
    public var jobs: Int
    /// What each needs of the limit that allows no more.
    public var grant: Grant
    /// What the limit counts.
    public var unit: String
    /// How many units of it are free.
    public var free: Double
    /// The time over which the limit counts.
    public var window: Window
}

extension Payable: CustomStringConvertible {
    /// In words, such as `250 of the units of youtube are free in this day in UTC, and a job needs 1850 units`.
    public var description: String {
        "\(decimalText(free, places: 2)) \(unit) of \(grant.resource).\(grant.limit) are free in this \(window), "
            + "and a job needs \(decimalText(grant.units, places: 2))"
    }
}
