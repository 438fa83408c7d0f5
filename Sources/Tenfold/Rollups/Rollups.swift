/// All figures that charts and alerts are made of; equal records give equal rollups.
public struct Rollups: Sendable, Codable, Equatable {
    /// Every day from the first record to the newest, without gaps.
    public var days: [DayRollup]
    /// One for each phase the channel was in, in the order it first was.
    public var phases: [PhaseRollup]

    /// Makes rollups.
    public init(days: [DayRollup] = [], phases: [PhaseRollup] = []) {
        self.days = days
        self.phases = phases
    }

    /// Makes rollups of days with records, in any order.
    ///
    /// Days between them are put in, and a day without a sign of a phase keeps that of the day before.
    public init(joining known: [DayRollup]) {
        var days: [DayRollup] = []
        days.reserveCapacity(known.count)
        var phase: PhaseName?
        var next: Int?
        for rollup in Self.inOrder(known) {
            for number in (next ?? rollup.day.number)..<rollup.day.number {
                days.append(DayRollup(day: Day(number: number), phase: phase))
            }
            next = rollup.day.number + 1
            phase = rollup.phase ?? phase
            days.append(rollup)
            days[days.count - 1].phase = phase
        }
        self.init(days: days, phases: PhaseRollup.all(of: days))
    }

    /// The days sorted; of those that are there twice, the first.
    private static func inOrder(_ known: [DayRollup]) -> [DayRollup] {
        if known.indices.dropFirst().allSatisfy({ known[$0 - 1].day < known[$0].day }) { return known }
        let byDay = Dictionary(known.map { ($0.day, $0) }) { left, _ in left }
        return byDay.values.sorted { $0.day < $1.day }
    }
}

/// What all records of one phase add up to, so that phases can be compared.
public struct PhaseRollup: Sendable, Codable, Equatable {
    /// The phase.
    public var phase: PhaseName
    /// The day of its first record.
    public var firstDay: Day
    /// The day of its newest record.
    public var lastDay: Day
    /// Jobs by outcome.
    public var jobs = OutcomeCounts()
    /// Runs by outcome.
    public var runs = OutcomeCounts()
    /// Videos published.
    public var published = 0
    /// What the jobs' steps cost, in US dollars.
    public var costUSD = 0.0
    /// How long jobs that succeeded worked, in seconds.
    public var seconds = QuantileSketch()

    /// Makes the rollup of a phase in which nothing happened yet.
    public init(phase: PhaseName, day: Day) {
        self.phase = phase
        self.firstDay = day
        self.lastDay = day
    }

    /// Middle and slow end of how long jobs that succeeded worked; nil where none did.
    public var generationSeconds: Spread? { seconds.spread }

    /// What one published video cost, in US dollars; nil where there is none.
    public var costPerVideoUSD: Double? { published == 0 ? nil : costUSD / Double(published) }

    /// The phases of days that are in order, those first entered first.
    static func all(of days: [DayRollup]) -> [PhaseRollup] {
        var phases: [PhaseName: PhaseRollup] = [:]
        var sketches: [PhaseName: [QuantileSketch]] = [:]
        for day in days {
            for share in day.phaseShares {
                phases[share.phase, default: PhaseRollup(phase: share.phase, day: day.day)]
                    .add(share, on: day.day)
                sketches[share.phase, default: []].append(share.seconds)
            }
        }
        for (phase, sketches) in sketches {
            phases[phase]?.seconds = QuantileSketch.sum(of: sketches)
        }
        return phases.values.sorted { ($0.firstDay, $0.phase.rawValue) < ($1.firstDay, $1.phase.rawValue) }
    }

    private mutating func add(_ share: PhaseShare, on day: Day) {
        lastDay = day
        jobs = jobs + share.jobs
        runs = runs + share.runs
        published += share.published
        costUSD += share.costUSD
    }
}

extension DayRollup {
    /// The day's parts by phase; none on a day on which nothing was made.
    public var phaseShares: [PhaseShare] {
        guard shares.isEmpty else { return shares }
        guard let phase, jobs.total > 0 || runs.total > 0 || published > 0 else { return [] }
        var all = PhaseShare(phase)
        all.jobs = jobs
        all.runs = runs
        all.published = published
        all.costUSD = costUSD
        all.seconds = seconds
        return [all]
    }
}
