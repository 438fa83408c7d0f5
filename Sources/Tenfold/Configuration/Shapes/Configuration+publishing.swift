extension Configuration {
    /// YouTube takes a time of publication for private videos alone.
    func noteScheduledVideos(_ reader: inout ConfigurationReader) {
        guard upload.publishAfterHours != nil, upload.privacy != .private, reader.isSound("upload") else {
            return
        }
        reader.note(
            about: "upload.publish_after_hours",
            "needs videos that are private until then, and upload.privacy is \(upload.privacy.rawValue)",
            suggestion: "write 'privacy: private', or leave publish_after_hours out"
        )
    }

    /// One program, one Google project: quota gathered over several gets all of them suspended.
    func noteProjects(_ reader: inout ConfigurationReader) {
        let presets = ["youtube", "youtube_2023"]
        let projects = resources.filter { presets.contains($0.preset ?? "") }
        guard projects.count > 1, let second = projects.last, reader.isSound("resources") else { return }
        reader.note(
            about: "resources.\(second.name)",
            "is a second quota of YouTube beside '\(projects[0].name)'; YouTube allows exactly one Google project "
                + "for one program, and suspends those that share their work over several",
            suggestion: "keep one of them; ask for more quota through YouTube's audit instead"
        )
    }

    /// True where figures that only the channel's owner may see (click rate, retention, revenue) may be shown on
    /// pages and in issues.
    ///
    /// YouTube's developer policies, III.E.3: data fetched with authorisation goes to those whom the authorising
    /// user approved.
    public var showsOwnerFigures: Bool {
        switch dashboard.ownerFigures {
        case .show: true
        case .hide: false
        case .auto: repository.visibility == .private
        }
    }

    /// True where such figures may be written into the records at all: a public repository's are read by everybody.
    public var keepsOwnerFigures: Bool {
        repository.visibility == .private || dashboard.ownerFigures == .show
    }
}
