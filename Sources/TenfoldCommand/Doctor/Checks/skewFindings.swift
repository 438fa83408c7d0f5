import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How far this machine's clock is from a service's: over a minute tokens and windows go wrong.
func skewFindings(_ service: String, _ serverTime: Date?, _ examination: Examination) -> [Finding] {
    guard let serverTime else { return [] }
    let skew = examination.clock.now.timeIntervalSince(serverTime)
    guard abs(skew) > 60 else { return [] }
    let seconds = Int(abs(skew).rounded())
    return [
        .warning(
            "clock",
            "is \(seconds) seconds \(skew > 0 ? "ahead of" : "behind") that of \(service)",
            mend: "set the clock: timedatectl set-ntp true"
        )
    ]
}
