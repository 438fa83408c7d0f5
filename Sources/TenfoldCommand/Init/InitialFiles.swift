import Templates
import Tenfold

/// What a repository needs before its first run.
struct InitialFiles {
    /// The repository's folder.
    let root: String
    /// The disk.
    let files: any FileStore
    /// The repository as `owner/name`, where it is known.
    var repository: String?

    /// The folder that runs write to, kept by git though it is empty at first.
    private static let folders = ["data/metrics"]
    /// The ways of telling, which a person may change and jobs only read.
    static let patterns = "data/patterns/patterns.json"
    /// What runs leave behind and nobody commits.
    private static let ignored = ["/.tenfold/", "/workspace_job_*/", "/handover/", "/outbox/"]

    /// The files to write: those that are not there, and `.gitignore` with its missing lines.
    ///
    /// - Throws: `UsageProblem` where a `tenfold.yml` is there and may not be replaced.
    func missing(replacing: Bool) throws -> [GeneratedFile] {
        var result: [GeneratedFile] = []
        let name = Configuration.fileName
        if !replacing, files.exists("\(root)/\(name)") {
            throw UsageProblem("cannot write \(name): there is one already; use --force to replace it")
        }
        result.append(GeneratedFile(path: name, text: configuration))
        for folder in Self.folders where try files.list("\(root)/\(folder)").isEmpty {
            result.append(GeneratedFile(path: "\(folder)/.gitkeep", text: ""))
        }
        if !files.exists("\(root)/\(Self.patterns)") {
            result.append(GeneratedFile(path: Self.patterns, contents: Template.patterns))
        }
        if let ignore = try gitignore() { result.append(ignore) }
        return result
    }

    /// The commented configuration, with the repository's name in it where that is known.
    private var configuration: String {
        guard let repository else { return Template.initialConfiguration }
        return Template.initialConfiguration.replacing(
            "repository:\n",
            with:
                "repository:\n  name: \(repository) # the minutes at which workflows start are drawn from it\n"
        )
    }

    /// `.gitignore` with the lines it lacks; nil where it lacks none.
    private func gitignore() throws -> GeneratedFile? {
        let old = String(decoding: try files.read("\(root)/.gitignore") ?? [], as: UTF8.self)
        let lines = Set(old.split(whereSeparator: \.isNewline).map(String.init))
        let lacking = Self.ignored.filter { !lines.contains($0) }
        guard !lacking.isEmpty else { return nil }
        let separator = old.isEmpty || old.hasSuffix("\n") ? "" : "\n"
        return GeneratedFile(
            path: ".gitignore",
            text: old + separator + lacking.map { $0 + "\n" }.joined()
        )
    }
}
