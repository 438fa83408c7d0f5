/// What a person said when GitHub asked whether a run may go on into an environment.
public struct RunReview: Sendable, Equatable {
    /// True where the person agreed.
    public var isApproval: Bool
    /// The environments that were asked about.
    public var environments: [String]

    /// Makes a review.
    public init(isApproval: Bool, environments: [String]) {
        self.isApproval = isApproval
        self.environments = environments
    }
}

extension [RunReview] {
    /// True where somebody let the run into an environment; GitHub's names of environments know no case.
    public func allow(_ environment: String) -> Bool {
        contains { review in
            review.isApproval
                && review.environments.contains { $0.lowercased() == environment.lowercased() }
        }
    }
}
