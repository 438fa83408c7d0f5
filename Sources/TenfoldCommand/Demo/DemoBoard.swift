import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The demo's progress display: a line a step, and while videos are made a line a job.
struct DemoBoard: Sendable {
    let console: Console

    /// Shows a step, its time, and how it ended.
    func step(_ name: String, _ text: String, _ work: () async throws -> Void) async throws {
        let begun = ContinuousClock.now
        if console.isInteractive { console.draw("  … \(name.padded(8)) \(text)") }
        do {
            try await work()
        } catch {
            if console.isInteractive { console.draw("\r\u{1B}[2K") }
            console.progress("  \(console.styled("✗", .error)) \(name.padded(8)) \(text)")
            throw error
        }
        if console.isInteractive { console.draw("\r\u{1B}[2K") }
        let time = console.styled(seconds(begun.duration(to: .now)), .faint)
        console.progress("  \(console.styled("✓", .good)) \(name.padded(8)) \(text.padded(50)) \(time)")
    }

    /// Shows a line for each job while `work` goes on.
    func watch(_ jobs: DemoJobs, _ work: @Sendable @escaping () async -> Void) async throws {
        let begun = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await work() }
            if console.isInteractive { group.addTask { await redraw(jobs, since: begun) } }
            await group.next()
            group.cancelAll()
        }
        for (index, log) in jobs.logs().enumerated() { console.progress(line(index + 1, log, elapsed: nil)) }
    }

    private func redraw(_ jobs: DemoJobs, since begun: ContinuousClock.Instant) async {
        while !Task.isCancelled {
            let elapsed = seconds(begun.duration(to: .now))
            let lines = jobs.logs().enumerated().map { line($0 + 1, $1, elapsed: elapsed) }
            console.draw(lines.map { "\r\u{1B}[2K\($0)\n" }.joined())
            // The sleep is only ever cut short by the end of the work.
            try? await Task.sleep(for: .milliseconds(120))
            console.draw("\u{1B}[\(lines.count)A\r\u{1B}[J")
        }
    }

    private func line(_ job: Int, _ log: JobLog?, elapsed: String?) -> String {
        let name = "job \(job)".padded(8)
        guard let log else { return "  … \(name) waits" }
        let title = "\(ForeignLine(log.record.title ?? "no idea"))".padded(50)
        guard log.finished else {
            let steps = ["script", "visuals", "voice", "assemble", "validate", "hand_over"]
            let done = log.step.flatMap { steps.firstIndex(of: $0) } ?? 0
            let bar = String(repeating: "█", count: done) + String(repeating: "░", count: steps.count - done)
            return "  … \(name) \(title) \(bar) \((log.step ?? "").padded(10)) \(elapsed ?? "")"
        }
        let mark = log.record.outcome == .succeeded ? console.styled("✓", .good) : console.styled("✗", .error)
        let time = console.styled(decimal(log.record.seconds, 1) + " s", .faint)
        let reason =
            log.record.reason.map { "\n      \(console.styled("\(ForeignLine($0))", .warning))" } ?? ""
        return "  \(mark) \(name) \(title) \(time)\(reason)"
    }

    private func seconds(_ duration: Duration) -> String {
        let parts = duration.components
        return decimal(Double(parts.seconds) + Double(parts.attoseconds) * 1e-18, 1) + " s"
    }
}

extension String {
    /// Cut or filled with spaces to a width in characters.
    func padded(_ width: Int) -> String {
        count > width ? prefix(width - 1) + "…" : self + String(repeating: " ", count: width - count)
    }
}

/// A number with a fixed count of decimals.
func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((abs(value) * scale).rounded())
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let digits = String(whole)
    let text = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(sign)\(text.dropLast(places)).\(text.suffix(places))"
}
