import Tenfold

/// The clock shows a time at which this program can run.
@Sendable func checkClock(_ examination: Examination) async -> [Finding] {
    let now = examination.clock.now
    let text = UTCTime.text(now)
    guard let earliest = UTCTime.date("2026-01-01"), let latest = UTCTime.date("2100-01-01"),
        (earliest..<latest).contains(now)
    else {
        return [
            .error(
                "clock",
                "shows \(text), which cannot be: records and quotas would go by it",
                mend: "set the clock: timedatectl set-ntp true"
            )
        ]
    }
    return [.ok("clock", "shows \(text)")]
}
