extension RepositorySettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key("name", \.name, .text("owner/name"), "The repository as owner/name."),
                .key("branch", \.branch, .branch, "The branch that runs read and write."),
                .key("plan", \.plan, .word("plan"), "The account's GitHub plan."),
                .key("visibility", \.visibility, .word("visibility"), "Who can see the repository."),
                .key("author", \.author, CommitAuthor.shape, "Whose name the commits of runs bear."),
            ]
        )
    }
}

extension CommitAuthor {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key("name", \.name, .signature("a name", limit: 100), "The author's name."),
                .key("email", \.email, .signature("an e-mail address"), "The author's address."),
                .key("sign_off", \.signsOff, .truth, "Whether commits end with Signed-off-by."),
            ]
        )
    }
}

extension MetricsSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "keep_months",
                    \.keepMonths,
                    .integer(4...1200),
                    "Months of job, usage and run records that 'metrics prune' leaves."
                )
            ]
        )
    }
}

extension Budget {
    static var shape: Shape<Self> {
        .object(
            Self(monthlyUSD: 0),
            [.required("monthly_usd", \.monthlyUSD, .money, "US dollars to stay within in a month.")]
        )
    }
}

extension DetectionSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [.key("sources", \.sources, .list(of: .maskedText), "Files and feeds that ideas come from.")]
        )
    }
}

extension UploadSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key("approval", \.approval, .word("approval"), "Whether a person has to agree first."),
                .key("privacy", \.privacy, .word("privacy"), "Who can see an uploaded video."),
                .key("max_per_day", \.maxPerDay, .integer(0...10_000), "The most uploads a day."),
                .key("max_per_run", \.maxPerRun, .integer(0...10_000), "The most uploads of one run."),
                .key("channel", \.channel, .text(limit: 40), "The channel the token must open."),
                .key("category", \.category, .text(limit: 3), "The service's number of the category."),
                .key("language", \.language, .text(limit: 12), "The language of titles and descriptions."),
                .key("made_for_kids", \.madeForKids, .truth, "Whether videos are made for children."),
                .key(
                    "synthetic_media",
                    \.syntheticMedia,
                    .truth,
                    "Whether videos show realistic scenes that are altered or synthetic."
                ),
                .key("captions", \.captions, .truth, "Whether captions are uploaded as a track."),
                .key("playlist", \.playlist, .text(limit: 60), "The playlist that videos are added to."),
                .key(
                    "publish_after_hours",
                    \.publishAfterHours,
                    .integer(1...8760),
                    "When a private video becomes public by itself."
                ),
                .key("max_tries", \.maxTries, .integer(1...100), "Tries before a video is set aside."),
            ]
        )
    }
}

extension DashboardSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key("title", \.title, .text(limit: 80), "The name at the top of the pages."),
                .key(
                    "owner_figures",
                    \.ownerFigures,
                    .word("choice"),
                    "Whether figures only the channel's owner may see are shown."
                ),
            ]
        )
    }
}

extension Shape<Double> {
    /// US dollars, none or more.
    static var money: Shape { .number(0...1_000_000, "US dollars, 0 or more") }
}

extension Shape<String> {
    /// A part of a commit's author as git allows it.
    static func signature(_ expected: String, limit: Int = 200) -> Shape {
        text(expected, limit: limit).making { text, node, reader in
            guard text.contains(where: { "<>".contains($0) }) || text.allSatisfy(\.isWhitespace) else {
                return text
            }
            reader.problem(
                at: node.position,
                "git allows no '<' or '>' in an author, and no author without letters"
            )
            return nil
        }
    }

    /// A branch's name as git allows it.
    static var branch: Shape {
        text("a branch's name").making { name, node, reader in
            let isRefused =
                name.unicodeScalars.contains {
                    " ~^:?*[\\".unicodeScalars.contains($0) || $0.properties.isWhitespace
                }
                || ["..", "@{", "//"].contains(where: name.contains)
                || ["/", ".", "-"].contains(where: name.hasPrefix)
                || ["/", ".", ".lock"].contains(where: name.hasSuffix)
            guard isRefused else { return name }
            reader.problem(
                at: node.position,
                "git allows no branch of this name",
                suggestion: "write one such as main"
            )
            return nil
        }
    }
}
