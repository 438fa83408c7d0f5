public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Publishes into a YouTube channel: each idea at most once, by resumable upload.
///
/// Whether an idea's video is there already is looked up in the channel's own list of uploads by the marker in the
/// description, so that the answer does not hang on this machine's memory.
public struct YouTubeLane: UploadLane {
    var api: YouTubeAPI
    let sessions: UploadSessions
    let files: any FileStore
    let clock: any WallClock
    let terms: PublishingTerms
    let extras: Extras
    private let channel: ChannelIdentity

    /// What goes with a video.
    public struct Extras: Sendable, Equatable {
        /// Whether the captions are uploaded as a track of their own, which costs 400 units.
        public var captions: Bool
        /// The playlist that a video is added to; nil for none.
        public var playlist: String?

        /// Makes extras.
        public init(captions: Bool = false, playlist: String? = nil) {
            self.captions = captions
            self.playlist = playlist
        }
    }

    /// Makes a lane into the channel of the API's token.
    ///
    /// - Parameter channelID: the channel that the token must belong to; nil where the owner named none.
    public init(
        api: YouTubeAPI,
        channelID: String?,
        sessions: UploadSessions,
        files: any FileStore,
        clock: any WallClock,
        terms: PublishingTerms,
        extras: Extras = Extras()
    ) {
        self.api = api
        self.sessions = sessions
        self.files = files
        self.clock = clock
        self.terms = terms
        self.extras = extras
        self.channel = ChannelIdentity(api: api, expected: channelID)
    }

    /// `youtube`.
    public var name: String { "youtube" }
    /// True: a lost session or a look into the list of uploads takes units too.
    public var booksItsCalls: Bool { true }

    /// See ``UploadLane/location(of:)``.
    public func location(of item: UploadItem) async throws -> String? {
        try await speaking(of: item) { lane in try await lane.find(item) }
    }

    private func find(_ item: UploadItem) async throws -> String? {
        let playlist = try await channel.uploads()
        var page: String?
        repeat {
            let query =
                [("part", "snippet"), ("playlistId", playlist), ("maxResults", "50")]
                + (page.map { [("pageToken", $0)] } ?? [])
            let answer = try await api.list("playlistItems", query, as: "lookup")
            let snippets = answer["items"]?.list.compactMap { $0["snippet"] } ?? []
            for snippet in snippets where Self.holds(item.marker, snippet) {
                return snippet["resourceId"]?["videoId"]?.text.map(Self.address)
            }
            // The newest come first: behind those older than the video itself there is nothing to find.
            let oldest = snippets.last?["publishedAt"]?.text.flatMap(UTCTime.date)
            page = oldest.map { $0 < item.finishedAt } == true ? nil : answer["nextPageToken"]?.text
        } while page != nil
        return nil
    }

    /// See ``UploadLane/publish(_:from:)``.
    public func publish(_ item: UploadItem, from folder: String) async throws -> Published {
        try await speaking(of: item) { lane in try await lane.deliver(item, from: folder) }
    }

    private func deliver(_ item: UploadItem, from folder: String) async throws -> Published {
        let metadata = VideoMetadata(fitting: item)
        try metadata.check(item, terms)
        let resource = try await upload(item, metadata, from: folder)
        guard let id = resource["id"]?.text else {
            throw StepFailure(.broken, "cannot publish '\(item.title)': YouTube names no video")
        }
        let notes = metadata.changes + (await complete(id, item, from: folder, uploaded: resource))
        return Published(
            location: Self.address(id),
            notes: notes,
            declared: terms.declaration(at: clock.now)
        )
    }

    /// See ``UploadLane/finish(_:at:from:)``: an open session says that an upload was cut off before its end.
    public func finish(_ item: UploadItem, at location: String, from folder: String) async -> Published {
        var published = Published(location: location, declared: terms.declaration(at: clock.now))
        guard (try? sessions.session(for: item)) != nil,
            let id = location.split(separator: "=").last.map(String.init)
        else { return published }
        var lane = self
        lane.api.item = item
        published.notes = await lane.complete(id, item, from: folder, uploaded: .null)
        return published
    }

    static func address(_ id: String) -> String { "https://www.youtube.com/watch?v=\(id)" }

    private static func holds(_ marker: String, _ snippet: JSONValue) -> Bool {
        snippet["description"]?.text?.split(whereSeparator: \.isNewline).contains { $0 == marker } == true
    }
}
