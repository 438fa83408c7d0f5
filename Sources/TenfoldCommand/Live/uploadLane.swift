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
    let transport = LiveTransport()
    let settings = channel.configuration.upload
    let secrets = Secrets(channel.environment)
    let tokens = AccessTokens(
        AccessTokens.Credentials(
            clientID: try secrets.value("YOUTUBE_CLIENT_ID").reveal(),
            clientSecret: try secrets.value("YOUTUBE_CLIENT_SECRET"),
            refreshToken: try secrets.value("YOUTUBE_REFRESH_TOKEN")
        ),
        transport: transport,
        clock: channel.clock
    )
    let api = YouTubeAPI(
        transport: transport,
        tokens: tokens,
        sleeper: TaskSleeper(),
        meter: LaneMeter(channel, records)
    )
    return YouTubeLane(
        api: api,
        channelID: settings.channel,
        sessions: UploadSessions(folder: "\(channel.privateFolder)/uploads", files: channel.files),
        files: channel.files,
        clock: channel.clock,
        terms: PublishingTerms(
            privacy: settings.privacy,
            category: settings.category,
            language: settings.language,
            madeForKids: settings.madeForKids,
            syntheticMedia: settings.syntheticMedia
        ),
        extras: YouTubeLane.Extras(captions: settings.captions, playlist: settings.playlist)
    )
}
