import Tenfold

/// Public counts of videos, as `videos.batchGetStats` answers; a count that is not there is not zero.
struct StatisticsAnswer: Sendable, Equatable {
    /// The counts of one video.
    struct Counts: Sendable, Equatable {
        var views: Int?
        var likes: Int?
        var comments: Int?
    }

    /// The counts by the video's id.
    var counts: [String: Counts] = [:]

    init(_ answer: JSONValue) {
        for item in answer["items"]?.list ?? [] {
            guard let id = item["id"]?.text else { continue }
            let statistics = item["statistics"]
            counts[id] = Counts(
                views: statistics?["viewCount"]?.wholeCount,
                likes: statistics?["likeCount"]?.wholeCount,
                comments: statistics?["commentCount"]?.wholeCount
            )
        }
    }
}

extension JSONValue {
    /// A count of 0 or more; Google writes 64-bit numbers as texts.
    var wholeCount: Int? {
        switch self {
        case .integer(let value): value >= 0 ? value : nil
        case .number(let value): value >= 0 ? Int(exactly: value.rounded()) : nil
        case .string(let text): Int(text).flatMap { $0 >= 0 ? $0 : nil }
        default: nil
        }
    }

    /// Any finite number.
    var decimal: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value.isFinite ? value : nil
        default: nil
        }
    }
}
