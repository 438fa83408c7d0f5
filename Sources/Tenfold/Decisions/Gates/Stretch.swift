#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A time through which evidence adds up: from an entry into a phase, or a change of policy, on.
public struct Stretch: Sendable, Codable, Equatable {
    /// The phase.
    public var phase: PhaseName
    /// The phase above; nil for the largest.
    public var next: PhaseName?
    /// Only what began at or after this moment counts.
    public var since: Date
    /// Which attempt at this step up it is, from 1.
    public var attempt: Int

    /// Makes a stretch.
    public init(phase: PhaseName, next: PhaseName?, since: Date, attempt: Int = 1) {
        self.phase = phase
        self.next = next
        self.since = since
        self.attempt = attempt
    }

    /// The error rate a gate may have in this stretch: α, or 6α / (π²k²) where it is promised for a lifetime.
    public func alpha(_ gates: GateSettings) -> Double {
        guard gates.bound == .lifetime else { return gates.alpha }
        let attempt = Double(attempt)
        return 6 * gates.alpha / (Double.pi * Double.pi * attempt * attempt)
    }
}
