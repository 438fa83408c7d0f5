/// One simulated course of events: a clock that jumps from event to event, and everything that is on its way.
struct SimulationRun: ~Copyable {
    let course: SimulationCourse
    let chances: Misfortunes
    let times: SimulatedTimes
    let hasLeases: Bool
    var random: SeededGenerator
    var events = EventQueue()
    var services: ServiceBooks
    var books: LeaseBooks
    var tally: SimulationTally
    var trace: WeekTrace?

    var runs = OwnedRow<SimulatedRun>()
    var freeRuns = OwnedRow<Int>()
    var videos = OwnedRow<SimulatedVideo>()
    var freeVideos = OwnedRow<Int>()
    var leases = VideoLeases()

    var queue: Double
    var parked = 0
    var awaitsTracking = 0
    var isSpell = false
    var spellRank = 0.5
    /// The run that holds the upload lane, and those that wait for it.
    var lane = -1
    var laneQueue: ContiguousArray<Int> = []
    var month = 0

    init(_ course: SimulationCourse, seed: UInt64, tracing week: Range<Int>? = nil) {
        self.course = course
        random = SeededGenerator(seed: seed, purpose: "simulation")
        services = ServiceBooks(course.limits)
        chances = course.setting.misfortunes
        times = course.setting.times
        hasLeases = course.setting.hasLeases
        books = LeaseBooks(course.limits, margin: course.setting.safetyMargin)
        tally = SimulationTally(limits: course.limits.count, days: course.days)
        trace = week.map { WeekTrace(seconds: $0, limits: course.limits.count) }
        queue = course.setting.ideasPerDay * 2
        isSpell = chance(share(course.setting.delays.spellBegins, course.setting.delays.spellEnds))
    }

    /// Lets everything happen until the last day is over.
    mutating func finish() {
        schedule(day: 0)
        events.add(.dayBegins, at: 0, 0)
        while let (second, kind, subject) = events.next(), second < course.end {
            switch kind {
            case .dayBegins: beginDay(second)
            case .runBegins: beginRun(subject, second)
            case .jobsBegin: beginJobs(subject, second)
            case .call: call(subject, second)
            case .laneOpens: openLane(subject, second)
            case .upload: upload(subject, second)
            case .collect: collect(subject, second)
            case .leaseLapses: lapse(subject, second)
            case .track: track(second)
            }
        }
        closeMonth()
    }

    /// A number from 0 to 1, 1 left out.
    mutating func draw() -> Double { Double(random.next() >> 11) * 0x1p-53 }

    mutating func chance(_ share: Double) -> Bool { share > 0 && draw() < share }

    /// A duration that varies by a third, in whole seconds.
    mutating func vary(_ seconds: Double) -> Int { Int(seconds * (0.667 + draw() * 0.667)) }

    /// Bills a workflow job, rounded up to the minute as GitHub does.
    mutating func bill(_ seconds: Int) {
        tally.minutes += (seconds + 59) / 60
        tally.minutesOfMonth += (seconds + 59) / 60
    }

    mutating func closeMonth() {
        let included = course.setting.includedMinutes
        tally.minutesBeyond += max(0, Double(tally.minutesOfMonth) - included)
        tally.mostMinutes = max(tally.mostMinutes, tally.minutesOfMonth)
        tally.minutesOfMonth = 0
    }

    /// Gives a video a place in the pool.
    mutating func take(in video: SimulatedVideo) -> Int {
        if freeVideos.isEmpty {
            videos.append(video)
            return videos.count - 1
        }
        let place = freeVideos.removeLast()
        videos[place] = video
        return place
    }

    mutating func newRun() -> Int {
        if !freeRuns.isEmpty { return freeRuns.removeLast() }
        runs.append(SimulatedRun())
        return runs.count - 1
    }

    mutating func endRun(_ run: Int) {
        for number in 0..<runs[run].videos.count { freeVideos.append(runs[run].videos[number]) }
        runs[run].clear()
        freeRuns.append(run)
    }

    /// The share of days in a spell, where one in `begins` begins and one in `ends` ends.
    private func share(_ begins: Double, _ ends: Double) -> Double {
        begins + ends > 0 ? begins / (begins + ends) : 0
    }
}
