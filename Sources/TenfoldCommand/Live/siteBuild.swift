import TenfoldMetrics

/// The dashboard as a part of a commit, built from the records of the tip it goes on.
func siteBuild(_ channel: Channel) -> SiteBuild {
    SiteBuild(ownedFolders: ["site"]) { channel.dashboard($0) }
}
