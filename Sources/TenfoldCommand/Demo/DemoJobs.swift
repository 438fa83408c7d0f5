import Tenfold
import TenfoldPipeline

/// Looks over the jobs' shoulders: their logs are on disk while they work.
struct DemoJobs: Sendable {
    let channel: String
    let count: Int
    let files: any FileStore

    /// The log of each job, nil for one that has not begun.
    func logs() -> [JobLog?] {
        (1...count).map { job in
            // A log that is being replaced this very moment is seen the next time.
            try? JobLog.load(from: Workspace(root: "\(channel)/workspace_job_\(job)"), files)
        }
    }
}
