/// Observations put in order: for each item its sightings by day, with words and speed worked out.
///
/// Prepared once and asked for many days; the order of the rows and repeated rows change nothing.
public struct Trends: Sendable {
    /// One item at one day, and what was known of it then.
    struct Sighting: Sendable {
        var observation: TrendObservation
        /// Days since it was published or, where nobody says when, since it was first seen.
        var age: Int
        /// Views an hour since it was last seen, or since it came; nil where views are not counted.
        var velocity: Double?
        var terms: Vocabulary.Terms

        /// The speed as a logarithm, in which speeds are compared: they spread over five powers of ten.
        var logVelocity: Double? { velocity.map { Logarithms.log(1 + $0) } }

        /// What share of its views came in a day at that speed.
        var growth: Double? {
            guard let velocity, let views = observation.views else { return nil }
            return velocity * 24 / Double(max(1, views))
        }
    }

    /// How long an item is taken to be up when it is first seen and nobody says since when.
    ///
    /// Two days: in the 2017 US trending charts the median video gained half of the views it entered with on the
    /// day after.
    static let assumedHours = 48.0

    /// Each item's sightings, days rising; items in the order of source and item.
    let items: [[Sighting]]
    /// The words by number.
    let vocabulary: Vocabulary
    /// The days on which anything was seen, rising.
    public let days: [Day]

    /// Sorts observations and prepares them for ``Detection/report(on:asOf:detectedAt:)``.
    public init(_ observations: [TrendObservation]) {
        var vocabulary = Vocabulary()
        var items: [[Sighting]] = []
        var last: TrendObservation?
        for observation in Self.onePerDay(observations) {
            let isSameItem = last?.source == observation.source && last?.item == observation.item
            let earlier = isSameItem ? items.last?.last : nil
            let first = isSameItem ? items.last?.first : nil
            let sighting = Self.sighting(of: observation, first, earlier, &vocabulary)
            if isSameItem { items[items.count - 1].append(sighting) } else { items.append([sighting]) }
            last = observation
        }
        self.items = items
        self.vocabulary = vocabulary
        self.days = Set(observations.map(\.day)).sorted()
    }

    /// Keeps the greatest of the rows that an item has on one day.
    private static func onePerDay(_ observations: [TrendObservation]) -> [TrendObservation] {
        var kept: [TrendObservation] = []
        for observation in observations.sorted() {
            if let last = kept.last, last.source == observation.source, last.item == observation.item,
                last.day == observation.day
            {
                kept[kept.count - 1] = observation
            } else {
                kept.append(observation)
            }
        }
        return kept
    }

    private static func sighting(
        of observation: TrendObservation,
        _ first: Sighting?,
        _ earlier: Sighting?,
        _ vocabulary: inout Vocabulary
    ) -> Sighting {
        let start = observation.published ?? first?.observation.day ?? observation.day
        let isUnchanged =
            earlier?.observation.title == observation.title && earlier?.observation.tags == observation.tags
        let known = isUnchanged ? earlier?.terms : nil
        return Sighting(
            observation: observation,
            age: max(0, start.distance(to: observation.day)),
            velocity: velocity(of: observation, after: earlier?.observation),
            terms: known ?? vocabulary.terms(title: observation.title, tags: observation.tags)
        )
    }

    private static func velocity(of observation: TrendObservation, after earlier: TrendObservation?)
        -> Double?
    {
        guard let views = observation.views else { return nil }
        if let earlier, let before = earlier.views {
            return Double(max(0, views - before)) / Double(24 * earlier.day.distance(to: observation.day))
        }
        let up = observation.published.map { Double(24 * max(1, $0.distance(to: observation.day))) }
        return Double(views) / (up ?? assumedHours)
    }
}
