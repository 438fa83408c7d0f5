import Tenfold

extension Tally {
    /// Adds up all lines of a shard as they lie; what is unusual goes through the strict decoder.
    ///
    /// - Parameter verifying: False where ids need not be compared with contents once more.
    /// - Returns: The lines that are no records.
    mutating func add(_ bytes: [UInt8], kind: RecordKind, verifying: Bool) -> [RejectedLine] {
        var scanner = ByteScanner(bytes)
        var rejected: [RejectedLine] = []
        var number = 0
        while scanner.at < bytes.count {
            number += 1
            let start = scanner.at
            if bytes[start] == newline {
                scanner.at += 1
                continue
            }
            if scan(&scanner, kind, verifying) { continue }
            scanner.at = start
            scanner.skipLine()
            let end = bytes[scanner.at - 1] == newline ? scanner.at - 1 : scanner.at
            if let reason = add(strictly: bytes[start..<end], kind.recordType, isLast: end == bytes.count) {
                rejected.append(
                    RejectedLine(number: number, bytes: Array(bytes[start..<end]), reason: reason)
                )
            }
        }
        return rejected
    }

    /// Reads one line where it lies; false where it is to be read strictly.
    private mutating func scan(_ scanner: inout ByteScanner, _ kind: RecordKind, _ verifying: Bool) -> Bool {
        var facts = Facts.none
        let line = LineScan(&scanner) { scanner in
            switch kind {
            case .jobs:
                guard let job = FactScan.job(&scanner, &names) else { return false }
                facts = .job(job.0, job.1)
            case .runs:
                guard let run = FactScan.run(&scanner, &names) else { return false }
                facts = .run(run)
            case .usage:
                guard let usage = FactScan.usage(&scanner, &names) else { return false }
                facts = .usage(usage)
            case .videos, .ideas, .observations, .decisions, .events: return false
            }
            return true
        }
        guard let line, line.version == kind.recordType.version else { return false }
        guard !verifying || isID(line, kind, in: scanner.bytes) else { return false }
        take(facts)
        return true
    }

    private enum Facts {
        case none
        case job(JobFacts, [StepFacts])
        case run(RunFacts)
        case usage(UsageFacts)
    }

    private mutating func take(_ facts: Facts) {
        switch facts {
        case .none: break
        case .job(var job, let steps):
            update(job.finishedAt) { day, names in
                job.steps = day.steps.count..<(day.steps.count + steps.count)
                day.steps += steps
                day.add(job, names)
            }
        case .run(let run): update(run.finishedAt) { $0.add(run, $1) }
        case .usage(let usage): update(usage.takenAt) { day, _ in day.add(usage) }
        }
    }

    private mutating func add<Body: Record>(
        strictly line: ArraySlice<UInt8>,
        _ type: Body.Type,
        isLast: Bool
    ) -> RejectedLine.Reason? {
        switch Shard<Body>.read(Array(line)) {
        case .understood(let entry): add(any: entry.record)
        case .later: break
        case .rejected(let reason): return isLast && reason == .foreign ? .torn : reason
        }
        return nil
    }

    /// Adds a record of any kind.
    mutating func add(any record: any Record) {
        switch record {
        case let job as JobRecord: add(job)
        case let run as RunRecord: add(run)
        case let usage as UsageRecord: add(usage)
        case let video as VideoRecord: add(video)
        case let idea as IdeaRecord: add(idea)
        case let event as Event: add(event)
        default: count(record.time)
        }
    }
}

private func isID(_ line: LineScan, _ kind: RecordKind, in file: [UInt8]) -> Bool {
    switch kind {
    case .jobs: Stored<JobRecord>.isID(line.id, of: line.record, version: line.version, in: file)
    case .runs: Stored<RunRecord>.isID(line.id, of: line.record, version: line.version, in: file)
    case .usage: Stored<UsageRecord>.isID(line.id, of: line.record, version: line.version, in: file)
    default: false
    }
}
