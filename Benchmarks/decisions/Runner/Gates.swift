import Tenfold

/// A rate gate as the product makes it.
private func evidence(_ floor: Double) -> RateEvidence {
    let rate = RateFloor(.winners, floor: floor)
    return RateEvidence(
        over: floor,
        prior: BetaDistribution(
            rate.priorMean * rate.priorStrength,
            (1 - rate.priorMean) * rate.priorStrength
        )
    )
}

/// Independent videos: exact, by the product's own recursion.
func gates() {
    heading(
        "Promotion, independent days (exact; ours / reference)",
        ["a day", "floor", "truth", "P(≤ 14 days)", "P(≤ 60 days)", "mean days"]
    )
    let cases: [(perDay: Int, floor: Double, truth: Double, p14: Double, p60: Double, mean: Double)] = [
        (4, 0.05, 0.15, 0.61, 1.00, 14.3), (4, 0.05, 0.20, 0.88, 1.00, 7.6),
        (4, 0.15, 0.25, 0.31, 0.91, 28.3),
        (4, 0.20, 0.25, 0.08, 0.31, 135), (12, 0.15, 0.20, 0.23, 0.79, 38.9),
        (12, 0.15, 0.25, 0.76, 1.00, 10.3),
        (12, 0.20, 0.25, 0.21, 0.70, 47.2), (40, 0.15, 0.20, 0.65, 1.00, 12.7),
        (40, 0.15, 0.25, 1.00, 1.00, 3.6),
        (40, 0.20, 0.25, 0.55, 1.00, 15.4),
    ]
    for c in cases {
        let passed = GateForecast(evidence(c.floor), perDay: c.perDay).passed(rate: c.truth, days: 900)
        let mean = 1 + passed.dropLast().reduce(0) { $0 + 1 - $1 }
        row([
            "\(c.perDay)", text(c.floor, 2), text(c.truth, 2), beside(passed[13], c.p14, places: 2),
            beside(passed[59], c.p60, places: 2), beside(mean, c.mean),
        ])
    }
    heading(
        "Checks and uploads, independent days (exact; ours / reference)",
        ["a day", "floor", "truth", "mean days"]
    )
    let high: [(perDay: Int, floor: Double, truth: Double, mean: Double)] = [
        (4, 0.90, 0.98, 16.0), (4, 0.90, 0.99, 11.2), (12, 0.90, 0.95, 22), (12, 0.90, 0.98, 6),
        (12, 0.95, 0.97, 78), (12, 0.95, 0.98, 26), (12, 0.95, 0.99, 11.6), (40, 0.90, 0.93, 26),
        (40, 0.90, 0.95, 7.6),
    ]
    for c in high {
        let passed = GateForecast(evidence(c.floor), perDay: c.perDay).passed(rate: c.truth, days: 900)
        let mean = 1 + passed.dropLast().reduce(0) { $0 + 1 - $1 }
        row(["\(c.perDay)", text(c.floor, 2), text(c.truth, 2), beside(mean, c.mean)])
    }
    heading(
        "False promotion within two years of daily looks, truth at the floor (exact)",
        ["floor", "4", "12", "40"]
    )
    for floor in [0.05, 0.15, 0.20, 0.90, 0.95] {
        let cells = [4, 12, 40].map { perDay in
            text(GateForecast(evidence(floor), perDay: perDay).passed(rate: floor, days: 730)[729], 3)
        }
        row([text(floor, 2)] + cells)
    }
}

/// Dependent days, tempered: simulated channel by channel.
func dependent(_ channels: Int) {
    heading(
        "Promotion with dependent days, tempered, mean days (ours / reference), \(channels) channels a cell",
        ["a day", "≤5 %: 15 %", "≤5 %: 20 %", "≤15 %: 20 %", "≤15 %: 25 %", "≤20 %: 25 %", "≤20 %: 30 %"]
    )
    let truths: [(floor: Double, truth: Double)] = [
        (0.05, 0.15), (0.05, 0.20), (0.15, 0.20), (0.15, 0.25), (0.20, 0.25), (0.20, 0.30),
    ]
    let reference: [Int: [Double]] = [
        4: [24, 13, 174, 47, 207, 57], 12: [15, 8, 108, 30, 126, 35], 40: [13, 7, 80, 24, 97, 27],
    ]
    for perDay in [4, 12, 40] {
        let cells = truths.indices.map { index -> String in
            let days = promotions(perDay, truths[index].floor, truths[index].truth, channels, days: 3000)
            let mean = Double(days.map { $0 ?? 3000 }.reduce(0, +)) / Double(channels)
            return beside(mean, reference[perDay]?[index])
        }
        row(["\(perDay)"] + cells)
    }
    heading(
        "False promotion with dependent days, tempered, truth at the floor: within a year, within two years, "
            + "\(10 * channels) channels a cell",
        ["floor", "4", "12", "40"]
    )
    for floor in [0.05, 0.15, 0.20] {
        let cells = [4, 12, 40].map { perDay -> String in
            // Rare things need more channels: 2,000 leave half a point of chance in a share of 5 %.
            let days = promotions(perDay, floor, floor, 10 * channels, days: 730)
            let year = days.count { $0.map { $0 <= 365 } ?? false }
            return "\(text(Double(year) / Double(days.count), 3)), "
                + text(Double(days.count { $0 != nil }) / Double(days.count), 3)
        }
        row([text(floor, 2)] + cells)
    }
}

/// The day each channel was promoted on; nil where it was not.
private func promotions(_ perDay: Int, _ floor: Double, _ truth: Double, _ channels: Int, days: Int) -> [Int?]
{
    let gate = evidence(floor)
    let eta = 1 / Dependence().caution(ofOutcomes: Double(perDay))
    let line = 2.995732273553991
    var fewest: [Int?] = []
    let first = VideoWorld(perDay: perDay, winnerRate: truth, days: .dependent, seed: 0)
    return (0..<channels).map { channel in
        var world = first.another(seed: UInt64(channel) &* 977 &+ UInt64(perDay))
        var winners = 0
        for day in 1...days {
            winners += world.winners()
            if fewest.count < day {
                fewest.append(gate.fewestSuccesses(of: day * perDay, eta: eta, logLine: line))
            }
            if let least = fewest[day - 1], winners >= least { return day }
        }
        return nil
    }
}
