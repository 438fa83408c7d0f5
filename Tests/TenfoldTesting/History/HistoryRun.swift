import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One made-up run.
struct HistoryRun {
    let history: ChannelHistory
    let stretch: ChannelHistory.Stretch
    let day: Int
    let slot: Int

    private var isBad: Bool { history.badDays.contains(day) }
    private var isOnline: Bool { history.stretches.count > 1 || history.slots.count > 1 }
    private var planned: Date {
        history.firstDay.advanced(by: day).start.addingTimeInterval(Double(slot) * 3600 + 17 * 60)
    }
    private var id: String {
        "\(history.firstDay.advanced(by: day))-\(slot < 10 ? "0" : "")\(slot)17"
    }

    mutating func fill(_ records: inout RecordSet, queue: inout Int, using random: inout SeededGenerator) {
        let started = planned.addingTimeInterval(
            Double.random(in: 20...900, using: &random) * (history.isTracked ? delayFactor : 1)
        )
        var jobs: [JobRecord] = []
        for number in 1...stretch.jobs {
            let idea = idea(number, at: started, using: &random)
            records.ideas.append(IdeaRecord(idea))
            let job = job(number, idea, started, using: &random)
            jobs.append(job)
            if isOnline { charge(job, to: &records) }
            if job.outcome == .succeeded {
                publish(job, to: &records)
                if history.isTracked { observe(job, to: &records, using: &random) }
            }
        }
        records.jobs += jobs
        let succeeded = jobs.count { $0.outcome == .succeeded }
        queue = max(1, min(40, queue + Int.random(in: -3...3, using: &random) + (queue < 6 ? 3 : 0)))
        records.runs.append(
            RunRecord(
                run: id,
                workflow: "generate",
                phase: stretch.phase,
                plannedAt: planned,
                startedAt: started,
                finishedAt: (jobs.map(\.finishedAt).max() ?? started).addingTimeInterval(41),
                jobs: jobs.count,
                succeeded: succeeded,
                required: stretch.required,
                queueDepth: isOnline ? queue : 9,
                outcome: succeeded >= stretch.required ? .succeeded : .failed
            )
        )
    }

    /// A number of the run's own, the same whatever came before.
    private var own: Int { Int(stableHash(id) % 100) }
    /// One start of thirty is lost.
    var fires: Bool { own % 33 != 0 }
    /// Most starts are late by minutes, some by an hour or more.
    private var delayFactor: Double { own < 80 ? 1 : own < 95 ? 5 : 14 }

    /// What the service reports at three and seven days, as far as the history reaches.
    private func observe(_ job: JobRecord, to records: inout RecordSet, using random: inout SeededGenerator) {
        guard let video = records.videos.last else { return }
        let luck = Double.random(in: 0..<1, using: &random)
        let fall = (256...275).contains(day) ? 0.6 : 1
        let views = (180 + 260 / (1.02 - luck)) * fall
        let last = history.stretches.reduce(0) { $0 + $1.days }
        for age in [3, 7] where day + age < last - 1 {
            let share = age == 3 ? 0.55 : 1
            records.observations.append(
                VideoObservation(
                    video: video.location,
                    idea: video.idea,
                    patterns: job.pattern.map { [$0] } ?? [],
                    publishedAt: video.publishedAt,
                    observedAt: video.publishedAt.addingTimeInterval(Double(age) * 86_400 + 3600),
                    ageDays: age,
                    views: Int(views * share),
                    impressions: Int(views * share * 14),
                    clickThroughRate: (0.038 + 0.012 * luck) * fall,
                    retention: 0.52 + 0.2 * luck
                )
            )
        }
    }

    private func idea(_ number: Int, at date: Date, using random: inout SeededGenerator) -> Idea {
        let velocity = Double.random(in: 0.7...1, using: &random)
        let recurrence = Double.random(in: 0.6...1, using: &random)
        return Idea(
            title: HistoryTitles.trend(using: &random),
            source: "csv:trending.csv",
            sourceItem: "\(id)-\(number)",
            tags: ["space", "top five"],
            score: Score(parts: [
                .init(
                    name: "velocity",
                    value: velocity,
                    weight: 50,
                    reason: "4,200 views an hour at 9 hours"
                ),
                .init(
                    name: "recurrence",
                    value: recurrence,
                    weight: 30,
                    reason: "its words recur in 7 risers"
                ),
                .init(name: "pattern", value: 0.9, weight: 20, reason: "fits top-five-ranking"),
            ]),
            pattern: "top-five-ranking",
            detectedAt: date.addingTimeInterval(-600)
        )
    }

