import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads days that are added up already, some ten times as fast as a decoder: each build reads those of all years.
///
/// Every reading answers nil at what it does not know, such as a field of another version; the caller then decodes.
enum DayScan {
    /// A line of a ``MonthFile``.
    static func line(_ scanner: inout ByteScanner) -> MonthFile.DayLine? {
        var day: DayRollup?
        let isRead = scanner.object { scanner, range in
            switch scanner.code(range) {
            case Code.events: return scanner.list { _ in false }
            case Code.rollup: return scanner.read(&day, rollup)
            default: return false
            }
        }
        guard isRead, let day else { return nil }
        return MonthFile.DayLine(rollup: day, events: [])
    }

    private static func rollup(_ scanner: inout ByteScanner) -> DayRollup? {
        var day: Day?
        var sum = DayRollup(day: Day(number: 0))
        var fields = 0
        let isRead = scanner.object { scanner, range in
            fields += 1
            let key = scanner.code(range)
            if key == Code.day { return scanner.read(&day) { $0.string().flatMap { Day($0) } } }
            if let isRead = whole(&scanner, key, &sum) { return isRead }
            return part(&scanner, key, &sum)
        }
        let optional = [sum.phase != nil, sum.queueDepth != nil, sum.patterns != nil].count(where: { $0 })
        guard isRead, let day, fields == 22 + optional else { return nil }
        sum.day = day
        return sum
    }

    /// The fields that are whole numbers; nil for any other.
    private static func whole(_ scanner: inout ByteScanner, _ key: UInt64, _ sum: inout DayRollup) -> Bool? {
        switch key {
        case Code.caughtUpSlots: set(&sum.caughtUpSlots, scanner.integer())
        case Code.firedSlots: set(&sum.firedSlots, scanner.integer())
        case Code.ideas: set(&sum.ideas, scanner.integer())
        case Code.passed: set(&sum.passed, scanner.integer())
        case Code.published: set(&sum.published, scanner.integer())
        case Code.records: set(&sum.records, scanner.integer())
        case Code.required: set(&sum.required, scanner.integer())
        case Code.runnerMinutes: set(&sum.runnerMinutes, scanner.integer())
        case Code.validated: set(&sum.validated, scanner.integer())
        default: nil
        }
    }

    private static func part(_ scanner: inout ByteScanner, _ key: UInt64, _ sum: inout DayRollup) -> Bool {
        switch key {
        case Code.costUSD: return set(&sum.costUSD, scanner.number())
        case Code.jobs: return set(&sum.jobs, outcomes(&scanner))
        case Code.lanes: return set(&sum.lanes, scanner.table({ Int($0) }, outcomes))
        case Code.lastSuccess:
            return set(
                &sum.lastSuccess,
                scanner.table { $0.moment().map { Date(timeIntervalSince1970: Double($0)) } }
            )
        case Code.lateness: return set(&sum.lateness, sketch(&scanner))
        case Code.patterns: return scanner.read(&sum.patterns) { $0.table { $0.integer() } }
        case Code.phase: return scanner.read(&sum.phase) { $0.string().map { PhaseName($0) } }
        case Code.providers: return set(&sum.providers, scanner.table(provider))
        case Code.queueDepth: return scanner.read(&sum.queueDepth) { $0.integer() }
        case Code.reported: return set(&sum.reported, scanner.table { $0.number() })
        case Code.runs: return set(&sum.runs, outcomes(&scanner))
        case Code.seconds: return set(&sum.seconds, sketch(&scanner))
        case Code.shares: return scanner.elements(&sum.shares, share)
        case Code.steps: return scanner.elements(&sum.steps, step)
        case Code.usage: return set(&sum.usage, scanner.table(use))
        default: return false
        }
    }

    // MARK: Parts

    /// Whoever writes counts writes all five of them, in this order.
    private static func outcomes(_ scanner: inout ByteScanner) -> OutcomeCounts? {
        var counts = OutcomeCounts()
        guard scanner.take(Fixed.errored), set(&counts.errored, scanner.integer()),
            scanner.take(Fixed.failed), set(&counts.failed, scanner.integer()),
            scanner.take(Fixed.parked), set(&counts.parked, scanner.integer()),
            scanner.take(Fixed.skipped), set(&counts.skipped, scanner.integer()),
            scanner.take(Fixed.succeeded), set(&counts.succeeded, scanner.integer()),
            scanner.take(Fixed.end)
        else { return nil }
        return counts
    }

    private enum Fixed {
        static let errored: StaticText = #"{"errored":"#
        static let failed: StaticText = #","failed":"#
        static let parked: StaticText = #","parked":"#
        static let skipped: StaticText = #","skipped":"#
        static let succeeded: StaticText = #","succeeded":"#
        static let end: StaticText = "}"
    }

    private static func sketch(_ scanner: inout ByteScanner) -> QuantileSketch? {
        var longest: Double?
        var flat: [Int] = []
        flat.reserveCapacity(128)
        let isRead = scanner.object { scanner, range in
            switch scanner.code(range) {
            case Code.longest: return scanner.read(&longest) { $0.number() }
            case Code.ranges: return scanner.elements(&flat) { $0.integer() }
            default: return false
            }
        }
        guard isRead, let longest else { return nil }
        return QuantileSketch(ranges: flat, longest: longest)
    }

