import Tenfold
import Testing

struct PackingTests {
    private func plan(
        _ packing: Packing,
        jobs: Int = 10,
        visibility: RepositorySettings.Visibility = .private,
        minutes: Double = 2000,
        budget: Budget? = nil
    ) throws -> PlanResult {
        var limits = try #require(ResourcePresets.named("github_free")).limits
        limits[0].amount = minutes
        let openai = try #require(ResourcePresets.named("openai"))
        let phase = Phase(name: PhaseName("p"), generation: .init(parallelJobs: jobs))
        let configuration = Configuration(
            repository: RepositorySettings(visibility: visibility),
            startPhase: phase.name,
            phases: [phase],
            resources: [
                Resource(name: "actions_minutes", limits: limits),
                Resource(name: "openai", limits: openai.limits, pricesUSD: ["script": 0.1]),
            ],
            budget: budget,
            packing: packing
        )
        return Planner(configuration: configuration, repository: "owner/channel").plan(phase)
    }

    @Test func `every job is rounded up to whole minutes by itself`() throws {
        let job = try #require(JobGraph.standard().generate.jobs.first { $0.id == "generate" })
        // 25 s and 40 s a video: 65 s are two minutes, 225 s are four.
        #expect(job.minutes(videos: 10) == 20)
        #expect(job.minutes(videos: 10, perJob: 5) == 8)
        #expect(job.minutes(videos: 7, perJob: 5) == 4 + 2)
        #expect(job.minutes(videos: 0, perJob: 5) == 0)
    }

    @Test func `where minutes bind, sharing jobs makes more videos, and the plan shows both prices`() throws {
        let apart = try plan(.separate)
        #expect(apart.binding == ["actions_minutes minutes"])
        #expect(apart.schedule.videosPerDay == 24 && apart.minutes.total <= 1900)
        #expect(apart.alternative?.videosPerDay == 40)
        let together = try plan(.auto)
        #expect(together.fits && together.binding.isEmpty && together.minutes.total <= 1900)
        #expect(together.schedule.videosPerRunnerJob > 1 && together.minutes.longestJobMinutes <= 15)
        #expect(together.alternative?.videosPerDay == 24)
    }

    @Test func `a public repository is not billed`() throws {
        let result = try plan(.separate, visibility: .public)
        #expect(result.fits && result.cost.parts.last?.usd == 0)
    }

    @Test func `minutes beyond those included are paid, and the budget is kept`() throws {
        let rich = try plan(.separate, minutes: 5000)
        #expect(rich.fits && rich.minutes.total > 2000)
        #expect(abs(rich.minutes.overageUSD - Double(rich.minutes.total - 2000) * 0.006) < 1e-9)
        let poor = try plan(.separate, minutes: 5000, budget: Budget(monthlyUSD: 60))
        #expect(poor.binding == ["budget monthly_usd"])
        #expect(poor.cost.usd <= 57 && poor.schedule.videosPerDay > 0)
        // One more video a day for a month would be past what the margin leaves.
        #expect(poor.cost.usd + 31 * 0.1 > 57)
    }
}
