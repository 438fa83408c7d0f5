import Tenfold
import Testing

/// Data files that nobody should have to read: made by rule and by mutation.
struct BrokenSource: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var testDescription: String { "\(name): \(String(decoding: bytes.prefix(60), as: UTF8.self))" }

    init(_ name: String, _ text: String) {
        self.init(name, bytes: Array(text.utf8))
    }

    init(_ name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    static let all = tables + tableRows + json + jsonRows + xml + encodings

    private static let header = "observed_on,video_id,title,views,likes\n"
    private static let row = "2024-10-01,id,Title,12,3\n"

    private static let tables = [
        "", "\n", "   \n\n", "observed_on\n", "observed_on,video_id,title\n2024-10-01,a,b\n", header,
        "observed_on,video_id,title,views,views\n", "observed_on;video_id;title;views\n", "title\nx\n",
        "observed_on,video_id,title,\"views\n", "observed_on,video\"_id,title,views\n", "hello, world",
        "observed_on,video_id,title,views\n\n\n", "observed_on,Video_ID,title,views\n2024-10-01,a,b,1\n",
        "observed_on,video_id,title,views" + String(repeating: ",x", count: 600) + "\n",
    ].map { BrokenSource("table.csv", $0) }

    private static let tableRows = [
        "2024-10-01,id,Title,12\n", "2024-10-01,id,Title,12,3,4\n", "2024-10-01,id,Title,-12,3\n",
        "2024-10-01,id,Title,1.5,3\n", "2024-10-01,id,Title,1e6,3\n", "2024-10-01,id,Title,\"1,000\",3\n",
        "2024-10-01,id,Title,99999999999999999999,3\n", "2024-10-01,id,Title,,3\n",
        "2024-10-01,id,Title,٣,3\n",
        "2024-10-01,id,Title,12,many\n", "2024-13-01,id,Title,12,3\n", "2024-02-30,id,Title,12,3\n",
        "01.10.2024,id,Title,12,3\n", ",id,Title,12,3\n", "2024-10-01,,Title,12,3\n", "2024-10-01,id,,12,3\n",
        "2024-10-01,id,\u{1},12,3\n", "2024-10-01,id,Ti\"tle,12,3\n", "2024-10-01,id,\"Title,12,3\n",
        "2024-10-01,id,\"Ti\"tle,12,3\n", "2024-10-01,id,Title,12,3\rx\n", "2024-10-01,id,Title,+12,3\n",
        "2024-10-01,id,Title, 12,3\n", "2024-10-01T00:00:00Z,id,Title,12,3\n", "\"\n", "\"\"\"\n", ",,,,\n",
        "2024-10-01,id," + String(repeating: "x", count: 70_000) + ",12,3\n",
        "2024-10-01,id,\"" + String(repeating: "x\n", count: 40_000) + "\",12,3\n",
    ].map { BrokenSource("rows.csv", header + row + $0) }

    private static let json = [
        "[", "]", "[]", "{}", "[1]", "[null]", "[[]]", "{\"version\": 1}", "{\"items\": []}", "[{}", "[{},]",
        "[{\"a\"}]", "[{\"a\" 1}]", "[{a: 1}]", "[{\"a\": 1 \"b\": 2}]", "[{\"a\": 1, \"a\": 2}]", "[\"x]",
        "[tru]",
        "[01]", "[1.]", "[1e]", "[-]", "[+1]", "[.5]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\ud800\"]",
        "[\"\\u0000\"]",
        "[\"tab\there\"]", "[] []", "nonsense", "'a'", "[NaN]", "// comment\n[]",
        "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": {}}",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [1]}",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": []}]}",
        "{\"version\": \"https://jsonfeed.org/version/2\", \"items\": []}",
        String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        "[\"" + String(repeating: "x", count: 70_000) + "\"]",
    ].map { BrokenSource("data.json", $0) }

    private static let jsonRows = [
        "\"observed_on\": \"2024-10-01\"", "\"observed_on\": \"never\"", "\"observed_on\": 20241001",
        "\"observed_on\": {}", "\"views\": -1", "\"views\": 1.5", "\"views\": true", "\"views\": []",
        "\"title\": \"\"", "\"title\": {}", "\"tags\": {}", "\"tags\": [1]", "\"likes\": \"x\"",
    ].map { BrokenSource("rows.json", "[{\"video_id\": \"a\", \($0)}]") }

    private static let xml = [
        "<", "<rss", "<rss>", "<rss></rss>", "<rss></RSS>", "<rss><channel></rss></channel>", "<a/><b/>",
        "<html></html>",
        "<rss><channel><item></channel></rss>", "<rss a></rss>", "<rss a=1></rss>", "<rss a=\"1></rss>",
        "<rss a=\"1\" a=\"2\"></rss>", "<rss a=\"<\"></rss>", "<rss><!-- -- --></rss>", "<rss><!-- </rss>",
        "<rss><![CDATA[</rss>", "<rss><?x </rss>", "<rss>&nbsp;</rss>", "<rss>&</rss>", "<rss>&#0;</rss>",
        "<rss>&#xD800;</rss>", "<rss>&#x110000;</rss>", "<rss>&#;</rss>", "<rss>&#x;</rss>", "<rss>]]></rss>",
        "<rss>\u{1}</rss>", "<rss/>text", "text<rss/>", "<x:rss/>", "<rss></rss", "<1rss/>", "< rss/>",
        "<!DOCTYPE rss><rss/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><rss>&b;</rss>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss>&x;</rss>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss/>", " <?xml version=\"1.0\"?><rss/>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<x><feed xmlns=\"http://www.w3.org/2005/Atom\"/></x>",
        String(repeating: "<a>", count: 100_000), "<rss " + String(repeating: "a", count: 100_000) + ">",
        "<rss>" + String(repeating: "x", count: 100_000) + "</rss>",
    ].map { BrokenSource("feed.xml", $0) }

    private static let encodings =
        ["table.csv", "data.json", "feed.xml"].flatMap { name in
            [
                [0xFF, 0xFE, 0x41, 0], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0],
                [0xEF, 0xBB, 0xBF],
            ].map {
                BrokenSource(name, bytes: $0)
            }
        } + [
            BrokenSource("table.csv", bytes: Array((header + row).utf8) + [0]),
            BrokenSource("noname", "a b c"),
        ]
}
