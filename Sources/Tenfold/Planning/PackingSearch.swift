/// Looks through ways of packing for the one that makes the most videos in the fewest minutes.
struct PackingSearch {
    private let planner: Planner
    private let phase: Phase
    private let courses: [String: ZoneCourse]
    private let memo = PlanMemo()
    private var drafts: [PackingChoice: PlanDraft] = [:]
    private var purses: [Runner: Purse] = [:]
    /// The most videos on a runner, whatever the number in a job.
    private var most: [Runner: Int] = [:]
    /// A draft on a runner that neither minutes nor the jobs at once have shaped: more videos in a job change only its
    /// minutes.
    private var plain: [Runner: PlanDraft] = [:]

    init(_ planner: Planner, _ phase: Phase, _ courses: [String: ZoneCourse]) {
        self.planner = planner
        self.phase = phase
        self.courses = courses
    }

    /// The phase planned with one way of packing.
    mutating func draft(_ choice: PackingChoice) -> PlanDraft {
        if let known = drafts[choice] { return known }
        let draft = PlanDraft(planner, phase, purse(choice), courses, memo)
        drafts[choice] = draft
        if let videos = draft.rowsBound {
            most[choice.runner] = min(most[choice.runner] ?? videos, videos)
        }
        if plain[choice.runner] == nil, draft.isPlain { plain[choice.runner] = draft }
        return draft
    }

    /// The best of some ways; the earlier one of two alike.
    ///
    /// Those that cannot be better are not planned.
    mutating func best(of choices: [PackingChoice]) -> PlanDraft? {
        guard let first = choices.first else { return nil }
        var best = (place: 0, draft: draft(first))
        for place in order(choices) {
            if place == 0 || !mayBeat(best.draft, purse(choices[place])) { continue }
            let draft = draft(choices[place])
            let isAlike = !draft.isBetter(than: best.draft) && !best.draft.isBetter(than: draft)
            if draft.isBetter(than: best.draft) || isAlike && place < best.place { best = (place, draft) }
        }
        return best.draft
    }

    /// As they come where minutes do not matter; else those first that take the fewest for each video.
    private mutating func order(_ choices: [PackingChoice]) -> [Int] {
        if plain[choices[0].runner] != nil { return Array(choices.indices) }
        let promises = choices.map { purse($0).leastMinutesPerVideo }
        return choices.indices.sorted { (promises[$0], $0) < (promises[$1], $1) }
    }

    private mutating func purse(_ choice: PackingChoice) -> Purse {
        let known =
            purses[choice.runner]
            ?? Purse(
                planner.configuration,
                JobGraph(planner.configuration, phase, generateOn: choice.runner),
                choice,
                parallel: phase.generation.parallelJobs
            )
        purses[choice.runner] = known
        return known.packed(choice)
    }

    /// False where the limits or the minutes rule it out.
    private func mayBeat(_ best: PlanDraft, _ purse: Purse) -> Bool {
        let runner = purse.packing.runner
        if let plain = plain[runner], plain.packing.videosPerJob <= purse.packing.videosPerJob,
            purse.minutesADay(of: plain.videos) <= purse.minutesADay(videos: plain.total)
        {
            return PlanDraft.Worth(plain.videos, purse).isBetter(than: best.worth)
        }
        let promise = purse.leastMinutesPerVideo
        let minutes = purse.minutesADay(videos: 0)
        let paid = minutes == .max || promise <= 0 ? Int.max : Int(Double(max(0, minutes)) / promise + 1e-9)
        let videos = min(most[runner] ?? best.asked, best.asked, paid)
        if videos != best.total { return videos > best.total }
        let least = purse.fixedMinutes + Purse.days * Int((Double(videos) * promise - 1e-9).rounded(.up))
        return least <= best.worth.minutes
    }
}

extension PlanDraft {
    /// What one draft is better in than another.
    struct Worth: Sendable {
        let videos: Int
        let minutes: Int
        let listUSD: Double
        let videosPerJob: Int

        init(_ videos: [Int], _ purse: Purse) {
            self.videos = videos.reduce(0, +)
            (minutes, listUSD) = purse.totals(of: videos)
            videosPerJob = purse.packing.videosPerJob
        }

        /// More videos; then fewer minutes, less money, fewer videos in one job.
        func isBetter(than other: Worth) -> Bool {
            if videos != other.videos { return videos > other.videos }
            if minutes != other.minutes { return minutes < other.minutes }
            if listUSD != other.listUSD { return listUSD < other.listUSD }
            return videosPerJob < other.videosPerJob
        }
    }

    func isBetter(than other: PlanDraft) -> Bool { worth.isBetter(than: other.worth) }
}
