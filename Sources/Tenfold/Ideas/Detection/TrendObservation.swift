/// What a source showed of one item on one day.
public struct TrendObservation: Sendable, Hashable, Codable {
    /// The source it came from, such as `csv:trending.csv`.
    public var source: String
    /// The id or address of the item in that source.
    public var item: String
    /// The day it was seen.
    public var day: Day
    /// The day it was published, where the source says so.
    public var published: Day?
    /// Its title: foreign text.
    public var title: String
    /// Who published it; the source itself where it does not say.
    public var channel: String
    /// The source's category, where it has one.
    public var category: String?
    /// Its tags as the source wrote them.
    public var tags: [String]
    /// How often it was viewed so far; nil where the source does not count.
    public var views: Int?
    /// How many liked it; nil where the source does not count.
    public var likes: Int?
    /// How many disliked it; nil where the source does not count.
    public var dislikes: Int?
    /// How many comments it has; nil where the source does not count.
    public var comments: Int?

    /// Makes an observation.
    public init(
        source: String,
        item: String,
        day: Day,
        published: Day? = nil,
        title: String,
        channel: String,
        category: String? = nil,
        tags: [String] = [],
        views: Int? = nil,
        likes: Int? = nil,
        dislikes: Int? = nil,
        comments: Int? = nil
    ) {
        self.source = source
        self.item = item
        self.day = day
        self.published = published
        self.title = title
        self.channel = channel
        self.category = category
        self.tags = tags
        self.views = views
        self.likes = likes
        self.dislikes = dislikes
        self.comments = comments
    }
}

extension TrendObservation: Comparable {
    /// Orders by everything that is read, so that of two rows for one day it never matters which came first.
    public static func < (left: TrendObservation, right: TrendObservation) -> Bool {
        let counts = { (observation: TrendObservation) in
            [observation.views, observation.likes, observation.dislikes, observation.comments].map {
                $0 ?? -1
            }
        }
        let texts = { (observation: TrendObservation) in
            [observation.title, observation.channel, observation.category ?? ""] + observation.tags
        }
        if left.source != right.source { return left.source < right.source }
        if left.item != right.item { return left.item < right.item }
        if left.day != right.day { return left.day < right.day }
        if counts(left) != counts(right) { return counts(left).lexicographicallyPrecedes(counts(right)) }
        if texts(left) != texts(right) { return texts(left).lexicographicallyPrecedes(texts(right)) }
        return (left.published?.number ?? .min) < (right.published?.number ?? .min)
    }
}
