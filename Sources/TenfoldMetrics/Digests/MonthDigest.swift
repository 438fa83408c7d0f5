import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a rollup file of a month that is over says, in a form that is read ten times as fast:
/// `data/metrics/digests/2026-10.digest`.
///
/// Each build reads every month there ever was. A digest names the rollup file it was made of by git's id and holds a
/// checksum of itself; one that names another file, or is damaged, is as good as none, and the next build makes it anew.
enum MonthDigest {
    static let folder = "\(ShardName.root)/digests"

    static func path(of month: String) -> String { "\(folder)/\(month)\(ending)" }

    /// The month that a path holds the digest of; nil where it is no such path.
    static func month(of path: String) -> String? {
        guard path.hasPrefix(folder + "/"), path.hasSuffix(ending) else { return nil }
        return String(path.dropFirst(folder.count + 1).dropLast(ending.count))
    }

    /// The digest of a month whose rollup file has this id.
    static func bytes(of month: MonthFile, id: String) throws -> [UInt8] {
        var writer = DigestWriter()
        var month = month
        code(&month, &writer)
        if let problem = writer.problem { throw problem }
        let head = head(id)
        return head + checksum(head, writer.bytes, from: 0) + writer.bytes
    }

    /// The month that a digest tells of; nil where it was made of another rollup file, by another version, or is damaged.
    static func month(_ bytes: [UInt8], madeOf id: String) -> MonthFile? {
        let head = head(id)
        let start = head.count + checksumSize
        guard bytes.count > start, bytes.starts(with: head),
            bytes[head.count..<start].elementsEqual(checksum(head, bytes, from: start))
        else { return nil }
        var reader = DigestReader(bytes, at: start)
        var month = MonthFile(header: .init(inputs: [:], through: Day(number: 0)), days: [])
        code(&month, &reader)
        return reader.isComplete ? month : nil
    }

    private static let ending = ".digest"
    private static let checksumSize = 20

    /// A field more or less below needs another number here, as the digests that are there have the old ones.
    private static func head(_ id: String) -> [UInt8] { Array("tenfold digest 1 \(id)\n".utf8) }

    private static func checksum(_ head: [UInt8], _ bytes: [UInt8], from start: Int) -> [UInt8] {
        MessageHashing.current.sha1(head, bytes, start..<bytes.count)
    }

    // MARK: What it holds

    private static func code(_ month: inout MonthFile, _ coder: inout some DigestCoder) {
        coder.table(&month.header.inputs, of: ("", "")) {
            $0.code(&$1)
            $0.code(&$2)
        }
        coder.list(&month.header.removed, of: "") { $0.code(&$1) }
        coder.code(&month.header.through.number)
        coder.code(&month.header.v)
        coder.list(&month.days, of: MonthFile.DayLine(rollup: blank, events: [])) { coder, line in
            code(&line.rollup, &coder)
            coder.code(&line.events)
        }
    }

    private static var blank: DayRollup { DayRollup(day: Day(number: 0)) }

    private static func code(_ day: inout DayRollup, _ coder: inout some DigestCoder) {
        coder.code(&day.day.number)
        coder.optional(&day.phase, of: PhaseName("")) { code(&$1, &$0) }
        coder.code(&day.records)
        code(&day.jobs, &coder)
        coder.table(&day.lanes, of: (0, OutcomeCounts())) {
            $0.code(&$1)
            code(&$2, &$0)
        }
        code(&day.runs, &coder)
        codeWork(&day, &coder)
        coder.code(&day.costUSD)
        coder.code(&day.runnerMinutes)
        coder.table(&day.usage, of: ("", ResourceUse())) { coder, name, use in
            coder.code(&name)
            coder.table(&use.operations, of: ("", 0.0)) {
                $0.code(&$1)
                $0.code(&$2)
            }
            coder.code(&use.peakHour)
        }
        coder.table(&day.providers, of: ("", ProviderUse())) { coder, name, use in
            coder.code(&name)
            coder.code(&use.calls)
            coder.code(&use.errors)
        }
        coder.list(&day.steps, of: StepUse(step: "", provider: "", times: 0, costUSD: 0)) { coder, use in
            coder.code(&use.step)
            coder.code(&use.provider)
            coder.code(&use.times)
            coder.code(&use.costUSD)
        }
        coder.table(&day.reported, of: ("", 0.0)) {
            $0.code(&$1)
            $0.code(&$2)
        }
        coder.list(&day.shares, of: PhaseShare(PhaseName(""))) { code(&$1, &$0) }
    }

    /// What runs and jobs came to, without their cost.
    private static func codeWork(_ day: inout DayRollup, _ coder: inout some DigestCoder) {
        coder.table(&day.lastSuccess, of: ("", Date(timeIntervalSince1970: 0))) { coder, name, date in
            coder.code(&name)
            var seconds = date.timeIntervalSince1970
            coder.code(&seconds)
            date = Date(timeIntervalSince1970: seconds)
        }
        coder.code(&day.required)
        coder.code(&day.lateness)
        coder.code(&day.firedSlots)
        coder.code(&day.caughtUpSlots)
        coder.code(&day.seconds)
        coder.code(&day.validated)
        coder.code(&day.passed)
        coder.code(&day.published)
        coder.optional(&day.patterns, of: [:]) { coder, patterns in
            coder.table(&patterns, of: ("", 0)) {
                $0.code(&$1)
                $0.code(&$2)
            }
        }
        coder.code(&day.ideas)
        coder.optional(&day.queueDepth, of: 0) { $0.code(&$1) }
    }

    private static func code(_ share: inout PhaseShare, _ coder: inout some DigestCoder) {
        code(&share.phase, &coder)
        code(&share.jobs, &coder)
        code(&share.runs, &coder)
        coder.code(&share.published)
        coder.code(&share.costUSD)
        coder.code(&share.seconds)
    }

    private static func code(_ counts: inout OutcomeCounts, _ coder: inout some DigestCoder) {
        coder.code(&counts.errored)
        coder.code(&counts.failed)
        coder.code(&counts.parked)
        coder.code(&counts.skipped)
        coder.code(&counts.succeeded)
    }

    private static func code(_ phase: inout PhaseName, _ coder: inout some DigestCoder) {
        var name = phase.rawValue
        coder.code(&name)
        phase = PhaseName(name)
    }
}
