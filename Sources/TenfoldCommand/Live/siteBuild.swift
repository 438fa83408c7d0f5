import TenfoldDashboard
import TenfoldMetrics

/// The dashboard as a part of a commit, built from the records of the tip it goes on.
func siteBuild(_ channel: Channel, noting note: SummaryNote? = nil) throws -> SiteBuild {
    try SiteBuild(
        look: channel.look,
        ownedFolders: Dashboard.folders.map { "site/\($0)" },
        wholeFolders: Dashboard.wholeFolders.map { "site/\($0)" }
    ) { material in
        try channel.dashboard(material, noting: note)
    }
}
