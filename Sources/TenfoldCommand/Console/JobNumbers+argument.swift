public import ArgumentParser
public import Tenfold

/// Jobs are written `3`, `1-4` or `1,3-4` on the command line.
extension JobNumbers: ExpressibleByArgument {
    /// Reads `1-4`.
    public init?(argument: String) {
        self.init(argument)
    }
}
