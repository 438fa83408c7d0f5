#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a service reports of one published video at one age.
///
/// A figure the service did not report is nil: missing is not zero. Figures are sums from publication through the
/// end of day ``ageDays``, so that videos of different dates can be compared whenever they were asked about.
public struct VideoObservation: Record {
    /// `observations`.
    public static let kind = RecordKind.observations
    /// 1.
    public static let version = 1

    /// The service's id or address of the video, as ``VideoRecord/location`` has it.
    public var video: String
    /// The idea the video came from.
    public var idea: String
    /// The patterns its script followed; empty where that is not known.
    public var patterns: [String]
    /// When the video was published.
    public var publishedAt: Date
    /// When the figures became known here.
    public var observedAt: Date
    /// How many full days after publication the figures cover, from 0.
    public var ageDays: Int
    /// Views; nil where the service has none to report.
    public var views: Int?
    /// Views counted as engaged; nil where not reported.
    public var engagedViews: Int?
    /// How often the thumbnail was shown; nil where not reported.
    public var impressions: Int?
    /// Clicks for each impression, 0 to 1; nil where not reported.
    public var clickThroughRate: Double?
    /// The mean share of the video that was watched; over 1 where it is watched again; nil where not reported.
    public var retention: Double?
    /// Estimated revenue in US dollars; nil where not reported or not monetised.
    public var revenueUSD: Double?
    /// The version of how the service counts; figures of different versions are never compared.
    public var metricVersion: Int
    /// Where the figures come from; nil where that was not recorded.
    public var source: Source?
    /// Minutes watched; nil where not reported.
    public var watchMinutes: Double?
    /// Likes; nil where not reported.
    public var likes: Int?
    /// Comments; nil where not reported.
    public var comments: Int?
    /// True where the service no longer has the video; nil where it has.
    public var isGone: Bool?

    /// Which of a service's ways to report gave the figures; each counts in its own time and way.
    public enum Source: String, Sendable, Codable, CaseIterable {
        /// The public counts at the moment of asking.
        case statistics
        /// Sums of full days, some days late.
        case analytics
        /// How often the thumbnail was shown and chosen, by daily reports.
        case reach
    }

    /// ``observedAt``.
    public var time: Date { observedAt }

    /// Makes an observation.
    public init(
        video: String,
        idea: String,
        patterns: [String] = [],
        publishedAt: Date,
        observedAt: Date,
        ageDays: Int,
        views: Int? = nil,
        engagedViews: Int? = nil,
        impressions: Int? = nil,
        clickThroughRate: Double? = nil,
        retention: Double? = nil,
        revenueUSD: Double? = nil,
        metricVersion: Int = 1,
        source: Source? = nil,
        watchMinutes: Double? = nil,
        likes: Int? = nil,
        comments: Int? = nil,
        isGone: Bool? = nil
    ) {
        self.video = video
        self.idea = idea
        self.patterns = patterns
        self.publishedAt = publishedAt
        self.observedAt = observedAt
        self.ageDays = ageDays
        self.views = views
        self.engagedViews = engagedViews
        self.impressions = impressions
        self.clickThroughRate = clickThroughRate
        self.retention = retention
        self.revenueUSD = revenueUSD
        self.metricVersion = metricVersion
        self.source = source
        self.watchMinutes = watchMinutes
        self.likes = likes
        self.comments = comments
        self.isGone = isGone
    }
}
