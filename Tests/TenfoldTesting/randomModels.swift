#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How many random models a property is tried on: `TENFOLD_RANDOM_MODELS`, or a sample that takes seconds.
public let randomModels = Int(ProcessInfo.processInfo.environment["TENFOLD_RANDOM_MODELS"] ?? "") ?? 1_000
