/// The repository the pipeline lives in.
public struct RepositorySettings: Sendable, Codable, Equatable {
    /// The repository as `owner/name`, or empty.
    ///
    /// The minutes at which its workflows start are drawn from it.
    public var name: String
    /// The branch that runs read and write.
    public var branch: String
    /// The account's plan, which decides minutes and concurrent jobs.
    public var plan: GitHubPlan
    /// Who can see the repository.
    public var visibility: Visibility
    /// Whose name the commits of runs bear.
    public var author: CommitAuthor

    /// Who can see a repository.
    public enum Visibility: String, Sendable, Codable, CaseIterable {
        /// Only those invited.
        case `private`
        /// Everybody.
        case `public`
    }

    /// Makes the settings.
    public init(
        name: String = "",
        branch: String = "main",
        plan: GitHubPlan = .free,
        visibility: Visibility = .private,
        author: CommitAuthor = CommitAuthor()
    ) {
        self.name = name
        self.branch = branch
        self.plan = plan
        self.visibility = visibility
        self.author = author
    }
}

/// Whose name the commits of runs bear.
public struct CommitAuthor: Sendable, Codable, Equatable {
    /// The name.
    public var name: String
    /// The address.
    public var email: String
    /// True where each commit ends with `Signed-off-by`, as projects under the Developer Certificate of Origin ask.
    public var signsOff: Bool

    /// Makes an author.
    public init(
        name: String = "Tenfold",
        email: String = "tenfold@users.noreply.github.com",
        signsOff: Bool = false
    ) {
        self.name = name
        self.email = email
        self.signsOff = signsOff
    }

    /// A commit's message with what an author who signs off ends it with.
    public func signed(_ message: String) -> String {
        guard signsOff else { return message }
        let text = String(message.reversed().drop { $0 == "\n" }.reversed())
        return "\(text)\n\nSigned-off-by: \(name) <\(email)>\n"
    }
}

/// How long records are kept.
public struct MetricsSettings: Sendable, Codable, Equatable {
    /// Months whose job, usage and run records stay; what they add up to stays for ever.
    public var keepMonths: Int

    /// Makes the settings.
    public init(keepMonths: Int = 24) {
        self.keepMonths = keepMonths
    }
}

/// A GitHub account's plan.
public enum GitHubPlan: String, Sendable, Codable, CaseIterable {
    /// Free, of a person or an organisation.
    case free
    /// Pro, of a person.
    case pro
    /// Team, of an organisation.
    case team
    /// Enterprise Cloud.
    case enterprise

    /// How many jobs GitHub runs at once for the whole account.
    public var concurrentJobs: Int {
        switch self {
        case .free: 20
        case .pro: 40
        case .team: 60
        case .enterprise: 500
        }
    }
}

/// The money to stay within.
public struct Budget: Sendable, Codable, Equatable {
    /// US dollars in a calendar month.
    public var monthlyUSD: Double

    /// Makes a budget.
    public init(monthlyUSD: Double) {
        self.monthlyUSD = monthlyUSD
    }
}

/// Where ideas come from.
public struct DetectionSettings: Sendable, Codable, Equatable {
    /// Files, feeds' addresses and charts, in the order they are read.
    public var sources: [MaskedText]

    /// Makes the settings.
    public init(sources: [MaskedText] = []) {
        self.sources = sources
    }
}

/// When and how finished videos leave.
public struct UploadSettings: Sendable, Codable, Equatable {
    /// Whether a person has to agree first.
    public enum Approval: String, Sendable, Codable, CaseIterable {
        /// Videos leave when they are ready.
        case none
        /// Videos wait until a person approves them.
        case required
    }

    /// Who can see an uploaded video.
    public enum Privacy: String, Sendable, Codable, CaseIterable {
        /// Only the channel's owner.
        case `private`
        /// Whoever has the link.
        case unlisted
        /// Everybody.
        case `public`
    }

    /// The environment of GitHub's in which videos are published: its reviewers are asked, and it keeps the secrets.
    public static let environment = "tenfold-upload"

    /// Whether a person has to agree first.
    public var approval: Approval
    /// Who can see an uploaded video.
    public var privacy: Privacy
    /// The most uploads a day, whatever the quota allows; nil for no cap.
    public var maxPerDay: Int?
    /// The most uploads of one run; nil for no cap.
    public var maxPerRun: Int?
    /// The channel that videos may go to, such as `UC…`; nil where whatever the token opens is right.
    public var channel: String?
    /// The service's number of the category; `27` is education at YouTube.
    public var category = "27"
    /// The language of titles and descriptions.
    public var language = "en"
    /// Whether the videos are made for children, by the owner's declaration.
    public var madeForKids = false
    /// Whether the videos show realistic scenes that are altered or synthetic, by the owner's decision.
    public var syntheticMedia = false
    /// Whether captions are uploaded as a track of their own.
    public var captions = false
    /// The playlist that videos are added to; nil for none.
    public var playlist: String?
    /// How long after its upload a private video becomes public by itself; nil where it stays as it is.
    public var publishAfterHours: Int?
    /// How often a video that cannot be published is tried before it is set aside for a person.
    public var maxTries = 5

    /// Makes the settings.
    public init(
        approval: Approval = .none,
        privacy: Privacy = .private,
        maxPerDay: Int? = nil,
        maxPerRun: Int? = nil
    ) {
        self.approval = approval
        self.privacy = privacy
        self.maxPerDay = maxPerDay
        self.maxPerRun = maxPerRun
    }
}

/// What the dashboard shows.
public struct DashboardSettings: Sendable, Codable, Equatable {
    /// What happens to figures that only the channel's owner may see: click rate, retention, revenue.
    public enum OwnerFigures: String, Sendable, Codable, CaseIterable {
        /// Shown in a private repository, left out in a public one.
        case auto
        /// Shown: the owner has decided so.
        case show
        /// Left out.
        case hide
    }

    /// The name at the top of the pages; nil for the repository's name.
    public var title: String?
    /// What happens to figures that only the channel's owner may see.
    public var ownerFigures: OwnerFigures

    /// Makes the settings.
    public init(title: String? = nil, ownerFigures: OwnerFigures = .auto) {
        self.title = title
        self.ownerFigures = ownerFigures
    }
}

/// Where the list of a run's jobs comes from.
public enum MatrixMode: String, Sendable, Codable, CaseIterable {
    /// From the plan job of each run, so that idle jobs cost nothing.
    case dynamic
    /// Written out in the workflow file.
    case `static`
}
