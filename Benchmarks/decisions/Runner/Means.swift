import Tenfold

/// The mean gate: click-through over 3 %.
func means(_ channels: Int) {
    heading(
        "Click-through over 3 %, independent days, untempered: mean days (ours / reference), \(channels) channels a cell",
        ["truth", "4", "12", "40"]
    )
    let cases: [(truth: Double, reference: [Double])] = [
        (0.033, [57, 21, 7]), (0.036, [18, 6.4, 2.3]), (0.040, [8.4, 3.2, 1.3]), (0.045, [5.3, 2.2, 1.0]),
    ]
    for (truth, reference) in cases {
        let cells = [4, 12, 40].enumerated().map { index, perDay in
            let days = passes(perDay, truth, .independent, .none, channels, days: 2000)
            let mean = Double(days.map { $0 ?? 2000 }.reduce(0, +)) / Double(channels)
            return beside(mean, reference[index])
        }
        row([text(truth * 100, 1) + " %"] + cells)
    }
    heading(
        "Click-through over 3 %, truth at the floor: passed within two years, \(channels) channels a cell",
        ["days", "evidence", "4", "12", "40"]
    )
    // Two of seven days are 5 % lower, so that the others are a little over the floor.
    let dependentTruth = 0.03 / (1 - 0.05 * 2 / 7)
    let nulls: [(VideoWorld.Days, Dependence, String, String)] = [
        (.independent, .none, "independent", "as it is"), (.dependent, Dependence(), "dependent", "tempered"),
    ]
    for (days, dependence, name, kind) in nulls {
        let truth = days == .independent ? 0.03 : dependentTruth
        let cells = [4, 12, 40].map { perDay -> String in
            let found = passes(perDay, truth, days, dependence, channels, days: 730)
            return text(Double(found.count { $0 != nil }) / Double(channels), 3)
        }
        row([name, kind] + cells)
    }
}

/// The day on which each channel passes; nil where it does not.
private func passes(
    _ perDay: Int,
    _ truth: Double,
    _ kind: VideoWorld.Days,
    _ dependence: Dependence,
    _ channels: Int,
    days: Int
) -> [Int?] {
    let first = VideoWorld(perDay: perDay, clickThrough: truth, days: kind, seed: 0)
    let line = 2.995732273553991 * dependence.caution(ofValues: Double(perDay))
    return (0..<channels).map { channel in
        var world = first.another(seed: UInt64(channel) &* 6_700_417 &+ UInt64(perDay))
        var evidence = MeanEvidence(over: 0.03)
        for day in 1...days {
            for value in world.clickThroughs() { evidence.add(value) }
            if evidence.logValue >= line { return day }
        }
        return nil
    }
}
