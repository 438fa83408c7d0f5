import Tenfold

extension TrackSession {
    /// Metrics that can be had together; money stands alone, as its refusal says nothing of the others.
    private enum Group: CaseIterable {
        case views, watching, money

        var metrics: [String] {
            switch self {
            case .views: ["views", "engagedViews"]
            case .watching: ["averageViewPercentage", "estimatedMinutesWatched"]
            case .money: ["estimatedRevenue"]
            }
        }

        var name: String {
            switch self {
            case .views: "views"
            case .watching: "watch time"
            case .money: "revenue"
            }
        }
    }

    /// Asks for sums of full days, for the videos of one day and age together.
    mutating func askAnalytics(_ periods: [TrackPlan.Period]) async throws {
        var refused: Set<Group> = []
        for period in periods {
            for videos in period.videos.batches(of: 50) {
                var figures: [String: [String: Double]] = [:]
                for group in Group.allCases where !refused.contains(group) {
                    do {
                        let answer = try await ask(group, period, videos)
                        figures.merge(answer.figures) { $0.merging($1) { first, _ in first } }
                    } catch let refusal as YouTubeRefusal where Self.isOnly(group, refusal) {
                        // A channel outside the Partner Programme earns nothing that could be told.
                        refused.insert(group)
                        report.notes.append("\(group.name) is not reported for this channel: \(refusal)")
                    }
                }
                try learn(videos.compactMap { observation($0, period, figures) })
            }
        }
    }

    /// True where a refusal means this group alone: it is not supported, or the channel has no such figures.
    private static func isOnly(_ group: Group, _ refusal: YouTubeRefusal) -> Bool {
        if refusal.meaning == .wrongRequest { return true }
        return group == .money && refusal.status == 403 && refusal.meaning == .stop
    }

    private func ask(
        _ group: Group,
        _ period: TrackPlan.Period,
        _ videos: ArraySlice<PublishedVideo>
    ) async throws -> AnalyticsAnswer {
        let ids = videos.compactMap { YouTubeTracker.id(of: $0.location) }.joined(separator: ",")
        let query = [
            ("ids", "channel==MINE"), ("startDate", "\(period.from)"), ("endDate", "\(period.through)"),
            ("metrics", group.metrics.joined(separator: ",")), ("dimensions", "video"),
            ("filters", "video==\(ids)"), ("sort", "-\(group.metrics[0])"), ("maxResults", "200"),
            ("currency", "USD"),
        ]
        let address = "\(tracker.api.endpoints.analytics)/reports"
        return AnalyticsAnswer(try await tracker.api.read(address, query, as: "analytics_query"))
    }

    /// Nil where the service has nothing to say of a video: that is not zero, and is asked again.
    private func observation(
        _ video: PublishedVideo,
        _ period: TrackPlan.Period,
        _ figures: [String: [String: Double]]
    ) -> VideoObservation? {
        guard let own = figures[YouTubeTracker.id(of: video.location) ?? ""], !own.isEmpty else { return nil }
        func count(_ name: String) -> Int? { own[name].flatMap { Int(exactly: $0.rounded()) } }
        return observation(video, .analytics, ageDays: period.ageDays, through: period.through) {
            observation in
            observation.views = count("views")
            observation.engagedViews = count("engagedViews")
            observation.watchMinutes = own["estimatedMinutesWatched"]
            observation.retention = own["averageViewPercentage"].map { $0 / 100 }
            observation.revenueUSD = own["estimatedRevenue"]
        }
    }
}
