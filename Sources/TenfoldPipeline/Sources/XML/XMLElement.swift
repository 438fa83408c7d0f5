/// An element with what is in it; small trees only, the reader's limits see to that.
struct XMLElement {
    /// The namespaces that feeds use.
    enum Space: String {
        case none = ""
        case atom = "http://www.w3.org/2005/Atom"
        case dublinCore = "http://purl.org/dc/elements/1.1/"
        case media = "http://search.yahoo.com/mrss/"
        case other
    }

    /// The name without its prefix.
    var name: String
    var space: Space
    /// Attributes by the name as written, with its prefix.
    var attributes: [String: String] = [:]
    var children: [XMLElement] = []
    /// All text directly inside, joined.
    var text = ""
    /// Where the element starts.
    var offset: Int

    /// The first child of a name.
    func first(_ name: String, in space: Space = .none) -> XMLElement? {
        children.first { $0.name == name && $0.space == space }
    }

    /// All children of a name.
    func all(_ name: String, in space: Space = .none) -> [XMLElement] {
        children.filter { $0.name == name && $0.space == space }
    }

    /// The count of views that Media RSS gives, directly, in a group or in the community of a group.
    var mediaViews: Int? {
        let places = [self, first("group", in: .media)].compactMap(\.self)
        let communities = places.compactMap { $0.first("community", in: .media) }
        let statistics = (places + communities).compactMap { $0.first("statistics", in: .media) }
        return statistics.lazy.compactMap { $0.attributes["views"] }.compactMap { Int($0) }.first { $0 >= 0 }
    }
}
