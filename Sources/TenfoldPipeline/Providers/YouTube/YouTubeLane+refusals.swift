import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension YouTubeLane {
    /// Does something for an item and on its account, and says what goes wrong in the queue's words.
    ///
    /// - Throws: ``LaneClosed`` where nothing more can be published now, ``StepFailure`` where it is this item alone.
    func speaking<Result>(of item: UploadItem, _ body: (YouTubeLane) async throws -> Result) async throws
        -> Result
    {
        do {
            var lane = self
            lane.api.item = item
            return try await body(lane)
        } catch let refusal as YouTubeRefusal {
            throw problem(of: refusal, item)
        } catch let failure as WebFailure {
            throw StepFailure(failure.isTransient ? .transient : .broken, failure.description)
        }
    }

    private func problem(of refusal: YouTubeRefusal, _ item: UploadItem) -> any Error {
        let sentence = "cannot publish '\(item.title)': \(refusal)"
        switch refusal.meaning {
        case .dayUsedUp:
            return LaneClosed("the quota of the day is used up: \(refusal)", until: nextPacificMidnight)
        case .channelFull:
            return LaneClosed(
                "the channel may publish no more for 24 hours: \(refusal)",
                until: clock.now.addingTimeInterval(24 * 3600)
            )
        case .stop, .tokenExpired:
            return LaneClosed(
                "YouTube refuses the account: \(refusal); 'tenfold doctor' says what to look at",
                until: nil
            )
        case .wrongRequest, .gone: return StepFailure(.bad, sentence)
        case .passing(let wait), .tooFast(let wait):
            return StepFailure(.transient, sentence, retryAfterSeconds: wait)
        }
    }

    /// When YouTube's quotas start anew (https://developers.google.com/youtube/data/determine_quota_cost).
    private var nextPacificMidnight: Date {
        let zone = TimeZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0") ?? .utc
        return zone.startOfNextDay(clock.now)
    }
}
