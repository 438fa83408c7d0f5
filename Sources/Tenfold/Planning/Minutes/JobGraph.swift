/// The workflow jobs of all workflows: on what they run, how long they take, how often they come.
///
/// The workflows are written from the same ids, labels and time limits, so the minutes planned are those billed.
public struct JobGraph: Sendable, Codable, Equatable {
    /// One entry under `jobs:`.
    public struct Job: Sendable, Codable, Equatable, Identifiable {
        /// The key under `jobs:`.
        public var id: String
        /// The jobs that come before it.
        public var needs: [String]
        /// What it runs on.
        public var runner: Runner
        /// The seconds it is expected to take before and after its videos.
        public var seconds: Double
        /// The seconds it is expected to take for each video.
        public var secondsPerVideo: Double
        /// True where there is one for each group of videos, and not one a run.
        public var isMatrix: Bool
        /// The videos whose jobs are written out in the file, made or not; nil where only those with a video run.
        public var videosListed: Int?
        /// `timeout-minutes`.
        public var timeoutMinutes: Int
    }

    /// One workflow file.
    public struct Workflow: Sendable, Codable, Equatable {
        /// The file's name below `.github/workflows`.
        public var file: String
        /// Its jobs in order.
        public var jobs: [Job]
    }

    /// `generate.yml`: plan, generate (matrix), upload, collect, pages.
    public var generate: Workflow
    /// `track.yml`, once a day: track, pages.
    public var track: Workflow
    /// `optimize.yml`, once a week: optimize.
    public var optimize: Workflow

    /// The longest a video's job may be expected to take, in minutes: half its time limit.
    ///
    /// This is the promise of a phase's parallel work: videos share a job only while a run's videos are all
    /// done within it.
    public static let promisedMinutes = 15
}

extension JobGraph {
    /// The jobs as they are written.
    ///
    /// The seconds are those of `Benchmarks/job` (10 s of work for a video on two cores, 17 s on one), with room
    /// for slower machines, for services over the network and for fetching the cached program and tools.
    public static func standard(generateOn runner: Runner = .standard) -> JobGraph {
        func job(
            _ id: String,
            needs: [String] = [],
            on runner: Runner = .standard,
            _ seconds: Double,
            perVideo: Double = 0,
            isMatrix: Bool = false,
            timeout: Int
        ) -> Job {
            Job(
                id: id,
                needs: needs,
                runner: runner,
                seconds: seconds,
                secondsPerVideo: perVideo,
                isMatrix: isMatrix,
                videosListed: nil,
                timeoutMinutes: timeout
            )
        }
        let perVideo = runner.cores > 1 ? 40.0 : 68
        let generateTimeout = min(30, runner.longestJobMinutes)
        return JobGraph(
            generate: Workflow(
                file: "generate.yml",
                jobs: [
                    job("plan", 45, timeout: 30),
                    job(
                        "generate",
                        needs: ["plan"],
                        on: runner,
                        25,
                        perVideo: perVideo,
                        isMatrix: true,
                        timeout: generateTimeout
                    ),
                    job("upload", needs: ["plan", "generate"], 25, perVideo: 8, timeout: 30),
                    job("collect", needs: ["plan", "generate", "upload"], 45, timeout: 15),
                    job("pages", needs: ["collect"], on: .slim, 30, timeout: 10),
                ]
            ),
            track: Workflow(
                file: "track.yml",
                jobs: [
                    job("track", 50, timeout: 30), job("pages", needs: ["track"], on: .slim, 30, timeout: 10),
                ]
            ),
            optimize: Workflow(file: "optimize.yml", jobs: [job("optimize", 45, timeout: 30)])
        )
    }
}

extension JobGraph.Job {
    /// The minutes billed where a run makes so many videos, so many in one matrix job at the most.
    public func minutes(videos: Int, perJob: Int = 1) -> Int {
        func rounded(_ videos: Int) -> Int {
            Int(((seconds + secondsPerVideo * Double(videos)) / 60).rounded(.up))
        }
        guard isMatrix else { return rounded(videos) }
        let rest = videos % perJob
        let busy = videos / perJob * rounded(perJob) + (rest > 0 ? rounded(rest) : 0)
        func jobs(_ videos: Int) -> Int { (videos + perJob - 1) / perJob }
        // A job of a written list starts its machine also where it finds nothing to do.
        let idle = videosListed.map { max(0, jobs($0) - jobs(videos)) } ?? 0
        return busy + idle * rounded(0)
    }
}

extension JobGraph.Workflow {
    /// The minutes billed for one run; every job is rounded up by itself, as GitHub bills.
    public func minutes(videos: Int = 0, perJob: Int = 1) -> Int {
        jobs.reduce(0) { $0 + $1.minutes(videos: videos, perJob: perJob) }
    }
}