    private static func provider(_ scanner: inout ByteScanner) -> ProviderUse? {
        var (calls, errors): (Int?, Int?)
        let isRead = scanner.object { scanner, range in
            switch scanner.code(range) {
            case Code.calls: return scanner.read(&calls) { $0.integer() }
            case Code.errors: return scanner.read(&errors) { $0.integer() }
            default: return false
            }
        }
        guard isRead, let calls, let errors else { return nil }
        var use = ProviderUse()
        use.calls = calls
        use.errors = errors
        return use
    }

    private static func use(_ scanner: inout ByteScanner) -> ResourceUse? {
        var operations: [String: Double]?
        var peak: Double?
        let isRead = scanner.object { scanner, range in
            switch scanner.code(range) {
            case Code.operations: return scanner.read(&operations) { $0.table { $0.number() } }
            case Code.peakHour: return scanner.read(&peak) { $0.number() }
            default: return false
            }
        }
        guard isRead, let operations, let peak else { return nil }
        var use = ResourceUse()
        use.operations = operations
        use.peakHour = peak
        return use
    }

    private static func step(_ scanner: inout ByteScanner) -> StepUse? {
        var (cost, times): (Double?, Int?)
        var (provider, name): (String?, String?)
        let isRead = scanner.object { scanner, range in
            switch scanner.code(range) {
            case Code.costUSD: return scanner.read(&cost) { $0.number() }
            case Code.provider: return scanner.read(&provider) { $0.string() }
            case Code.step: return scanner.read(&name) { $0.string() }
            case Code.times: return scanner.read(&times) { $0.integer() }
            default: return false
            }
        }
        guard isRead, let cost, let provider, let name, let times else { return nil }
        return StepUse(step: name, provider: provider, times: times, costUSD: cost)
    }

    private static func share(_ scanner: inout ByteScanner) -> PhaseShare? {
        var share = PhaseShare(PhaseName(""))
        var fields = 0
        let isRead = scanner.object { scanner, range in
            fields += 1
            switch scanner.code(range) {
            case Code.costUSD: return set(&share.costUSD, scanner.number())
            case Code.jobs: return set(&share.jobs, outcomes(&scanner))
            case Code.phase: return set(&share.phase, scanner.string().map { PhaseName($0) })
            case Code.published: return set(&share.published, scanner.integer())
            case Code.runs: return set(&share.runs, outcomes(&scanner))
            case Code.seconds: return set(&share.seconds, sketch(&scanner))
            default: return false
            }
        }
        return isRead && fields == 6 ? share : nil
    }

    private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }
}

extension ByteScanner {
    /// An object of any keys, each without escapes.
    fileprivate mutating func table<Key: Hashable, Value>(
        _ key: (String) -> Key?,
        _ value: (inout ByteScanner) -> Value?
    ) -> [Key: Value]? {
        var table = [Key: Value](minimumCapacity: 6)
        let isRead = object { scanner, range in
            guard let key = key(String(decoding: scanner.bytes[range], as: UTF8.self)),
                let value = value(&scanner)
            else { return false }
            table[key] = value
            return true
        }
        return isRead ? table : nil
    }

    fileprivate mutating func table<Value>(_ value: (inout ByteScanner) -> Value?) -> [String: Value]? {
        table({ $0 }, value)
    }

    /// Adds the elements of a list to another.
    fileprivate mutating func elements<Value>(_ values: inout [Value], _ value: (inout ByteScanner) -> Value?)
        -> Bool
    {
        list { scanner in
            guard let value = value(&scanner) else { return false }
            values.append(value)
            return true
        }
    }
}

private enum Code {
    static let validated = code("validated")
    static let runnerMinutes = code("runnerMinutes")
    static let required = code("required")
    static let records = code("records")
    static let passed = code("passed")
    static let ideas = code("ideas")
    static let firedSlots = code("firedSlots")
    static let caughtUpSlots = code("caughtUpSlots")
    static let calls = code("calls")
    static let costUSD = code("costUSD")
    static let day = code("day")
    static let errors = code("errors")
    static let events = code("events")
    static let jobs = code("jobs")
    static let lanes = code("lanes")
    static let lastSuccess = code("lastSuccess")
    static let lateness = code("lateness")
    static let longest = code("longest")
    static let operations = code("operations")
    static let patterns = code("patterns")
    static let peakHour = code("peakHour")
    static let phase = code("phase")
    static let provider = code("provider")
    static let providers = code("providers")
    static let published = code("published")
    static let queueDepth = code("queueDepth")
    static let ranges = code("ranges")
    static let reported = code("reported")
    static let rollup = code("rollup")
    static let runs = code("runs")
    static let seconds = code("seconds")
    static let shares = code("shares")
    static let step = code("step")
    static let steps = code("steps")
    static let times = code("times")
    static let usage = code("usage")
}
