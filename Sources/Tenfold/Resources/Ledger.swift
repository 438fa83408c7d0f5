#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What is left of every limit at one moment, counted from the usage records and the leases.
public struct Ledger: Sendable {
    /// The limits.
    public var resources: [Resource]
    /// What was used.
    public var usage: [UsageRecord]
    /// What is set aside for jobs; see ``ChannelState/leases``.
    public var leases: [Lease]
    /// The share of every limit that stays unused, 0 to 0.9.
    public var safetyMargin: Double
    /// The rules of the zones that calendar windows name.
    public var zones: [String: TimeZoneRules]

    /// Makes a ledger.
    ///
    /// - Parameter zones: rules by name; a zone that is missing counts as UTC, save those of the presets.
    public init(
        resources: [Resource],
        usage: [UsageRecord],
        leases: [Lease] = [],
        safetyMargin: Double,
        zones: [String: TimeZoneRules] = [:]
    ) {
        self.resources = resources
        self.usage = usage
        self.leases = leases
        self.safetyMargin = safetyMargin
        self.zones = zones
    }

    /// How many units of a limit are used in the window that holds a moment.
    public func used(_ limit: ResourceLimit, of resource: Resource, at now: Date) -> Double {
        let start = start(of: limit.window, at: now)
        return usage.lazy
            .filter { $0.resource == resource.name && limit.costs[$0.operation] != nil }
            .filter { $0.takenAt >= start && $0.takenAt <= now }
            .reduce(0) { $0 + units(of: $1, in: limit, of: resource) }
    }

    /// What a record took of one limit.
    ///
    /// A record counts in the units of the limit that charges most for its operation; another limit of the resource
    /// lost its own price as often: a script of 3,500 tokens is one request.
    func units(of record: UsageRecord, in limit: ResourceLimit, of resource: Resource) -> Double {
        let most = resource.limits.compactMap { $0.costs[record.operation] }.max() ?? 0
        guard let cost = limit.costs[record.operation], most > 0 else { return 0 }
        return record.units * cost / most
    }

    /// How often an operation may still be done beside what is set aside; nil where nothing limits it.
    public func remaining(_ operation: String, at now: Date) -> Int? {
        resources.flatMap { resource in
            resource.limits.compactMap { limit -> Int? in
                guard let cost = limit.costs[operation], cost > 0 else { return nil }
                return Int((free(limit, of: resource, at: now) / cost).rounded(.down))
            }
        }.min()
    }

    /// What an operation takes from each resource that charges for it.
    public func charges(for operation: String) -> [(resource: String, units: Double)] {
        resources.compactMap { resource in
            resource.limits.compactMap { $0.costs[operation] }.max().map { (resource.name, $0) }
        }
    }

    /// When the window that holds a moment began.
    public func start(of window: Window, at now: Date) -> Date {
        switch window {
        case .rolling(let seconds): now.addingTimeInterval(-Double(seconds))
        case .day(let zone): rules(zone).startOfDay(now)
        case .month(let zone): rules(zone).startOfMonth(now)
        }
    }

    private func rules(_ zone: String) -> TimeZoneRules {
        zones[zone] ?? TimeZoneRules.shipped[zone].flatMap { TimeZoneRules(posix: $0) } ?? .utc
    }
}

extension TimeZoneRules {
    /// The zones that presets name, for systems without zone files, as of tzdata 2026a.
    public static let shipped = ["America/Los_Angeles": "PST8PDT,M3.2.0,M11.1.0", "UTC": "UTC0"]
}
