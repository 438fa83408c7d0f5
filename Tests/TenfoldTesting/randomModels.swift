#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How many random models a property is tried on: `TENFOLD_RANDOM_MODELS`, or a sample that takes seconds.
public let randomModels = Int(ProcessInfo.processInfo.environment["TENFOLD_RANDOM_MODELS"] ?? "") ?? 1_000

/// How many of them independent parsers read, which are slow: `TENFOLD_PEER_MODELS`, or a sample.
public func peerModels(orElse sample: Int) -> Int {
    Int(ProcessInfo.processInfo.environment["TENFOLD_PEER_MODELS"] ?? "") ?? sample
}
