import Tenfold
import TenfoldGit

/// The folder belongs to a git repository, on the branch that runs write to.
@Sendable func checkRepository(_ examination: Examination) async -> [Finding] {
    do {
        let repository = try Repository.open(at: examination.root)
        let branch = try repository.currentBranch()
        guard let wanted = examination.reading.configuration?.repository.branch, let branch, branch != wanted
        else { return [.ok("repository", "a git repository" + (branch.map { " on branch \($0)" } ?? ""))] }
        return [
            .warning(
                "repository",
                "on branch \(branch), but repository.branch in \(Configuration.fileName) is \(wanted)",
                mend: "write branch: \(branch) there, or rename the branch: git branch -m \(wanted)"
            )
        ]
    } catch {
        return [.error("repository", error.reason, mend: error.suggestion)]
    }
}
