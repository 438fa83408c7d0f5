extension SimilarityVerdict {
    /// The verdict as one of a video's checks: held and failed alike keep it from being handed on.
    public var record: CheckRecord {
        CheckRecord(
            name: "script similarity",
            grade: decision == .pass ? .pass : .failure,
            measured: measured,
            limit: "wording under \(percent(limits.heldWording)), build under \(percent(limits.heldBuild)), "
                + "a topic once in \(limits.recentTopics) videos"
        )
    }

    private var measured: String {
        guard let nearest else { return "nothing to compare with yet" }
        let numbers =
            "wording \(percent(resemblance.wording)), build \(percent(resemblance.build)) like '\(nearest)'"
        return switch reason {
        case nil: "\(numbers), the nearest of \(compared)"
        case .copiedWording: "copied: \(numbers)"
        case .sharedWording: "held for shared wording: \(numbers)"
        case .sharedBuild: "held as the same template: \(numbers)"
        case .recentTopic: "held for the topic of a recent video: \(numbers)"
        case .sameTitle: "held for the title of an earlier video: \(numbers)"
        }
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
