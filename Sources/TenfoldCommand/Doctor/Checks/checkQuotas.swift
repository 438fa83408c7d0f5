import Tenfold
import TenfoldLive
import TenfoldMetrics

/// What is left of each limit of a day or longer, by the records of this repository.
@Sendable func checkQuotas(_ examination: Examination) async -> [Finding] {
    guard let configuration = examination.reading.configuration else { return [] }
    let reader = WorkTreeReader(LocalFiles(), root: examination.root)
    guard let snapshot = try? await MetricsSnapshot.load(from: reader) else { return [] }
    let records = RecordSet(snapshot)
    let ledger = Ledger(
        resources: configuration.resources,
        usage: records.usage,
        leases: ChannelState(folding: records.events).leases,
        safetyMargin: configuration.safetyMargin
    )
    let now = examination.clock.now
    return configuration.resources.flatMap { resource in
        resource.limits.compactMap { limit -> Finding? in
            let used = ledger.used(limit, of: resource, at: now)
            guard used > 0 else { return nil }
            let subject = "quota of \(resource.name).\(limit.name)"
            let words =
                "\(decimal(used)) of \(decimal(limit.amount)) \(limit.unit) are used \(limit.window.inWords)"
            guard ledger.free(limit, of: resource, at: now) <= 0 else { return .ok(subject, words) }
            return .warning(
                subject,
                "\(words), and the rest is set aside or kept as the margin",
                mend: "wait for the next window, or make fewer videos: tenfold plan"
            )
        }
    }
}

/// A number without decimals where it has none.
private func decimal(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\((number * 100).rounded() / 100)"
}
