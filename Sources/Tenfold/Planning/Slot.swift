/// One scheduled start of the generate workflow in a day.
public struct Slot: Sendable, Codable, Hashable {
    /// Minutes after midnight on the clock of the plan's zone, 0 to 1439.
    public var minuteOfDay: Int
    /// How many videos a run of this slot makes at the most.
    public var videos: Int

    /// Makes a slot.
    public init(minuteOfDay: Int, videos: Int) {
        self.minuteOfDay = minuteOfDay
        self.videos = videos
    }
}
