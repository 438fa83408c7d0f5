import Tenfold

/// Whose channel the token opens: asked once, before anything is published.
actor ChannelIdentity {
    private let api: YouTubeAPI
    private let expected: String?
    private var known: String?

    init(api: YouTubeAPI, expected: String?) {
        self.api = api
        self.expected = expected
    }

    /// The playlist of all the channel's uploads.
    ///
    /// - Throws: ``StepFailure`` where the token opens another channel than the configured one, or none.
    func uploads() async throws -> String {
        if let known { return known }
        let query = [("part", "id,contentDetails"), ("mine", "true")]
        let answer = try await api.list("channels", query, as: "lookup")
        guard let channel = answer["items"]?[0], let id = channel["id"]?.text,
            let uploads = channel["contentDetails"]?["relatedPlaylists"]?["uploads"]?.text
        else {
            throw StepFailure(.broken, "cannot publish: the account of the YouTube token has no channel")
        }
        if let expected, expected != id {
            throw StepFailure(
                .broken,
                "cannot publish: the YouTube token opens the channel \(id), and tenfold.yml names \(expected); make a token for the right channel with 'tenfold auth youtube'"
            )
        }
        known = uploads
        return uploads
    }
}
