/// How long a request may take and how much it may bring.
public struct HTTPLimits: Sendable, Equatable {
    /// Seconds until there is a connection.
    public var connectSeconds: Double
    /// Seconds in which nothing at all arrives or leaves.
    public var stallSeconds: Int
    /// Seconds for one address altogether, where no file is sent or fetched.
    public var totalSeconds: Double
    /// The most bytes of an answer's content that are held in memory.
    public var responseBytes: Int
    /// The most bytes of an answer's content that are written to a file.
    public var downloadBytes: Int
    /// The most redirects in a row.
    public var redirects: Int

    /// False where reading, too, goes over a connection of its own each time, so that nothing is asked twice unseen.
    public var reusesConnections = true

    /// Makes limits.
    public init(
        connectSeconds: Double = 10,
        stallSeconds: Int = 30,
        totalSeconds: Double = 120,
        responseBytes: Int = 32 << 20,
        downloadBytes: Int = 4 << 30,
        redirects: Int = 5
    ) {
        self.connectSeconds = connectSeconds
        self.stallSeconds = stallSeconds
        self.totalSeconds = totalSeconds
        self.responseBytes = responseBytes
        self.downloadBytes = downloadBytes
        self.redirects = redirects
    }
}
