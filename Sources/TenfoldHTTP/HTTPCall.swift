/// What is known of one exchange afterwards, without anything secret: a line of a log.
public struct HTTPCall: Sendable, Equatable, CustomStringConvertible {
    /// What libcurl counted.
    public struct Figures: Sendable, Equatable {
        /// How long it took, in seconds.
        public var seconds: Double
        /// The bytes of content that were sent.
        public var sent: Int
        /// The bytes of content that arrived.
        public var received: Int
        /// True where an open connection was used.
        public var isReused: Bool
        /// The version of HTTP: 1 or 2.
        public var version: Int
    }

    /// The method, such as `GET`.
    public var method: String
    /// The address, without user, password and query.
    public var url: String
    /// What came of it: a status or the kind of obstacle.
    public var ending: String
    /// What libcurl counted; nil where there was no exchange to count.
    public var figures: Figures?

    /// One line: `GET https://example.org/a 200 in 0.24 s, HTTP/2, 0 bytes up, 512 bytes down, new connection`.
    public var description: String {
        let start = "\(method) \(url) \(ending)"
        guard let figures else { return start }
        let hundredths = Int((figures.seconds * 100).rounded())
        let seconds = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        return "\(start) in \(seconds) s, HTTP/\(figures.version), \(figures.sent) bytes up, "
            + "\(figures.received) bytes down, \(figures.isReused ? "open" : "new") connection"
    }
}
