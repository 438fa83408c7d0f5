import TenfoldMetrics

/// The dashboard as a part of a commit, built from the records of the tip it goes on.
func siteBuild(_ channel: Channel) -> SiteBuild {
    SiteBuild(look: channel.look, ownedFolders: SiteFolder.ownedFolders.map { "site/\($0)" }) {
        channel.dashboard($0)
    }
}
