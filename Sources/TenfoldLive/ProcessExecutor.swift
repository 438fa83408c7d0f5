import Dispatch

/// Runs the tasks that watch programs, on threads of their own.
///
/// Work that keeps the shared pool busy must not make a program that has long ended look too slow.
final class ProcessExecutor: TaskExecutor {
    /// The one of the process.
    static let shared = ProcessExecutor()

    private let queue = DispatchQueue(label: "tenfold.processes", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
