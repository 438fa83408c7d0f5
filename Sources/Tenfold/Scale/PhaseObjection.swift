/// Why a person may not set a phase just so.
public enum PhaseObjection: Sendable, Equatable {
    /// The configuration has no such phase; the one that was probably meant, where one is near.
    case unknown(meant: String?)
    /// The channel is in it already.
    case already
    /// It leads up over phases between, which the channel has not worked in.
    case skips([PhaseName])
}

extension Configuration {
    /// What speaks against setting a phase while the channel is in another; nil where nothing does.
    ///
    /// Down it may go any number of phases. From a phase that the configuration lacks, it may go anywhere.
    public func objection(toSetting target: PhaseName, from current: PhaseName) -> PhaseObjection? {
        let names = phases.map(\.name)
        guard let there = names.firstIndex(of: target) else {
            return .unknown(meant: likelyMeant(target.rawValue, among: names.map(\.rawValue)))
        }
        guard let here = names.firstIndex(of: current) else { return nil }
        if here == there { return .already }
        return there > here + 1 ? .skips(Array(names[(here + 1)..<there])) : nil
    }
}
