/// What goes wrong, and how often; chances from 0 to 1.
public struct Misfortunes: Sendable, Codable, Equatable {
    /// A call to a service fails for a passing reason, and is charged all the same.
    public var callFails: Double
    /// A finished video does not pass its checks.
    public var videoFails: Double
    /// A runner is lost with everything its job knew: nobody hears of it again.
    public var runnerLost: Double
    /// An upload breaks off for good and the video waits for the next run.
    public var uploadFails: Double
    /// How often a call that failed is made again.
    public var retries: Int

    /// Makes a set of chances; without arguments, those of a channel on an ordinary day.
    public init(
        callFails: Double = 0.02,
        videoFails: Double = 0.04,
        runnerLost: Double = 0.01,
        uploadFails: Double = 0.01,
        retries: Int = 2
    ) {
        self.callFails = callFails
        self.videoFails = videoFails
        self.runnerLost = runnerLost
        self.uploadFails = uploadFails
        self.retries = retries
    }

    /// Everything works.
    public static let none = Misfortunes(
        callFails: 0,
        videoFails: 0,
        runnerLost: 0,
        uploadFails: 0,
        retries: 0
    )
}
