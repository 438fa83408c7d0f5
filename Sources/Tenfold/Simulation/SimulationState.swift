/// One run of the generate workflow on its way.
struct SimulatedRun: ~Copyable {
    /// The place of its slot in the day.
    var slot = 0
    /// How many of its videos may make each call once more.
    var repeats = 0
    /// How many of its jobs, and of those with repeats, nobody heard of.
    var unheard = 0
    var unheardRepeats = 0
    /// The second it was planned for.
    var plannedAt = 0
    /// From when on its leases pay for nothing.
    var expiresAt = Int.max
    /// Its videos, by their places in the pool.
    var videos = OwnedRow<Int>()
    /// The next of them to be published.
    var nextUpload = 0
    /// Parked videos of earlier runs that it may publish, and how many of them it did.
    var parkedGranted = 0
    var parkedLeft = 0
    /// What its jobs and its lane used; the channel is told when it is collected.
    var usage = OwnedRow<SimulatedUsage>()
    /// When its upload job began.
    var laneBeganAt = 0

    /// Notes a call; one that follows the last in the course's charges becomes one with it.
    mutating func note(_ charges: Range<Int>, _ second: Int, _ video: Int) {
        let last = usage.count - 1
        if last >= 0, usage[last].video == video, usage[last].second == second,
            usage[last].charges.upperBound == charges.lowerBound
        {
            usage[last].charges = usage[last].charges.lowerBound..<charges.upperBound
        } else {
            usage.append(SimulatedUsage(charges: charges, second: second, video: video))
        }
    }

    mutating func clear() {
        videos.removeAll()
        usage.removeAll()
        nextUpload = 0
        repeats = 0
        unheard = 0
        unheardRepeats = 0
        parkedGranted = 0
        parkedLeft = 0
        expiresAt = Int.max
    }
}

/// A call a run made, or several at once.
struct SimulatedUsage {
    /// What it took, by place in the course's charges.
    var charges: Range<Int>
    var second: Int
    /// The video it was for; -1 for what the lane did.
    var video: Int
}

/// One video on its way.
struct SimulatedVideo {
    enum Fate { case going, failed, errored, lost }

    var run = 0
    var fate = Fate.going
    /// True where its lease pays for one repeat of each call.
    var mayRepeat = false
    /// When its runner is lost; never, mostly.
    var lostAt = Int.max
    /// The next call that is made for it, and how often that was made already.
    var nextCall = 0
    var attempts = 0

    /// True once a call of its was to be made again.
    var hasRepeated = false

    /// True where its job goes on making calls.
    var isWorking: Bool { fate == .going || fate == .failed }
}
