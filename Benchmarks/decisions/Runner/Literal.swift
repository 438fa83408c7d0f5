import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The whole gate out of 1x, at four independent videos a day: the strategy to the letter beside ours.
func literal(_ channels: Int) {
    heading(
        "Leaving 1x: the literal rules at day 14 (ours / reference), the sound gate by day 14, 60, 120 (\(channels) channels)",
        ["truth", "failed checks", "literal, once", "sound ≤ 14", "sound ≤ 60", "sound ≤ 120"]
    )
    let reference: [[Double]] = [
        [0.015, 0.009, 0.005, 0.001], [0.144, 0.084, 0.048, 0.008], [0.359, 0.202, 0.114, 0.019],
        [0.467, 0.260, 0.148, 0.025], [0.484, 0.275, 0.153, 0.028],
    ]
    for (row, truth) in [0.05, 0.10, 0.15, 0.20, 0.25].enumerated() {
        for (column, failure) in [0, 0.01, 0.02, 0.05].enumerated() {
            let found = (0..<channels).map { channel in
                var learning = Learning(truth, failure, UInt64(channel))
                return learning.run()
            }
            let literal = share(found) { $0.literal }
            let sound = [14, 60, 120].map { day in share(found) { $0.soundOn.map { $0 <= day } ?? false } }
            print(
                "| \(text(truth, 2)) | \(text(failure * 100, 0)) % | \(beside(literal, reference[row][column], places: 3)) | "
                    + sound.map { text($0, 3) }.joined(separator: " | ") + " |"
            )
        }
    }
    heading(
        "The bare rule of 3 winners, looked at daily for half a year over 14 days, and ours (P of ever passing)",
        ["truth", "bare rule", "ours, half a year"]
    )
    for truth in [0.01, 0.02, 0.03, 0.05] {
        let found = (0..<channels).map { rolling(truth, UInt64($0)) }
        row([text(truth, 2), text(share(found) { $0.bare }, 3), text(share(found) { $0.sound }, 3)])
    }
}

private func share<Value>(_ values: [Value], _ isCounted: (Value) -> Bool) -> Double {
    Double(values.count(where: isCounted)) / Double(values.count)
}

private struct Learning {
    var world: VideoWorld
    var money: RandomDraws
    let failure: Double

    init(_ truth: Double, _ failure: Double, _ channel: UInt64) {
        world = VideoWorld(perDay: 4, winnerRate: truth, seed: channel &* 104_729 &+ 3)
        money = RandomDraws(seed: channel &+ 5)
        self.failure = failure
    }

    /// Whether the literal rules pass on day 14, and the day the sound gate first does.
    mutating func run() -> (literal: Bool, soundOn: Int?) {
        let start = Day(number: 20_000)
        let stretch = Stretch(phase: PhaseName("1x"), next: PhaseName("3x"), since: start.start)
        var watch = GateWatch(stretch, policy: independent)
        var literal = false
        for day in 0..<120 {
            watch.take(facts(start.advanced(by: day)))
            if day == 13 { literal = watch.view(.literal).verdict == .promote }
            // Words and intervals are made only where the evidence alone would do.
            guard let point = watch.path.last,
                point.logEvidence.values.allSatisfy({ $0 >= watch.logLine })
            else { continue }
            if watch.view(.sound).verdict == .promote {
                return (literal || day < 13 && finish(&watch, from: day + 1, start), day + 1)
            }
        }
        return (literal, nil)
    }

    /// The literal rules are asked on day 14, also where the sound gate was quicker.
    private mutating func finish(_ watch: inout GateWatch, from day: Int, _ start: Day) -> Bool {
        for day in day..<14 { watch.take(facts(start.advanced(by: day))) }
        return watch.view(.literal).verdict == .promote
    }

    private mutating func facts(_ day: Day) -> DayFacts {
        let views = world.views()
        let passed = world.passing(1 - failure)
        func figures(_ values: [Double]) -> [DayFacts.Figure] {
            values.enumerated().map { DayFacts.Figure("\(day.number)-\($0.offset)", $0.element) }
        }
        return DayFacts(
            day: day,
            tallies: [
                .winners: .init(views.count { $0 > 1000 }, of: views.count), .validated: .init(passed, of: 4),
            ],
            figures: [
                .clickThrough: figures(world.clickThroughs()), .views: figures(views),
                .revenue: figures((0..<4).map { _ in money.logNormal(median: 2, sigma: 0.5) }),
            ],
            published: 4
        )
    }
}

/// The default policy where days are known to be independent, as they are in this table.
private let independent: DecisionPolicy = {
    var configuration = Configuration()
    configuration.gates.dependence = .none
    configuration.gates.drift.alarmDays = 365
    return DecisionPolicy(configuration)
}()

private func rolling(_ truth: Double, _ channel: UInt64) -> (bare: Bool, sound: Bool) {
    var world = VideoWorld(perDay: 4, winnerRate: truth, seed: channel &* 15_485_863 &+ 1)
    var evidence = RateEvidence(over: 0.05, prior: BetaDistribution(1.5, 8.5))
    var window: [Int] = []
    var (bare, sound) = (false, false)
    for _ in 0..<183 {
        let winners = world.winners()
        window.append(winners)
        if window.count > 14 { window.removeFirst() }
        bare = bare || window.count == 14 && window.reduce(0, +) >= 3
        evidence.add(winners, of: 4)
        sound = sound || evidence.logValue >= 2.995732273553991
    }
    return (bare, sound)
}
