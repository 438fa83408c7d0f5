import Tenfold
import TenfoldMetrics
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Books the calls of an upload lane into the spool before they are made: on the lease of the video's job where it
/// pays, else on what nobody has set aside.
actor LaneMeter: CallMeter {
    private let channel: Channel
    private var ledger: Ledger
    private var calls = 0
    /// Tells the calls of this process from those of another that began in the same second.
    private let process = UInt32.random(in: 0...UInt32.max)

    init(_ channel: Channel, _ records: RecordSet) {
        self.channel = channel
        ledger = channel.ledger(records)
    }

    func take(_ operation: String, for item: UploadItem?) async throws {
        let now = channel.clock.now
        let charges = ledger.charges(for: operation)
        guard !charges.isEmpty else { return }
        let lease = item.flatMap { item in
            ledger.leases.first {
                $0.run == item.run && $0.job == item.job && ledger.pays($0, for: operation, at: now)
            }
        }
        guard lease != nil || ledger.remaining(operation, at: now) != 0 else {
            throw LaneClosed("nothing is left in this window to pay for '\(operation)'", until: now)
        }
        calls += 1
        let records = charges.map { charge in
            UsageRecord(
                resource: charge.resource,
                operation: operation,
                units: charge.units,
                run: item?.run ?? channel.environment["GITHUB_RUN_ID"] ?? "lane",
                job: item?.job,
                // Equal facts are one fact in the store; two calls of one moment are two.
                subject: "\(item?.idea ?? "channel") call \(calls) of \(process)",
                takenAt: now
            )
        }
        try channel.spool.keep(RecordBatch(records))
        ledger.usage += records
    }
}
