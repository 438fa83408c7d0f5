import Tenfold
import TenfoldPipeline

/// The tokens of the channel are taken, open the right channel, and give the rights that are used.
@Sendable func checkYouTube(_ examination: Examination) async -> [Finding] {
    guard examination.uses("youtube", for: .upload) else { return [] }
    let lacking = ["YOUTUBE_CLIENT_ID", "YOUTUBE_CLIENT_SECRET"].filter {
        examination.environment[$0, default: ""].isEmpty
    }
    guard lacking.isEmpty else {
        return [
            .warning(
                "YouTube",
                "\(lacking.joined(separator: " and ")) \(lacking.count == 1 ? "is" : "are") not set here",
                mend:
                    "make an OAuth client of the kind Desktop app, as docs/first-channel.md says, and set both"
            )
        ]
    }
    guard examination.asksServices else { return [] }
    var findings: [Finding] = []
    for (name, purpose) in [("YOUTUBE_REFRESH_TOKEN", TokenUse.upload), (readerTokens[0], .reading)]
    where !examination.environment[name, default: ""].isEmpty {
        findings += await tokenFindings(name, purpose, examination)
    }
    return findings
}

/// What a token is used for.
private enum TokenUse { case upload, reading }

private func tokenFindings(_ name: String, _ use: TokenUse, _ examination: Examination) async -> [Finding] {
    let purpose = use == .upload ? "upload" : "analytics"
    let remedy = "make a new one: tenfold auth youtube --purpose \(purpose)"
    do {
        let credentials = try Secrets(examination.environment).youTubeCredentials(tokenFrom: [name])
        let endpoints = YouTubeEndpoints(environment: examination.environment)
        let health = try await YouTubeHealth.ask(credentials, over: examination.transport, at: endpoints)
        return channelFindings(name, health, examination)
            + rightFindings(name, use, health, examination, remedy)
            + skewFindings("YouTube", health.serverTime, examination)
    } catch let refusal as YouTubeRefusal where refusal.reason == "invalid_grant" {
        return [
            .error(
                name,
                "is not taken any more (invalid_grant): it was revoked, unused for six months, or belongs to an app in Testing, whose tokens die after seven days",
                mend: "publish the app to production on the consent screen, then \(remedy)"
            )
        ]
    } catch let refusal as YouTubeRefusal
        where ["accessNotConfigured", "SERVICE_DISABLED"].contains(refusal.reason)
    {
        return [
            .error(
                name,
                "works, but the YouTube Data API is off in its project",
                mend: "enable YouTube Data API v3 at console.cloud.google.com/apis/library"
            )
        ]
    } catch let refusal as YouTubeRefusal {
        return [.error(name, "\(refusal)", mend: remedy)]
    } catch {
        return [.warning(name, "could not be tried: \(error)", mend: "look at the network, or use --offline")]
    }
}

private func channelFindings(_ name: String, _ health: YouTubeHealth, _ examination: Examination) -> [Finding]
{
    guard let channel = health.channel else {
        return [
            .error(
                name,
                "belongs to an account without a channel",
                mend: "make the token with the channel's own account; service accounts do not work"
            )
        ]
    }
    let title = health.title.map { " (\(ForeignLine($0)))" } ?? ""
    switch examination.reading.configuration?.upload.channel {
    case nil:
        return [
            .warning(
                name,
                "opens the channel \(channel)\(title), and tenfold.yml names none",
                mend:
                    "write 'upload: { channel: \(channel) }', so that another account's token publishes nothing"
            )
        ]
    case channel: return [.ok(name, "opens the channel \(channel)\(title)")]
    case let wanted?:
        return [
            .error(
                name,
                "opens the channel \(channel)\(title), and tenfold.yml names \(wanted)",
                mend: "make the token with the account of \(wanted), or change upload.channel"
            )
        ]
    }
}

private func rightFindings(
    _ name: String,
    _ use: TokenUse,
    _ health: YouTubeHealth,
    _ examination: Examination,
    _ remedy: String
) -> [Finding] {
    switch use {
    case .upload:
        return health.allows("youtube.force-ssl")
            ? [] : [.error(name, "lacks the right to publish (youtube.force-ssl)", mend: remedy)]
    case .reading:
        guard health.allows("yt-analytics.readonly", "yt-analytics-monetary.readonly") else {
            return [.error(name, "lacks the right to read analytics (yt-analytics.readonly)", mend: remedy)]
        }
        return health.allows("youtube.readonly", "youtube", "youtube.force-ssl")
            ? [] : [.error(name, "lacks the right to read public counts (youtube.readonly)", mend: remedy)]
    }
}
