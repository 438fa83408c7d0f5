public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What YouTube is told of a video, made to fit its limits before any unit is spent.
///
/// Limits after https://developers.google.com/youtube/v3/docs/videos: a title of 100 characters, a description of
/// 5,000 bytes, tags of 500 characters with their commas and the quotation marks of those with spaces, no `<` or `>`.
struct VideoMetadata: Sendable, Equatable {
    /// The title.
    var title: String
    /// The description; its last line is the item's marker.
    var description: String
    /// The tags.
    var tags: [String]
    /// What had to be changed to fit, in words.
    var changes: [String]

    init(fitting item: UploadItem) {
        var changes: [String] = []
        func plain(_ text: String, _ name: String) -> String {
            guard text.contains(where: { $0 == "<" || $0 == ">" }) else { return text }
            changes.append("angle brackets left out of the \(name)")
            return text.filter { $0 != "<" && $0 != ">" }
        }
        title = plain(item.title, "title")
        if title.utf16.count > 100 {
            title = Self.shortened(title, to: 99) + "…"
            changes.append("title shortened to 100 characters")
        }
        description = plain(item.description, "description")
        if !description.hasSuffix(item.marker) { description += "\n\n\(item.marker)" }
        if description.utf8.count > 5000 {
            description = Self.cut(description, keeping: item.marker)
            changes.append("description shortened to 5,000 bytes")
        }
        var room = 500
        tags = item.tags.map { Self.tag(plain($0, "tags")) }.filter { tag in
            guard !tag.isEmpty else { return false }
            // Counted with the comma that follows, which the last one does not need.
            let length = tag.utf16.count + (tag.contains(" ") ? 2 : 0)
            guard length <= room else { return false }
            room -= length + 1
            return true
        }
        if tags.count < item.tags.count { changes.append("\(item.tags.count - tags.count) tags left out") }
        self.changes = changes
    }

    /// A comma would make two tags of one.
    private static func tag(_ text: String) -> String {
        text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).joined(separator: " ")
    }

    /// The first words that fit, or the first characters of a single long word.
    ///
    /// Counted as JavaScript counts, which is never less than YouTube's characters.
    private static func shortened(_ text: String, to count: Int) -> String {
        var head = text[...]
        while head.utf16.count > count { head.removeLast() }
        guard let space = head.lastIndex(of: " "), space > head.startIndex else { return String(head) }
        return String(head[..<space])
    }

    private static func cut(_ text: String, keeping marker: String) -> String {
        let end = "…\n\n\(marker)"
        var head = text
        while head.utf8.count + end.utf8.count > 5000 { head.removeLast() }
        return head + end
    }
}

/// How videos are published, beside what a video itself says.
public struct PublishingTerms: Sendable, Codable, Equatable {
    /// Who can see a video.
    public var privacy: UploadSettings.Privacy
    /// YouTube's number of the category, such as `27` for education.
    public var category: String
    /// The language of title and description, such as `en`.
    public var language: String
    /// Whether the videos are made for children, by the owner's own declaration.
    public var madeForKids: Bool
    /// Whether the videos show realistic scenes that are altered or synthetic, by the owner's decision.
    public var syntheticMedia: Bool
    /// How long after its upload a private video becomes public by itself; nil where it stays as it is.
    public var publishAfterHours: Int?

    /// Makes terms.
    public init(
        privacy: UploadSettings.Privacy,
        category: String = "27",
        language: String = "en",
        madeForKids: Bool = false,
        syntheticMedia: Bool = false
    ) {
        self.privacy = privacy
        self.category = category
        self.language = language
        self.madeForKids = madeForKids
        self.syntheticMedia = syntheticMedia
    }

    /// The terms that `tenfold.yml` sets.
    public init(_ settings: UploadSettings) {
        self.init(
            privacy: settings.privacy,
            category: settings.category,
            language: settings.language,
            madeForKids: settings.madeForKids,
            syntheticMedia: settings.syntheticMedia
        )
        publishAfterHours = settings.publishAfterHours
    }
}

extension VideoMetadata {
    /// Sees to it that YouTube can take this, before any unit is spent.
    ///
    /// - Throws: ``StepFailure`` where it cannot, and no shortening helps.
    func check(_ item: UploadItem, _ terms: PublishingTerms) throws {
        var problems: [String] = []
        if title.allSatisfy(\.isWhitespace) { problems.append("it has no title") }
        if Int(terms.category) == nil { problems.append("upload.category '\(terms.category)' is no number") }
        if item.video.bytes <= 0 { problems.append("its file is empty") }
        if item.video.bytes > 274_877_906_944 { problems.append("its file is over 256 GiB") }
        if terms.publishAfterHours != nil, terms.privacy != .private {
            problems.append("only private videos can have a time at which they become public")
        }
        guard problems.isEmpty else {
            throw StepFailure(
                .bad,
                "cannot publish '\(item.title)': \(problems.joined(separator: "; "))"
            )
        }
    }

    /// The body of `videos.insert`; what is left out here would take YouTube's default, so nothing is.
    func resource(_ terms: PublishingTerms, _ declared: PublishingDeclaration) -> JSONValue {
        var status: [String: JSONValue] = [
            "privacyStatus": .string(declared.privacy.rawValue),
            "selfDeclaredMadeForKids": .bool(declared.madeForKids),
            "containsSyntheticMedia": .bool(declared.syntheticMedia),
        ]
        if let publishAt = declared.publishAt { status["publishAt"] = .string(UTCTime.text(publishAt)) }
        return .object([
            "snippet": .object([
                "title": .string(title),
                "description": .string(description),
                "tags": .array(tags.map(JSONValue.string)),
                "categoryId": .string(terms.category),
                "defaultLanguage": .string(terms.language),
            ]),
            "status": .object(status),
        ])
    }
}

extension PublishingTerms {
    /// What is declared of a video that is uploaded at a moment.
    func declaration(at now: Date) -> PublishingDeclaration {
        PublishingDeclaration(
            privacy: privacy,
            madeForKids: madeForKids,
            syntheticMedia: syntheticMedia,
            publishAt: publishAfterHours.map { now.addingTimeInterval(Double($0) * 3600) }
        )
    }
}
