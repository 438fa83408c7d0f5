import Tenfold

/// A detector and what it is compared with.
private struct Contender {
    var name: String
    var perDay: Int
    var days: VideoWorld.Days
    /// False alarms a year, then mean days to −10, −20 and −40 %, by the reference.
    var reference: [Double]
    var isNaive: Bool
    /// The world of all its channels.
    var world: VideoWorld

    init(
        name: String,
        perDay: Int,
        days: VideoWorld.Days,
        reference: [Double],
        isNaive: Bool = false
    ) {
        self.name = name
        self.perDay = perDay
        self.days = days
        self.reference = reference
        self.isNaive = isNaive
        world = VideoWorld(perDay: perDay, days: days, seed: 0)
    }

    var detector: DriftDetector {
        days == .independent
            ? DriftDetector(DriftSettings(alarmDays: 365), dependence: .none) : DriftDetector()
    }
}

private let contenders: [Contender] = [
    Contender(name: "ours, A = 365", perDay: 4, days: .independent, reference: [0.57, 57, 14.3, 4.1]),
    Contender(name: "ours, A = 365", perDay: 12, days: .independent, reference: [0.46, 22, 6.1, 1.9]),
    Contender(name: "ours, A = 365", perDay: 40, days: .independent, reference: [0.34, 8.4, 2.5, 1.0]),
    Contender(name: "ours, tempered, A = 150", perDay: 4, days: .dependent, reference: [1.1, 56, 18, 5.2]),
    Contender(
        name: "ours, tempered, A = 150",
        perDay: 12,
        days: .dependent,
        reference: [0.73, 48, 13.5, 3.5]
    ),
    Contender(
        name: "ours, tempered, A = 150",
        perDay: 40,
        days: .dependent,
        reference: [0.52, 38, 10.8, 3.1]
    ),
    Contender(
        name: "strategy",
        perDay: 4,
        days: .independent,
        reference: [2.91, 39, 10.4, 4.2],
        isNaive: true
    ),
    Contender(
        name: "strategy",
        perDay: 12,
        days: .independent,
        reference: [0.05, 110, 10.2, 3.9],
        isNaive: true
    ),
    Contender(name: "strategy", perDay: 40, days: .independent, reference: [0, .nan, 11, 4], isNaive: true),
    Contender(name: "strategy", perDay: 4, days: .dependent, reference: [5.34, 40, 12, 4.3], isNaive: true),
    Contender(
        name: "strategy",
        perDay: 12,
        days: .dependent,
        reference: [1.87, 57, 12.9, 4.1],
        isNaive: true
    ),
    Contender(name: "strategy", perDay: 40, days: .dependent, reference: [0.74, 72, 14.1, 4], isNaive: true),
]

/// False alarms and delays of the drift detector and of the strategy's rule.
func drift(_ channels: Int) {
    heading(
        "Drift (ours / reference), \(channels) channels a figure; change 60 days after the baseline",
        ["detector", "a day", "days", "false alarms a year", "−10 %", "−20 %", "−40 %"]
    )
    for contender in contenders {
        let kind = contender.days == .independent ? "independent" : "dependent"
        let alarms = (0..<channels).reduce(0) { $0 + falseAlarms(contender, UInt64($1)) }
        let rate = Double(alarms) / Double(channels) / 2
        let delays = [0.10, 0.20, 0.40].enumerated().map { index, drop -> String in
            let found = (0..<channels).compactMap { delay(contender, drop, UInt64($0)) }
            let reference = contender.reference[index + 1]
            return beside(mean(found), reference.isNaN ? nil : reference)
        }
        let first = contender.reference[0]
        row(
            [
                contender.name, "\(contender.perDay)", kind, beside(rate, first > 0 ? first : nil, places: 2),
            ] + delays
        )
    }
}

