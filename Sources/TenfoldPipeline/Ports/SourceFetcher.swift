/// Brings the bytes of a source: a file of this machine, or what an address answers.
public protocol SourceFetcher: Sendable {
    /// The whole content of a source.
    ///
    /// - Throws: ``SourceFetchError`` where it cannot be had.
    func fetch(_ source: String) async throws -> [UInt8]
}

/// A source that could not be had.
public struct SourceFetchError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file or address, as the person named it.
    public var source: String
    /// Why.
    public var reason: String
    /// True where the person named something that is not there, rather than a service failing.
    public var isWrongName: Bool

    /// Makes an error.
    public init(source: String, reason: String, isWrongName: Bool = false) {
        self.source = source
        self.reason = reason
        self.isWrongName = isWrongName
    }

    /// One sentence.
    public var description: String { "cannot read \(source): \(reason)" }
}
