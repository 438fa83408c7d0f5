/// What is counted while a simulation runs.
struct SimulationTally: Sendable {
    var videos = 0
    var runs = 0
    var idleRuns = 0
    var late = 0
    var lost = 0
    var together = 0
    var short = 0
    var shortSlots = 0
    var failed = 0
    var errored = 0
    var unheard = 0
    var parkings = 0
    var mostParked = 0
    var unpaid = 0
    var minutes = 0
    var minutesOfMonth = 0
    var minutesBeyond = 0.0
    var mostMinutes = 0
    var callsUSD = 0.0
    var views = 0.0
    var queueSum = 0
    var refusals: ContiguousArray<Int>
    var refusedDays: ContiguousArray<Int>
    var lastRefusedDay: ContiguousArray<Int>
    var daysRefused = 0
    var lastDay = -1
    var delays: ContiguousArray<Int>
    var videosOfDay: ContiguousArray<Int>

    init(limits: Int, days: Int) {
        refusals = ContiguousArray(repeating: 0, count: limits)
        refusedDays = ContiguousArray(repeating: 0, count: limits)
        lastRefusedDay = ContiguousArray(repeating: -1, count: limits)
        // Delays by five minutes, up to 15 hours.
        delays = ContiguousArray(repeating: 0, count: 181)
        videosOfDay = ContiguousArray(repeating: 0, count: days + 2)
    }

    mutating func refuse(_ limit: Int, at second: Int) {
        let day = second / 86_400
        refusals[limit] += 1
        if lastRefusedDay[limit] != day {
            lastRefusedDay[limit] = day
            refusedDays[limit] += 1
        }
        if lastDay != day {
            lastDay = day
            daysRefused += 1
        }
    }

    /// The minutes late at a share of all starts, to five minutes.
    func delay(at share: Double) -> Int {
        let wanted = Double(delays.reduce(0, +)) * share
        var seen = 0
        for (place, count) in delays.enumerated() {
            seen += count
            if Double(seen) >= wanted, seen > 0 { return place * 5 }
        }
        return 0
    }
}
