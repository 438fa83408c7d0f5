import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The secrets of the environment, which no output shows.
struct Secrets {
    private let environment: [String: String]

    /// Puts `***` in place of the secrets that the program was started with.
    static let redaction = Redaction(environment: ProcessInfo.processInfo.environment)

    init(_ environment: [String: String]) {
        self.environment = environment
    }

    /// The secret of a name.
    ///
    /// - Throws: `UsageProblem` where it is missing or empty.
    func value(_ name: String) throws -> MaskedText {
        guard let secret = MaskedText(secret: name, in: environment) else {
            throw UsageProblem(
                "cannot go on without the secret \(name): set it in the environment, on GitHub as a secret of the environment the job runs in"
            )
        }
        return secret
    }

    /// The first secret of some names that is set.
    ///
    /// - Throws: `UsageProblem` where all are missing or empty.
    func value(_ names: [String]) throws -> MaskedText {
        let set = names.first { MaskedText(secret: $0, in: environment) != nil }
        return try value(set ?? names[names.count - 1])
    }
}