/// What the figures of many videos on dependent days owe to the length of the watch, and to luck.
///
/// A mean delay is cut where the watch ends; and 160 channels, about as many as the reference ran with 40 videos a day,
/// do not always show what 2000 do.
func watches(_ channels: Int) {
    let ends = [60, 90, 120, 240]
    heading(
        "What a longer watch and luck make of it: mean days to −10 % where the watch ends after so many days, and the false alarms a year of nine in ten sets of 160 channels",
        ["a day"] + ends.map { "\($0)" } + ["reference", "alarms, nine in ten sets", "reference"]
    )
    for contender in contenders where !contender.isNaive && contender.days == .dependent {
        let delays = (0..<channels).compactMap { delay(contender, 0.10, UInt64($0)) }
        let alarms = (0..<channels).map { falseAlarms(contender, UInt64($0)) }
        let means = ends.map { end in text(mean(delays.map { min($0, end) }), 1) }
        var draws = RandomDraws(seed: UInt64(contender.perDay))
        let sets = (0..<2000).map { _ in
            mean((0..<160).map { _ in alarms[Int(draws.uniform() * Double(channels))] }) / 2
        }.sorted()
        row(
            ["\(contender.perDay)"] + means + [
                text(contender.reference[1], 0), "\(text(sets[100], 2)) to \(text(sets[1899], 2))",
                text(contender.reference[0], 2),
            ]
        )
    }
}

private func mean(_ values: [Int]) -> Double { Double(values.reduce(0, +)) / Double(max(1, values.count)) }

/// Where videos are exchangeable their ranks are uniform, whatever the figure's law: false alarms are pure numbers.
func uniformRanks() {
    heading(
        "False alarms a year where days are independent, A = 365: five million days of uniform ranks (ours / reference)",
        ["4", "12", "40"]
    )
    let cells = [(4, 0.57), (12, 0.46), (40, 0.34)].map { perDay, reference -> String in
        var detector = DriftDetector(
            DriftSettings(alarmDays: 365, baselineDays: 0, baselineVideos: 0),
            dependence: .none
        )
        var draws = RandomDraws(seed: UInt64(perDay))
        var alarms = 0
        for day in 0..<5_000_000 {
            let ranks = (0..<perDay).reduce(0) { sum, _ in sum + draws.uniform() }
            detector.bet(ranks, on: perDay, Day(number: day))
            if case .alarm = detector.reading { alarms += 1 }
        }
        return beside(Double(alarms) * 365 / 5_000_000, reference, places: 2)
    }
    row(cells)
}

private func world(_ contender: Contender, _ channel: UInt64) -> VideoWorld {
    contender.world.another(
        seed: channel &* 7919 &+ UInt64(contender.perDay) &+ (contender.days == .dependent ? 1 << 40 : 0)
    )
}

/// Alarms in two years after the baseline with nothing changed.
private func falseAlarms(_ contender: Contender, _ channel: UInt64) -> Int {
    var world = world(contender, channel)
    var watch = Watcher(contender, channel)
    return (0..<760).count { watch.alarms(on: $0, world.clickThroughs()) }
}

/// Days from a change on day 90 to the alarm, 240 where none came by then; nil where one came before the change.
private func delay(_ contender: Contender, _ drop: Double, _ channel: UInt64) -> Int? {
    var world = world(contender, channel)
    var watch = Watcher(contender, channel)
    for day in 0..<330 {
        if day == 90 { world.clickThrough *= 1 - drop }
        if watch.alarms(on: day, world.clickThroughs()) { return day < 90 ? nil : day - 89 }
    }
    return 240
}

/// The product's detector, or the strategy's rule on the same figures.
private struct Watcher {
    private var detector: DriftDetector?
    private var baseline: [Double] = []
    private var week: [[Double]] = []
    private var mutedUntil = 0
    private var draws: RandomDraws

    init(_ contender: Contender, _ channel: UInt64) {
        detector = contender.isNaive ? nil : contender.detector
        draws = RandomDraws(seed: channel &+ 17)
    }

    mutating func alarms(on day: Int, _ values: [Double]) -> Bool {
        if detector != nil {
            detector?.add(
                values.map { DriftDetector.Value($0, tieBreak: draws.uniform()) },
                on: Day(number: day)
            )
            if case .alarm? = detector?.reading { return true }
            return false
        }
        if day < 30 { baseline += values }
        week.append(values)
        if week.count > 7 { week.removeFirst() }
        let recent = week.flatMap(\.self)
        guard day >= 37, day >= mutedUntil, !recent.isEmpty,
            mean(recent) < 0.8 * mean(baseline)
        else { return false }
        mutedUntil = day + 10
        return true
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
}
