/// What a plan takes of one limit, with the arithmetic.
public struct LimitUse: Sendable, Codable, Equatable, Identifiable {
    /// A part of what one video takes: an operation so many times at so many units.
    public struct Term: Sendable, Codable, Equatable {
        /// The operation's name.
        public var operation: String
        /// How often for one video.
        public var times: Int
        /// Units for each time.
        public var units: Double
    }

    /// The resource's name, such as `youtube`.
    public var resource: String
    /// The limit's name in its resource, such as `units`.
    public var limit: String
    /// What is counted.
    public var unit: String
    /// How many units there are in each window.
    public var amount: Double
    /// The time over which it counts.
    public var window: Window
    /// Units that stay free by the safety margin.
    public var kept: Double
    /// Units held back for calls that are repeated and charged again.
    public var held: Double
    /// Units that each run takes, however many videos it makes.
    public var perRun: Double
    /// Units that one video takes.
    public var perVideo: Double
    /// Of what ``perVideo`` is made up.
    public var terms: [Term]
    /// Units that the plan may take in the worst window: starts late, early and bunched, clocks changing.
    public var used: Double
    /// Units that the phase would take in the worst window if it ran as configured.
    public var asked: Double
    /// The most videos in one window.
    public var mostPerWindow: Int
    /// The most videos a day if this were the only limit; nil where more than a run can make.
    public var mostPerDay: Int?
    /// True where this limit, alone or with others, allows no more videos.
    public var isBinding: Bool

    /// `youtube units`.
    public var id: String { "\(resource) \(limit)" }
    /// Units that nothing is planned for, beyond what is kept and held back.
    public var free: Double { amount - kept - held - used }
    /// The amount with which the phase could run as configured; nil where it can.
    public var amountNeeded: Double? {
        guard asked + held > amount - kept, amount > 0 else { return nil }
        return (asked + held) / (1 - kept / amount)
    }
}
