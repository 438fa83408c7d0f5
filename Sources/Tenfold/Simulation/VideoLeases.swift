/// What each video used of the lease it was given.
struct VideoLeases: ~Copyable {
    /// Limit by limit, video by video.
    private var spent = OwnedRow<Spending>()

    /// Units, and when: the second for a rolling window, a calendar one's number.
    struct Spending {
        var units = 0.0
        var at = 0

        /// What still counts: a rolling window is empty once it passed since the last charge, a calendar one when
        /// it turns.
        func units(at place: Int, _ length: Int) -> Double {
            (length > 0 ? place - at > length : place != at) ? 0 : units
        }
    }

    /// What all leases pay for.
    struct Terms: Sendable {
        fileprivate let limits: Int
        fileprivate let charges: ContiguousArray<SimulatedCharge>
        /// The length of each limit's rolling window; 0 for a calendar one.
        fileprivate let lengths: ContiguousArray<Int>
        /// What a video may use of each limit; then, limit by limit again, what one may that can repeat its calls.
        fileprivate let grants: ContiguousArray<Double>

        /// - Parameters:
        ///   - charges: What calls take.
        ///   - once: What a video's lease holds.
        ///   - again: What is added to it so that each call can be made again once.
        init(
            _ limits: ContiguousArray<SimulatedLimit>,
            _ charges: ContiguousArray<SimulatedCharge>,
            once: ContiguousArray<SimulatedCharge>,
            again: ContiguousArray<SimulatedCharge>
        ) {
            self.limits = limits.count
            self.charges = charges
            lengths = ContiguousArray(limits.map(\.seconds))
            var grants = ContiguousArray(repeating: 0.0, count: limits.count * 2)
            for charge in once { grants[charge.limit] += charge.units }
            for charge in once + again { grants[limits.count + charge.limit] += charge.units }
            self.grants = grants
        }
    }

    /// Gives a video a lease of which nothing is used.
    mutating func open(for video: Int, _ terms: Terms) {
        let limits = terms.limits
        while spent.count < (video + 1) * limits { spent.append(Spending()) }
        for place in video * limits..<(video + 1) * limits { spent[place].units = 0 }
    }

    /// Takes a call from a video's lease; where that does not pay, takes nothing and gives the seconds to wait, or 0
    /// where none would do.
    mutating func pay(
        _ call: Range<Int>,
        for video: Int,
        at second: Int,
        repeats: Bool,
        _ terms: Terms,
        _ books: inout LeaseBooks
    ) -> Int? {
        let (first, granted) = (video * terms.limits, repeats ? terms.limits : 0)
        func window(_ charge: SimulatedCharge) -> Int {
            terms.lengths[charge.limit] > 0 ? second : books.window(charge.limit, at: second)
        }
        var wait: Int?
        for charge in terms.charges[call] {
            let length = terms.lengths[charge.limit]
            let used = spent[first + charge.limit]
            let units = used.units(at: window(charge), length) + charge.units
            guard units > terms.grants[granted + charge.limit] + 1e-6 else { continue }
            wait = length > 0 && length <= 600 && wait != 0 ? used.at + length + 1 - second : 0
        }
        if let wait { return max(0, wait) }
        for charge in terms.charges[call] {
            let at = window(charge)
            let units = spent[first + charge.limit].units(at: at, terms.lengths[charge.limit]) + charge.units
            spent[first + charge.limit] = Spending(units: units, at: at)
        }
        return nil
    }
}
