/// Where YouTube's services listen; tests and company networks put their own in place.
public struct YouTubeEndpoints: Sendable {
    /// The Data API, without a slash at the end, as all here.
    public var data = "https://www.googleapis.com/youtube/v3"
    /// Uploads.
    public var upload = "https://www.googleapis.com/upload/youtube/v3"
    /// The Analytics API.
    public var analytics = "https://youtubeanalytics.googleapis.com/v2"
    /// The Reporting API.
    public var reporting = "https://youtubereporting.googleapis.com/v1"
    /// Where tokens are given.
    public var token = "https://oauth2.googleapis.com/token"

    /// Google's own.
    public init() {}

    /// All of them at one address, as a stand-in or a company's gateway has them.
    public init(root: String) {
        let root = root.hasSuffix("/") ? String(root.dropLast()) : root
        data = "\(root)/youtube/v3"
        upload = "\(root)/upload/youtube/v3"
        analytics = "\(root)/v2"
        reporting = "\(root)/v1"
        token = "\(root)/token"
    }

    /// Those that a variable names in place of Google's.
    ///
    /// `YOUTUBE_API_URL` is given the channel's tokens: set it only to an address you trust with them.
    public init(environment: [String: String]) {
        if let root = environment["YOUTUBE_API_URL"], !root.isEmpty {
            self.init(root: root)
        } else {
            self.init()
        }
    }
}
