public import ArgumentParser
public import Tenfold

/// A day is written `2026-11-23` on the command line.
extension Day: ExpressibleByArgument {
    /// Reads `2026-11-23`.
    public init?(argument: String) {
        self.init(argument)
    }
}
