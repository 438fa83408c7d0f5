#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What is still to be asked about published videos, worked out from what is known of them.
///
/// The same records give the same plan; what was recorded is not asked for again.
public struct TrackPlan: Sendable, Equatable {
    /// Videos and the age they have now.
    public struct Due: Sendable, Hashable {
        /// The video.
        public var video: PublishedVideo
        /// Its age in full days.
        public var ageDays: Int

        /// Makes one.
        public init(video: PublishedVideo, ageDays: Int) {
            self.video = video
            self.ageDays = ageDays
        }
    }

    /// Videos of one day whose sums through an age are asked for together.
    public struct Period: Sendable, Equatable {
        /// The age in full days at the end.
        public var ageDays: Int
        /// The first of the service's days.
        public var from: Day
        /// The last of the service's days.
        public var through: Day
        /// The videos.
        public var videos: [PublishedVideo]
    }

    /// Whose public counts are asked for: at a wanted age, or because nobody looked for so long.
    public var statistics: [Due] = []
    /// Whose sums of full days are asked for.
    public var analytics: [Period] = []
    /// Whose thumbnail figures are asked for, or were and may have been corrected.
    public var reach: [Period] = []

    /// True where nothing is to be asked.
    public var isEmpty: Bool { statistics.isEmpty && analytics.isEmpty && reach.isEmpty }

    /// Plans what to ask now.
    public init(_ videos: [PublishedVideo], known: [VideoObservation], terms: TrackTerms, at now: Date) {
        let sightings = Dictionary(grouping: known, by: \.video)
        var analytics: [PeriodKey: [PublishedVideo]] = [:]
        var reach: [PeriodKey: [PublishedVideo]] = [:]
        let today = terms.day(now)
        for video in videos {
            let known = sightings[video.location] ?? []
            guard !known.contains(where: { $0.isGone == true }) else { continue }
            func isKnown(_ age: Int, _ source: VideoObservation.Source) -> Bool {
                known.contains { $0.ageDays == age && $0.source == source }
            }
            let age = video.age(at: now)
            if age >= 0, terms.wants(video, age, known, now), !isKnown(age, .statistics) {
                statistics.append(Due(video: video, ageDays: age))
            }
            let first = terms.day(video.publishedAt)
            for age in terms.ages {
                let last = first.advanced(by: age)
                let wait = last.distance(to: today) - terms.analyticsDelayDays
                if (0...terms.patienceDays).contains(wait), !isKnown(age, .analytics) {
                    analytics[PeriodKey(from: first, ageDays: age), default: []].append(video)
                }
            }
            for age in terms.reachAges {
                // Known figures are among them: their files may have been replaced by corrected ones.
                let isThere = first.advanced(by: age).distance(to: today) >= terms.reachDelayDays
                let isStillThere = first.distance(to: today) < min(30, terms.reportDays)
                if isThere, isStillThere {
                    reach[PeriodKey(from: first, ageDays: age), default: []].append(video)
                }
            }
        }
        self.analytics = Self.periods(analytics)
        self.reach = Self.periods(reach)
    }

    private struct PeriodKey: Hashable {
        var from: Day
        var ageDays: Int
    }

    private static func periods(_ groups: [PeriodKey: [PublishedVideo]]) -> [Period] {
        groups.map { key, videos in
            Period(
                ageDays: key.ageDays,
                from: key.from,
                through: key.from.advanced(by: key.ageDays),
                videos: videos
            )
        }.sorted { ($0.from, $0.ageDays) < ($1.from, $1.ageDays) }
    }
}

extension TrackTerms {
    /// True at a wanted age, and where nobody has looked at a video for so long that its existence has to be
    /// looked at again.
    fileprivate func wants(_ video: PublishedVideo, _ age: Int, _ known: [VideoObservation], _ now: Date)
        -> Bool
    {
        if ages.contains(age) { return true }
        let seen = known.lazy.filter { $0.source == .statistics }.map(\.observedAt).max()
        let last = max(seen ?? video.publishedAt, video.publishedAt)
        return now.timeIntervalSince(last) >= Double(recheckDays) * 86_400
    }
}
