import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A record that pages list by the thousand, so that it is read without a decoder.
protocol ScannedRecord: Record {
    /// Reads canonical JSON where it lies; nil where anything is unusual, and the decoder has to be asked.
    static func scanned(_ scanner: inout ByteScanner) -> Self?
}

extension RunRecord: ScannedRecord {
    static func scanned(_ scanner: inout ByteScanner) -> RunRecord? {
        var (run, workflow, phase): (String?, String?, String?)
        var (planned, started, finished): (Int?, Int?, Int?)
        var (jobs, succeeded, required, queueDepth): (Int?, Int?, Int?, Int?)
        var outcome: Outcome?
        let isRead = scanner.object { scanner, range in
            switch scanner.code(range) {
            case Code.finishedAt: scanner.read(&finished) { $0.moment() }
            case Code.jobs: scanner.read(&jobs) { $0.integer() }
            case Code.outcome: scanner.read(&outcome) { $0.string().flatMap(Outcome.init) }
            case Code.phase: scanner.read(&phase) { $0.string() }
            case Code.plannedAt: scanner.read(&planned) { $0.moment() }
            case Code.queueDepth: scanner.read(&queueDepth) { $0.integer() }
            case Code.required: scanner.read(&required) { $0.integer() }
            case Code.run: scanner.read(&run) { $0.string() }
            case Code.startedAt: scanner.read(&started) { $0.moment() }
            case Code.succeeded: scanner.read(&succeeded) { $0.integer() }
            case Code.workflow: scanner.read(&workflow) { $0.string() }
            default: scanner.skipValue()
            }
        }
        guard isRead, let run, let workflow, let phase, let started, let finished, let jobs, let succeeded,
            let required, let queueDepth, let outcome
        else { return nil }
        return RunRecord(
            run: run,
            workflow: workflow,
            phase: PhaseName(phase),
            plannedAt: planned.map(date),
            startedAt: date(started),
            finishedAt: date(finished),
            jobs: jobs,
            succeeded: succeeded,
            required: required,
            queueDepth: queueDepth,
            outcome: outcome
        )
    }
}

extension UsageRecord: ScannedRecord {
    static func scanned(_ scanner: inout ByteScanner) -> UsageRecord? {
        var (resource, operation, run, subject): (String?, String?, String?, String?)
        var (units, job, taken): (Double?, Int?, Int?)
        let isRead = scanner.object { scanner, range in
            switch scanner.code(range) {
            case Code.job: scanner.read(&job) { $0.integer() }
            case Code.operation: scanner.read(&operation) { $0.string() }
            case Code.resource: scanner.read(&resource) { $0.string() }
            case Code.run: scanner.read(&run) { $0.string() }
            case Code.subject: scanner.read(&subject) { $0.string() }
            case Code.takenAt: scanner.read(&taken) { $0.moment() }
            case Code.units: scanner.read(&units) { $0.number() }
            default: scanner.skipValue()
            }
        }
        guard isRead, let resource, let operation, let units, let run, let subject, let taken else {
            return nil
        }
        return UsageRecord(
            resource: resource,
            operation: operation,
            units: units,
            run: run,
            job: job,
            subject: subject,
            takenAt: date(taken)
        )
    }
}

extension ByteScanner {
    /// A text without escapes.
    mutating func string() -> String? {
        text().map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Reads into a place; false where it could not be read.
    mutating func read<Value>(_ place: inout Value?, _ value: (inout ByteScanner) -> Value?) -> Bool {
        place = value(&self)
        return place != nil
    }
}

private func date(_ seconds: Int) -> Date { Date(timeIntervalSince1970: Double(seconds)) }

private enum Code {
    static let finishedAt = code("finishedAt")
    static let job = code("job")
    static let jobs = code("jobs")
    static let operation = code("operation")
    static let outcome = code("outcome")
    static let phase = code("phase")
    static let plannedAt = code("plannedAt")
    static let queueDepth = code("queueDepth")
    static let required = code("required")
    static let resource = code("resource")
    static let run = code("run")
    static let startedAt = code("startedAt")
    static let subject = code("subject")
    static let succeeded = code("succeeded")
    static let takenAt = code("takenAt")
    static let units = code("units")
    static let workflow = code("workflow")
}