    private func job(_ number: Int, _ idea: Idea, _ started: Date, using random: inout SeededGenerator)
        -> JobRecord
    {
        let luck = Double.random(in: 0..<1, using: &random) + (isBad ? 0.35 : 0)
        let outcome: Outcome = luck > 1.1 ? .errored : luck > 0.94 ? .failed : .succeeded
        let steps = steps(outcome, using: &random)
        let seconds = steps.reduce(0) { $0 + $1.seconds }
        let title = HistoryTitles.video(using: &random)
        return JobRecord(
            run: id,
            job: number,
            phase: stretch.phase,
            idea: idea.id,
            title: idea.title,
            score: idea.score.total,
            pattern: idea.pattern,
            startedAt: started.addingTimeInterval(Double(number)),
            finishedAt: started.addingTimeInterval(Double(number) + seconds + 1),
            outcome: outcome,
            reason: reason(outcome),
            steps: steps,
            video: outcome == .errored ? nil : video(title, idea, using: &random),
            checks: outcome == .errored ? [] : checks(outcome)
        )
    }

    private func reason(_ outcome: Outcome) -> String? {
        switch outcome {
        case .failed: "loudness was -21.4 LUFS, under the limit of -16 LUFS"
        case .errored: "cannot write the script: openai answered 503 three times"
        default: nil
        }
    }

    private func steps(_ outcome: Outcome, using random: inout SeededGenerator) -> [StepRecord] {
        let script = isOnline ? "openai" : "offline"
        let plan: [(String, String, Double, Double)] = [
            ("script", script, isOnline ? 6 : 0.02, isOnline ? 0.05 : 0), ("visuals", "drawn", 2.4, 0),
            ("voice", "espeak", 0.4, 0), ("assemble", "ffmpeg", 9.2, 0), ("validate", "builtin", 1.1, 0),
            ("hand over", "outbox", 0.1, 0),
        ]
        let count = outcome == .errored ? 1 : outcome == .failed ? 5 : 6
        return plan.prefix(count).map { name, provider, seconds, cost in
            let factor = Double.random(in: 0.8...1.4, using: &random)
            return StepRecord(
                name: name,
                provider: provider,
                outcome: outcome == .errored
                    ? .errored : outcome == .failed && name == "validate" ? .failed : .succeeded,
                seconds: (seconds * factor * 1000).rounded() / 1000,
                costUSD: (cost * factor * 10_000).rounded() / 10_000,
                attempts: outcome == .errored ? 3 : 1
            )
        }
    }

    private func checks(_ outcome: Outcome) -> [CheckRecord] {
        [
            CheckRecord(name: "duration", grade: .pass, measured: "31.2 s", limit: "20 to 60 s"),
            CheckRecord(name: "resolution", grade: .pass, measured: "1080 × 1920", limit: "1080 × 1920"),
            CheckRecord(
                name: "loudness",
                grade: outcome == .failed ? .failure : .pass,
                measured: outcome == .failed ? "-21.4 LUFS" : "-14.6 LUFS",
                limit: "-16 to -13 LUFS"
            ),
            CheckRecord(name: "black", grade: .pass, measured: "0 s", limit: "at most 0.5 s"),
            CheckRecord(name: "captions", grade: .warning, measured: "97 %", limit: "at least 98 %"),
        ]
    }

    private func video(_ title: String, _ idea: Idea, using random: inout SeededGenerator) -> VideoFacts {
        VideoFacts(
            title: title,
            sha256: SHA256.hex(idea.id),
            bytes: Int.random(in: 3_200_000...6_400_000, using: &random),
            seconds: (Double.random(in: 28...41, using: &random) * 10).rounded() / 10,
            width: 1080,
            height: 1920
        )
    }

    private func publish(_ job: JobRecord, to records: inout RecordSet) {
        guard let idea = job.idea, let video = job.video else { return }
        records.videos.append(
            VideoRecord(
                idea: idea,
                run: job.run,
                job: job.job,
                lane: "outbox",
                location: "outbox/\(idea).mp4",
                publishedAt: job.finishedAt.addingTimeInterval(20),
                video: video
            )
        )
    }

    private func charge(_ job: JobRecord, to records: inout RecordSet) {
        guard let idea = job.idea, job.outcome == .succeeded else { return }
        let charges = [
            ("youtube", "metadata_update", 50.0), ("youtube", "upload", 1), ("pexels", "image_search", 5),
        ]
        records.usage += charges.map { resource, operation, units in
            UsageRecord(
                resource: resource,
                operation: operation,
                units: units,
                run: job.run,
                job: job.job,
                subject: idea,
                takenAt: job.finishedAt
            )
        }
    }
}
