/// How the workflow files are written.
public struct WorkflowSettings: Sendable, Codable, Equatable {
    /// How much of GitHub's newer syntax is written.
    public var featureLevel: FeatureLevel
    /// The labels of the machines; several, of which one is `self-hosted`, for machines of the user's own.
    public var runsOn: [String]
    /// Where the jobs get this program from.
    public var program: ProgramSource
    /// Which job publishes finished videos.
    public var upload: UploadPlace
    /// Whether the dashboard goes to GitHub Pages.
    public var pages: PagesChoice
    /// With what rights changed workflow files are proposed.
    public var proposals: ProposalRight
    /// The workflows that are not written.
    public var without: [String]
    /// Secrets for the commands of the pipeline, beside those of the built-in providers.
    public var secrets: [String]
    /// What the user adds to the files.
    public var additions: WorkflowAdditions

    /// Makes the settings.
    public init(
        featureLevel: FeatureLevel = .current,
        runsOn: [String] = ["ubuntu-24.04"],
        program: ProgramSource = .source,
        upload: UploadPlace = .lane,
        pages: PagesChoice = .auto,
        proposals: ProposalRight = .none,
        without: [String] = [],
        secrets: [String] = [],
        additions: WorkflowAdditions = WorkflowAdditions()
    ) {
        self.featureLevel = featureLevel
        self.runsOn = runsOn
        self.program = program
        self.upload = upload
        self.pages = pages
        self.proposals = proposals
        self.without = without
        self.secrets = secrets
        self.additions = additions
    }

    /// True where the jobs run on machines of the user's own.
    public var isSelfHosted: Bool { runsOn.contains("self-hosted") }

    /// The workflows there are, by the name of their file without `.yml`.
    public static let names = ["generate", "track", "optimize", "ci", "release", "pins"]
}

/// Where the jobs of a workflow get this program from.
public enum ProgramSource: Sendable, Codable, Equatable {
    /// Built from the sources in the repository, once for each state of them.
    case source
    /// Fetched from an address, once for each version, and held against its SHA-256.
    case release(url: String, version: String, sha256: String)
}

/// Which job publishes finished videos.
public enum UploadPlace: String, Sendable, Codable, CaseIterable {
    /// One after another, in a job of which only one runs at a time.
    case lane
    /// Each by the job that made it.
    case inJob = "in_job"
}

/// Whether the dashboard goes to GitHub Pages.
public enum PagesChoice: String, Sendable, Codable, CaseIterable {
    /// Where the plan allows it: not from a private repository on the free plan.
    case auto
    /// Always.
    case on
    /// Never; the pages are in `site/` all the same.
    case off
}

/// With what rights a run proposes changed workflow files; its own token may not write them.
public enum ProposalRight: String, Sendable, Codable, CaseIterable {
    /// None: an issue asks a person to run one command.
    case none
    /// As a pull request, with the secret `TENFOLD_WORKFLOW_TOKEN`.
    case token
    /// As a pull request, by a GitHub App: the variable `TENFOLD_APP_ID` and the secret `TENFOLD_APP_KEY`.
    case app
}

extension Configuration {
    /// True where GitHub bills runner minutes: not for public repositories, nor for machines of one's own.
    public var paysForMinutes: Bool { repository.visibility == .private && !workflows.isSelfHosted }

    /// How many days a finished video is kept as an artifact: as long as a person may take to agree, where one is
    /// asked.
    public var artifactDays: Int { upload.approval == .required ? 30 : GitHubPlan.artifactDays }

    /// True where the dashboard goes to GitHub Pages.
    public var publishesPages: Bool {
        switch workflows.pages {
        case .auto: repository.visibility == .public || repository.plan != .free
        case .on: true
        case .off: false
        }
    }
}
