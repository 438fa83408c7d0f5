/// What happened in one week of a simulation, kept for its picture.
struct WeekTrace: Sendable {
    /// The seconds looked at, from the simulation's start.
    let seconds: Range<Int>
    /// One start: when it was due, when it came, how many videos it was given; nil where it never came.
    struct Start: Sendable {
        var slot: Int
        var planned: Int
        var began: Int?
        var videos: Int
    }
    /// One video's work.
    struct Job: Sendable {
        var begins: Int
        var ends: Int
        var fate: SimulatedVideo.Fate
    }

    var starts: [Start] = []
    var jobs: [Job] = []
    var published: [Int] = []
    var refused: [Int] = []
    /// What was left of each limit after each charge.
    var left: [[(second: Int, units: Double)]]

    init(seconds: Range<Int>, limits: Int) {
        self.seconds = seconds
        left = Array(repeating: [], count: limits)
    }

    mutating func lose(_ planned: Int, _ slot: Int) {
        guard seconds.contains(planned) else { return }
        starts.append(Start(slot: slot, planned: planned, began: nil, videos: 0))
    }

    mutating func run(_ slot: Int, planned: Int, began: Int, videos: Int) {
        guard seconds.contains(planned) else { return }
        starts.append(Start(slot: slot, planned: planned, began: began, videos: videos))
    }

    mutating func job(_ begins: Int, _ ends: Int, _ fate: SimulatedVideo.Fate) {
        if seconds.contains(begins) { jobs.append(Job(begins: begins, ends: ends, fate: fate)) }
    }

    mutating func publish(_ second: Int) {
        if seconds.contains(second) { published.append(second) }
    }

    mutating func refuse(_ second: Int) {
        if seconds.contains(second) { refused.append(second) }
    }

    mutating func note(_ limit: Int, _ units: Double, _ second: Int) {
        left[limit].append((second, units))
    }
}
