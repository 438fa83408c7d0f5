import Tenfold
import TenfoldPipeline
import Testing

struct YouTubeRefusalTests {
    private func refusal(_ status: Int, _ reason: String, _ message: String = "", wait: String? = nil)
        -> YouTubeRefusal
    {
        let body = """
            {"error":{"code":\(status),"message":"\(message)","errors":[{"domain":"youtube.quota","reason":"\(reason)","message":"\(message)"}]}}
            """
        return YouTubeRefusal(
            WebAnswer(
                status: status,
                headers: wait.map { ["retry-after": $0] } ?? [:],
                body: Array(body.utf8)
            )
        )
    }

    @Test(arguments: [
        (403, "quotaExceeded", YouTubeRefusal.Meaning.dayUsedUp), (400, "uploadLimitExceeded", .channelFull),
        (403, "uploadLimitExceeded", .channelFull), (400, "invalidTitle", .wrongRequest),
        (403, "forbidden", .stop), (403, "dailyLimitExceeded", .stop), (401, "authError", .tokenExpired),
        (401, "youtubeSignupRequired", .stop), (403, "authenticatedUserAccountSuspended", .stop),
        (503, "backendError", .passing(retryAfterSeconds: nil)), (404, "videoNotFound", .gone),
        (403, "userRateLimitExceeded", .tooFast(retryAfterSeconds: nil)),
    ])
    func `a refusal means what its reason says, not its status`(
        _ status: Int,
        _ reason: String,
        _ meaning: YouTubeRefusal.Meaning
    ) {
        #expect(refusal(status, reason).meaning == meaning)
    }

    @Test func `a rate refusal that speaks of the day is the day's quota`() {
        let message =
            "Quota exceeded for quota metric 'Video Uploads' and limit 'Video Uploads per day' of service"
        #expect(refusal(429, "rateLimitExceeded", message).meaning == .dayUsedUp)
        #expect(
            refusal(429, "rateLimitExceeded", "Slow down", wait: "7").meaning
                == .tooFast(retryAfterSeconds: 7)
        )
    }

    @Test func `a refresh token that is taken back stops everything`() {
        let body = #"{"error":"invalid_grant","error_description":"Token has been expired or revoked."}"#
        let refusal = YouTubeRefusal(WebAnswer(status: 400, body: Array(body.utf8)))
        #expect(refusal.meaning == .stop)
        #expect(
            refusal.description == "YouTube answered 400 invalid_grant: Token has been expired or revoked."
        )
    }

    @Test func `an answer that is no JSON is told by its status`() {
        let page = Array("<html>Bad Gateway</html>".utf8)
        #expect(
            YouTubeRefusal(WebAnswer(status: 502, body: page)).meaning == .passing(retryAfterSeconds: nil)
        )
    }
}
