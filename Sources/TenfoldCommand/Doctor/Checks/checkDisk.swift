import Tenfold
import TenfoldLive

/// There is room for the workspaces of a run.
@Sendable func checkDisk(_ examination: Examination) async -> [Finding] {
    let jobs = examination.reading.configuration?.phases.map(\.generation.parallelJobs).max() ?? 1
    let needed = jobs * megabytesPerJob
    do {
        let free = Int(try freeBytes(at: examination.root) >> 20)
        guard free >= needed else {
            return [
                .warning(
                    "disk",
                    "\(free) MB are free, and \(jobs) jobs at once may need \(needed) MB",
                    mend: "make room, or run fewer jobs on this machine"
                )
            ]
        }
        return [.ok("disk", "\(free) MB are free")]
    } catch {
        return [.error("disk", "\(error)", mend: "name an existing folder with --repo")]
    }
}

/// Pictures, voice and video of one job, generously.
private let megabytesPerJob = 200
