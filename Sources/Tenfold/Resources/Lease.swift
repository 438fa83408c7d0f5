#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Units of many limits that were set aside for one job, so that no other run hands them out.
///
/// It is committed as part of the job's claim. A grant holds in every window the job works in: what is current
/// is set aside, so that a job that was paid before a reset and spends after it is paid for on both days, and
/// one that takes so many tokens a minute may do so in each minute. What it did not use is free again once the
/// job is heard of. A lease that merely lapses, because its runner was lost, counts as spent in every window it
/// reached into: nobody knows what the lost job took.
public struct Lease: Sendable, Codable, Hashable {
    /// The run that holds it.
    public var run: String
    /// The job that holds it, from 1.
    public var job: Int
    /// When it was handed out.
    public var grantedAt: Date
    /// From when on nothing may be spent on it.
    public var expiresAt: Date
    /// What was set aside, by resource and limit.
    public var grants: [Grant]

    /// Makes a lease.
    public init(run: String, job: Int, grantedAt: Date, expiresAt: Date, grants: [Grant]) {
        self.run = run
        self.job = job
        self.grantedAt = grantedAt
        self.expiresAt = expiresAt
        self.grants = grants
    }

    /// How much of a limit was set aside, in the limit's units.
    public func units(of limit: ResourceLimit, in resource: Resource) -> Double {
        grants.lazy.filter { $0.resource == resource.name && $0.limit == limit.name }
            .reduce(0) { $0 + $1.units }
    }
}

/// So many units of one limit.
public struct Grant: Sendable, Codable, Hashable {
    /// The resource's name in the configuration, such as `youtube`.
    public var resource: String
    /// The limit's name in its resource, such as `uploads`.
    public var limit: String
    /// How many, in the limit's units.
    public var units: Double

    /// Makes a grant.
    public init(resource: String, limit: String, units: Double) {
        self.resource = resource
        self.limit = limit
        self.units = units
    }
}
