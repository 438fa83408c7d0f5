import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Board {
    /// The published videos, oldest first.
    var videosInOrder: [VideoRecord] {
        videos.values.sorted { ($0.publishedAt, $0.idea) < ($1.publishedAt, $1.idea) }
    }

    /// The views of a video at the age that decides, where they are known.
    func views(of video: VideoRecord) -> Int? { figures[video.idea]?.views }

    /// Days that have a page of their own.
    static func dayPages(_ days: [DayRollup]) -> Set<Day> {
        Set(days.filter { $0.runs.total > 0 || $0.published > 0 }.map(\.day))
    }

    /// The observation of each idea's video at the age that decides; of several the one made last.
    static func figures(_ input: DashboardInput) -> [String: VideoObservation] {
        let atAge = input.records.observations.filter { $0.ageDays == input.context.viewsAgeDays }
        return Dictionary(atAge.map { ($0.idea, $0) }) { left, right in
            (left.observedAt, left.views ?? 0) <= (right.observedAt, right.views ?? 0) ? right : left
        }
    }

    /// The videos with the most views at the age that decides, best first.
    func best(_ count: Int) -> [(video: VideoRecord, views: Int)] {
        videosInOrder.compactMap { video in views(of: video).map { (video, $0) } }
            .sorted { ($1.1, $0.0.idea) < ($0.1, $1.0.idea) }
            .prefix(count)
            .map { ($0.0, $0.1) }
    }
}
