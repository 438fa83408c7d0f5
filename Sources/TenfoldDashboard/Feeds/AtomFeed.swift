import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Feeds {
    /// What alerts did, the newest first.
    static func alertFeed(_ board: Board) -> [GeneratedFile] {
        let titles = Dictionary(AlertRules.all.map { ($0.id, $0.title) }) { left, _ in left }
        let kept = board.context.showsOwnerFigures ? [] : AlertRules.all.filter(\.isOwnersFigure).map(\.id)
        let entries = board.input.records.events.compactMap { event -> AtomFeed.Entry? in
            guard case .alertChanged(let rule, let state, let words) = event.change else { return nil }
            return AtomFeed.Entry(
                id: "\(rule)/\(UTCTime.text(event.at))/\(state.rawValue)",
                at: event.at,
                title: "\(titles[rule] ?? rule): \(state.word)",
                words: kept.contains(rule) ? say("kept out of this public page") : sentence(words),
                page: "alerts.html#\(rule)"
            )
        }
        return [AtomFeed(board, name: "alerts", entries: entries).file]
    }

    /// How the channel came to its phases, the newest first.
    static func phaseFeed(_ board: Board) -> [GeneratedFile] {
        let entries = board.phaseChanges.map { change in
            AtomFeed.Entry(
                id: "\(UTCTime.text(change.at))/\(change.to.rawValue)",
                at: change.at,
                title: change.from.map { "From \($0.rawValue) to \(change.to.rawValue)" }
                    ?? "Begins in \(change.to.rawValue)",
                words: sentence(change.reason),
                page: "phases.html"
            )
        }
        return [AtomFeed(board, name: "phases", entries: entries).file]
    }
}

/// A feed in the Atom format (RFC 4287).
struct AtomFeed {
    struct Entry {
        var id: String
        var at: Date
        var title: String
        var words: String
        /// The page it leads to, below the site.
        var page: String
    }

    let name: String
    let title: String
    let entries: [Entry]
    /// Begins every id, and holds wherever the site lies (RFC 4151).
    private let tag: String

    init(_ board: Board, name: String, entries: [Entry]) {
        self.name = name
        title = "\(board.input.title): \(name)"
        self.entries = entries
        let repository = board.context.repository
        tag = "tag:tenfold.invalid,2026:\(repository.isEmpty ? "" : "\(repository)/")\(name)"
    }

    /// Feeds hold the newest entries only.
    private var newest: [Entry] {
        Array(entries.sorted { ($1.at, $1.id) < ($0.at, $0.id) }.prefix(50))
    }

    var file: GeneratedFile {
        GeneratedFile(path: "site/\(name).xml", text: feed.xmlDocument)
    }

    private var feed: Element {
        Element("feed", ["xmlns": "http://www.w3.org/2005/Atom"]) {
            Element("id") { tag }
            Element("title") { title }
            Element("updated") { UTCTime.text(newest.first?.at ?? Date(timeIntervalSince1970: 0)) }
            Element("author") { Element("name") { "Tenfold" } }
            Element("link", ["rel": "self", "href": "\(name).xml"])
            Element("link", ["rel": "alternate", "type": "text/html", "href": "\(name).html"])
            for entry in newest { drawn(entry) }
        }
    }

    private func drawn(_ entry: Entry) -> Element {
        Element("entry") {
            Element("id") { "\(tag)/\(entry.id)" }
            Element("title") { entry.title }
            Element("updated") { UTCTime.text(entry.at) }
            Element("link", ["rel": "alternate", "type": "text/html", "href": entry.page])
            Element("summary") { entry.words }
        }
    }
}
