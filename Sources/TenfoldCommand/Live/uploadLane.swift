import Tenfold
import TenfoldLive
import TenfoldPipeline

/// The lane that `tenfold.yml` names; a new one is a case here and a name in `Providers.swift`.
///
/// - Throws: `UsageProblem` where it is not part of this version, or where one of its secrets is missing.
func uploadLane(_ channel: Channel, _ records: RecordSet, outbox: String) throws -> any UploadLane {
    switch channel.configuration.pipeline.upload.action {
    case .use("outbox"): return OutboxLane(folder: channel.path(outbox), files: channel.files)
    case .use("youtube"): return try youtubeLane(channel, records)
    case .use(let name):
        throw UsageProblem("cannot upload through '\(name)': it is not part of this version; use 'outbox'")
    case .run:
        throw UsageProblem(
            "cannot upload through a command: 'pipeline.upload' takes a lane by name, such as 'outbox'"
        )
    }
}

private func youtubeLane(_ channel: Channel, _ records: RecordSet) throws -> YouTubeLane {
    let settings = channel.configuration.upload
    return YouTubeLane(
        api: try youTubeAPI(channel, records, tokenFrom: ["YOUTUBE_REFRESH_TOKEN"]),
        channelID: settings.channel,
        sessions: UploadSessions(folder: "\(channel.privateFolder)/uploads", files: channel.files),
        files: channel.files,
        clock: channel.clock,
        terms: PublishingTerms(settings),
        extras: YouTubeLane.Extras(captions: settings.captions, playlist: settings.playlist)
    )
}
