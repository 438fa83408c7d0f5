import Tenfold

/// Collects records into phases.
struct PhaseRoller {
    private var phases: [PhaseName: PhaseRollup] = [:]
    private var seconds: [PhaseName: [Double]] = [:]
    private var phaseOfRun: [String: PhaseName] = [:]

    init(runs: [RunRecord]) {
        for run in runs {
            phaseOfRun[run.run] = run.phase
            update(run.phase, on: Day(run.finishedAt)) { $0.runs.add(run.outcome) }
        }
    }

    mutating func add(_ job: JobRecord) {
        if phaseOfRun[job.run] == nil { phaseOfRun[job.run] = job.phase }
        update(job.phase, on: Day(job.finishedAt)) {
            $0.jobs.add(job.outcome)
            $0.costUSD += job.costUSD
        }
        if job.outcome == .succeeded { seconds[job.phase, default: []].append(job.seconds) }
    }

    /// Comes after the jobs: a video belongs to the phase its run was planned for.
    mutating func add(_ video: VideoRecord) {
        guard let phase = phaseOfRun[video.run] else { return }
        update(phase, on: Day(video.publishedAt)) { $0.published += 1 }
    }

    func rollups() -> [PhaseRollup] {
        phases.values
            .map { rollup in
                var rollup = rollup
                rollup.generationSeconds = Spread(seconds[rollup.phase] ?? [])
                return rollup
            }
            .sorted { ($0.firstDay, $0.phase.rawValue) < ($1.firstDay, $1.phase.rawValue) }
    }

    private mutating func update(_ phase: PhaseName, on day: Day, _ change: (inout PhaseRollup) -> Void) {
        var rollup = phases[phase] ?? PhaseRollup(phase: phase, day: day)
        rollup.firstDay = min(rollup.firstDay, day)
        rollup.lastDay = max(rollup.lastDay, day)
        change(&rollup)
        phases[phase] = rollup
    }
}
