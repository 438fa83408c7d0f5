public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes down what a job takes from the limits, before it takes it, and refuses what its lease does not pay.
///
/// The usage is in the workspace before the call is made, so that a job that is killed in the middle of one
/// has paid for it, and a job that is taken up again knows what is left.
public actor LeaseMeter {
    /// The file in a workspace that holds what its job used.
    public static let file = "usage.json"

    private let lease: Lease?
    let job: JobInput
    private let workspace: Workspace
    private let files: any FileStore
    let clock: any WallClock
    private let handover: Handover?
    var ledger: Ledger
    /// What services say is left for the moment.
    var observations: [Observation] = []

    /// Makes the meter of a job.
    ///
    /// - Parameters:
    ///   - lease: what the job may spend; nil where nothing was set aside for it.
    ///   - resources: the limits, with what each operation takes from them.
    /// - Throws: ``FileStoreError`` where the usage of an earlier attempt cannot be read, ``StepFailure`` where it is damaged.
    public init(
        lease: Lease?,
        ledger: Ledger,
        job: JobInput,
        workspace: Workspace,
        files: any FileStore,
        clock: any WallClock,
        handover: Handover? = nil
    ) throws {
        self.lease = lease
        self.job = job
        self.workspace = workspace
        self.files = files
        self.clock = clock
        self.handover = handover
        self.ledger = ledger
        self.ledger.usage = try Self.known(of: job, in: workspace, handover, files)
    }

    /// What a job used, from its workspace or else from the copy in the handover; a job of which neither tells may not
    /// spend again.
    private static func known(
        of job: JobInput,
        in workspace: Workspace,
        _ handover: Handover?,
        _ files: any FileStore
    ) throws -> [UsageRecord] {
        var isDamaged = false
        for read in [
            { try usage(in: workspace, files) }, { try handover?.usage(run: job.run, job: job.job) ?? [] },
        ] {
            do {
                let usage = try read()
                if !usage.isEmpty { return usage }
            } catch is DecodingError {
                isDamaged = true
            }
        }
        guard !isDamaged else {
            throw StepFailure(.unpaid, "cannot tell what the job has spent: \(file) is damaged")
        }
        return []
    }

    /// What a workspace's job used so far.
    ///
    /// - Throws: ``FileStoreError`` where it cannot be read, `DecodingError` where it is no usage.
    public static func usage(in workspace: Workspace, _ files: any FileStore) throws -> [UsageRecord] {
        try files.read(workspace.path(file)).map { try CanonicalJSON.decode([UsageRecord].self, from: $0) }
            ?? []
    }

    /// Pays for operations that are about to be done; what no limit charges for is free.
    ///
    /// - Throws: ``StepFailure`` of kind `unpaid` where the lease does not cover them, or of kind `transient`
    ///   where it will again once a short window has passed; then nothing was paid and nothing may be done.
    public func take(_ operations: [String: Int]) throws {
        let now = clock.now
        for (operation, times) in operations.sorted(by: { $0.key < $1.key }) where times > 0 {
            let charges = ledger.charges(for: operation)
            guard !charges.isEmpty else { continue }
            guard let lease else {
                throw StepFailure(.unpaid, "cannot pay for '\(operation)': the job holds no lease")
            }
            guard now < lease.expiresAt else {
                throw StepFailure(.unpaid, "cannot pay for '\(operation)': the job's lease has expired")
            }
            guard ledger.pays(lease, for: operation, times: times, at: now) else {
                throw refusal(operation, times, lease, now)
            }
            try obey(operation, times, at: now)
            for charge in charges {
                add(
                    UsageRecord(
                        resource: charge.resource,
                        operation: operation,
                        units: charge.units * Double(times),
                        run: job.run,
                        job: job.job,
                        subject: job.idea?.id ?? "",
                        takenAt: now
                    )
                )
            }
        }
        try save()
    }

    /// Writes down what was used.
    func save() throws {
        guard !ledger.usage.isEmpty else { return }
        try files.write(CanonicalJSON.line(ledger.usage), to: workspace.path(Self.file))
        try handover?.keep(ledger.usage, run: job.run, job: job.job)
    }

    /// Equal facts are one fact in the store, so what is taken twice in one moment is written as one.
    func add(_ record: UsageRecord) {
        let twin = ledger.usage.firstIndex {
            ($0.resource, $0.operation, $0.takenAt) == (record.resource, record.operation, record.takenAt)
        }
        if let twin { ledger.usage[twin].units += record.units } else { ledger.usage.append(record) }
    }

    /// A rolling window pays again when what was taken has left it, if it could ever pay so much.
    private func refusal(_ operation: String, _ times: Int, _ lease: Lease, _ now: Date) -> StepFailure {
        let words = "cannot pay for '\(operation)': the job's lease is used up"
        guard let wait = ledger.wait(for: operation, times: times, on: lease, at: now), wait <= 600 else {
            return StepFailure(.unpaid, words)
        }
        return StepFailure(.transient, "\(words) for \(Int(wait.rounded(.up))) s", retryAfterSeconds: wait)
    }
}
