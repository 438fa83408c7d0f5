import Tenfold

/// The accounts of the job that a paid call belongs to; without a job, nothing is booked.
struct PaidCalls: Sendable {
    /// The step that makes the calls.
    var step: String
    /// Money.
    var spending: Spending?
    /// Units of the service's limits.
    var meter: LeaseMeter?

    init(step: StepName, of context: StepContext? = nil) {
        self.step = step.rawValue
        self.spending = context?.spending
        self.meter = context?.meter
    }

    /// Takes the units of operations from the job's lease before they are done.
    func take(_ operation: String) async throws { try await meter?.take([operation: 1]) }

    /// Sets money aside for a call.
    func reserve(_ usd: Double, for subject: String) async throws -> Int? {
        try await spending?.reserve(usd, for: subject, in: step)
    }

    /// Says what a call cost.
    func settle(_ call: Int?, usd: Double) async throws {
        guard let call else { return }
        try await spending?.settle(call, usd: usd)
    }
}
