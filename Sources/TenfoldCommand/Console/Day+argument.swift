import ArgumentParser
import Tenfold

/// A day is written `2026-11-23` on the command line.
extension Day: @retroactive ExpressibleByArgument {
    /// Reads `2026-11-23`.
    public init?(argument: String) {
        self.init(argument)
    }
}
