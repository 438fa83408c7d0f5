import Tenfold
import TenfoldWorkflows

extension Workflow {
    /// The workflow at each feature level, under names of their own, so that a linter is started once for all.
    func filesOfAllLevels() throws -> [GeneratedFile] {
        try FeatureLevel.allCases.map { level in
            let file = try generatedFile(level)
            let name = file.path.split(separator: "/").last ?? ""
            return GeneratedFile(path: ".github/workflows/\(level)-\(name)", contents: file.contents)
        }
    }
}
