public import Tenfold

/// What became of one pin when newer versions were looked for.
public enum PinUpdate: Sendable, Equatable {
    /// It is the newest that may be taken.
    case current(Pin)
    /// There is a newer one, which becomes the pin.
    case moved(from: Pin, to: Pin)
    /// There is a newer one, too young to be taken before a day.
    case waiting(Pin, version: ActionVersion, until: Day)
    /// The version of the pin stands for another commit now: somebody moved the tag.
    case retagged(Pin, commit: String)

    /// The pin before.
    public var pin: Pin {
        switch self {
        case .current(let pin), .moved(let pin, _), .waiting(let pin, _, _), .retagged(let pin, _): pin
        }
    }
}

extension PinUpdate {
    /// How to choose.
    public struct Policy: Sendable {
        /// The day to count from.
        public var today: Day
        /// How many days a version has to be out, so that others find what is wrong with it.
        public var cooldownDays: Int
        /// True where a new first number may be taken: its inputs may be others.
        public var takesMajor: Bool

        /// Makes a policy.
        public init(today: Day, cooldownDays: Int = 7, takesMajor: Bool = false) {
            self.today = today
            self.cooldownDays = cooldownDays
            self.takesMajor = takesMajor
        }
    }

    /// Looks for the newest version of an action that the policy allows.
    ///
    /// Versions before their release are never taken. A tag younger than the cooldown is passed over for an
    /// older one that is still newer than the pin.
    public static func look(for pin: Pin, in source: some ActionTags, _ policy: Policy) async throws
        -> PinUpdate
    {
        let tags = try await source.tags(of: pin.repository)
        if let own = tags.first(where: { $0.version == pin.version }) {
            let commit = try await source.resolve(own, of: pin.repository).commit
            if commit != pin.commit { return .retagged(pin, commit: commit) }
        }
        let newer = tags.filter { tag in
            tag.version > pin.version && !tag.version.isPreRelease
                && (policy.takesMajor || tag.version.major == pin.version.major)
        }
        var waiting: PinUpdate?
        for tag in newer.sorted(by: { $0.version > $1.version }) {
            let (commit, since) = try await source.resolve(tag, of: pin.repository)
            let due = since.advanced(by: policy.cooldownDays)
            if due <= policy.today {
                let new = Pin(
                    pin.repository,
                    tag.version,
                    commit: commit,
                    date: policy.today,
                    source: .api
                )
                return .moved(from: pin, to: new)
            }
            waiting = waiting ?? .waiting(pin, version: tag.version, until: due)
        }
        return waiting ?? .current(pin)
    }
}
