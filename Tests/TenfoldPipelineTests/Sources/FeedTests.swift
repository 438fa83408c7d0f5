import Tenfold
import Testing

@testable import TenfoldPipeline

struct FeedTests {
    private let day = Day(number: 20_000)

    fileprivate func read(_ text: String, name: String = "https://example.org/feed") -> SourceReading {
        SourceReader.read(Array(text.utf8), name: name, on: day)
    }

    @Test func `RSS gives items with age and tags`() throws {
        let reading = read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- made by hand -->
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
            <item><title>Tom &amp; <![CDATA[<Jerry>]]> &#x2014; &#65;</title><link>https://example.org/1</link>
            <pubDate>Wed, 02 Oct 2024 01:30:00 +0200</pubDate><category>Cats</category><category>Mice</category>
            <dc:creator>Ann</dc:creator></item>
            <item><title>No date</title><guid isPermaLink="false">2</guid></item>
            <item><description>No title</description><guid>3</guid></item>
            </channel></rss>
            """
        )
        let first = try #require(reading.observations.first)
        #expect(first.title == "Tom & <Jerry> — A")
        #expect(first.source == "feed:https://example.org/feed")
        #expect(first.item == "https://example.org/1")
        #expect(first.published == Day("2024-10-01"))
        #expect(first.day == day)
        #expect(first.channel == "Ann")
        #expect(first.tags == ["Cats", "Mice"])
        #expect(first.views == nil)
        #expect(reading.observations.map(\.channel) == ["Ann", "News"])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(reading.diagnostics.first?.position?.line == 8)
    }

    @Test func `Atom gives items, and the views that video services add`() throws {
        let reading = read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><title>Videos</title>
            <entry><id>yt:1</id><title type="text">One</title><published>2024-10-01T12:00:00+00:00</published>
            <link rel="alternate" href="https://example.org/1"/><author><name>Bo</name></author>
            <category term="space"/>
            <m:group><m:community><m:statistics views="1234"/></m:community></m:group></entry></feed>
            """
        )
        let first = try #require(reading.observations.first)
        #expect(reading.diagnostics.isEmpty)
        #expect(first.views == 1234)
        #expect(first.item == "yt:1")
        #expect(first.channel == "Bo")
        #expect(first.tags == ["space"])
        #expect(first.published == Day("2024-10-01"))
    }

    @Test func `JSON Feed gives items`() throws {
        let reading = read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Blog", "items": [
             {"id": "1", "title": "Caf\\u00e9 \\ud83d\\ude00", "date_published": "2024-10-01T23:30:00-02:00",
              "tags": ["a", "b"], "authors": [{"name": "Cy"}]},
             {"url": "https://example.org/2", "title": "Two", "date_published": "soon"}]}
            """
        )
        let first = try #require(reading.observations.first)
        #expect(first.title == "Café 😀")
        #expect(first.published == Day("2024-10-02"))
        #expect(first.channel == "Cy")
        #expect(reading.observations.map(\.item) == ["1", "https://example.org/2"])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
    }

    @Test func `an array of observations reads like the table`() {
        let reading = read(
            """
            [{"observed_on": "2024-10-01", "video_id": "a", "title": "T", "views": 12, "tags": ["x"], "likes": null},
             {"observed_on": "2024-10-01", "video_id": 7, "title": "U", "views": "13", "tags": "x|y"}]
            """,
            name: "trends.json"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.observations.map(\.views) == [12, 13])
        #expect(reading.observations.map(\.tags) == [["x"], ["x", "y"]])
        #expect(reading.observations.map(\.item) == ["a", "7"])
    }

    @Test(arguments: [
        ("Wed, 02 Oct 2002 13:00:00 GMT", "2002-10-02"), ("02 Oct 02 23:30 EST", "2002-10-03"),
        ("Wed, 02 Oct 2002 00:30:00 +0200", "2002-10-01"), ("2002-10-02", "2002-10-02"),
        ("2002-10-02T00:00:00.5Z", "2002-10-02"),
    ])
    func `dates of feeds are read in UTC`(text: String, day: String) {
        #expect(FeedDate.day(text) == Day(day))
    }

    @Test(arguments: [
        "", "yesterday", "Wed, 32 Oct 2002 13:00:00 GMT", "Wed, 02 Xyz 2002 13:00:00 GMT", "02 Oct 2002",
        "02 Oct 2002 25:00:00 GMT", "02 Oct 2002 13:00:00 +9900", "02 Oct 99999 13:00 GMT",
        "30 Feb 2002 13:00 GMT",
    ])
    func `what is no date is none`(text: String) {
        #expect(FeedDate.day(text) == nil)
    }

    @Test func `a feed without view counts can still be worth a video`() {
        let item = { (number: Int) in
            TrendObservation(
                source: "feed:x",
                item: "\(number)",
                day: day,
                published: day,
                title: number == 0 ? "Top comets, ranked and explained" : "Comet over town \(number)",
                channel: "author \(number)",
                tags: ["comet", "sky", "night"]
            )
        }
        let pattern = Pattern(id: "r", title: "R", keywords: ["top", "ranked", "explained"], form: "ranking")
        let report = Detection(threshold: 85, patterns: [pattern])
            .report(on: Trends((0..<6).map(item)), asOf: day, detectedAt: day.start)
        #expect(report.kept.first?.sourceItem == "0")
        #expect(report.kept.count == 1)
    }
}

extension FeedTests {
    @Test func `what may be secret in an address reaches neither records nor messages`() throws {
        let text = "<rss><channel><item><title>T</title><guid>1</guid></item></channel></rss>"
        let reading = read(text, name: "https://ann:pass@example.org/feed?key=secret#x")
        #expect(try #require(reading.observations.first).source == "feed:https://example.org/feed")
        let broken = read("<rss>", name: "https://ann:pass@example.org/feed?key=secret")
        #expect(broken.diagnostics.first?.file == "https://example.org/feed")
    }
}
