import Tenfold
import Testing

struct MarkupTests {
    @Test func `an SVG tree prints indented, in order, with empty elements closed`() {
        let tree = Element("svg", ["width": 10, "height": 2.5, "class": nil as String?]) {
            Element("g", ["fill": "#fff"]) {
                for x in 1...2 { Element("circle", ["cx": x]) }
            }
            Element("text", ["x": 1]) {
                "Pi "
                Element("tspan") { "π" }
            }
        }
        #expect(
            tree.text(.xml) == """
                <svg width="10" height="2.5">
                  <g fill="#fff">
                    <circle cx="1"/>
                    <circle cx="2"/>
                  </g>
                  <text x="1">Pi <tspan>π</tspan></text>
                </svg>

                """
        )
    }

    @Test func `an HTML page closes what must be closed and leaves void elements open`() {
        let page = Element("html", ["lang": "en"]) {
            Element("head") { Element("meta", ["charset": "utf-8"]) }
            Element("body") {
                Element("p") {
                    Element("b") { "a" }
                    Element("i") { "b" }
                }
                Element("div")
                Element("svg") { Element("path", ["d": "M0 0"]) }
            }
        }
        #expect(
            page.htmlDocument == """
                <!doctype html>
                <html lang="en">
                  <head>
                    <meta charset="utf-8">
                  </head>
                  <body>
                    <p><b>a</b><i>b</i></p>
                    <div></div>
                    <svg>
                      <path d="M0 0"/>
                    </svg>
                  </body>
                </html>

                """
        )
    }

    @Test func `hostile text stays text`() {
        let tree = Element("p", ["title": "\"><script>\n\u{1}"]) { "</p><script>alert(1)</script> & \u{0}" }
        #expect(
            tree.text(.html) == """
                <p title="&quot;&gt;&lt;script&gt;&#10;\u{FFFD}">&lt;/p&gt;&lt;script&gt;alert(1)\
                &lt;/script&gt; &amp; \u{FFFD}</p>

                """
        )
    }

    @Test(arguments: [0xC, 0x7F, 0x85, 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF] as [UInt32])
    func `what no document may hold is replaced`(number: UInt32) throws {
        let text = String(String.UnicodeScalarView([try #require(Unicode.Scalar(number))]))
        #expect(Element("p") { text }.text(.html) == "<p>\u{FFFD}</p>\n")
    }

    @Test(arguments: ["\u{A0}", "\u{FEFF}", "\u{FFFD}", "\u{1F600}", "\u{10FFFD}", "\u{202E}"])
    func `what a document may hold stays`(text: String) {
        #expect(Element("p") { text }.text(.html) == "<p>\(text)</p>\n")
    }

    @Test func `a script cannot be ended by its own text`() {
        let tree = Element("script") { "let a = '</script><!--' && 1 < 2" }
        #expect(tree.text(.html) == "<script>let a = '<\\/script><\\!--' && 1 < 2</script>\n")
    }

    @Test func `an attribute is set once, replaced in place and removed by nil`() {
        var element = Element("rect", ["x": 1, "y": 2])
        element["x"] = "3"
        element["y"] = nil
        element["rx"] = "4"
        #expect(element.text(.xml) == "<rect x=\"3\" rx=\"4\"/>\n")
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0001, "0"), (1.005, "1"), (12.5, "12.5"), (-3.14159, "-3.14"), (0.07, "0.07"),
        (1e9, "1000000000"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
    ])
    func `numbers print in plain decimals`(value: Double, text: String) {
        #expect(decimalText(value, places: 2) == text)
    }

    @Test(
        arguments: [
            (0, "0"), (-0.001, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (-0.5, "-0.5"), (0.05, "0.05"),
            (10, "10"), (100.25, "100.25"), (100.2, "100.2"), (99.999, "100"), (-99.994, "-99.99"),
            (1_234_567.891, "1234567.89"), (0.004, "0"), (0.005, "0.01"), (.nan, "0"), (1e13, "0"),
            (999_999_999_999, "999999999999"),
        ]
    )
    func `numbers have at most two decimals and no zero to spare`(value: Double, text: String) {
        #expect(decimalText(value, places: 2) == text)
    }

    @Test func `digits are those of the number, whatever the number of places`() {
        var random = SeededGenerator(seed: 3)
        for places in 0...6 {
            for _ in 0..<300 {
                let value = Double.random(in: -1e6...1e6, using: &random)
                let text = decimalText(value, places: places)
                let unit = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
                #expect(abs((Double(text) ?? .infinity) - value) <= unit / 2 + 1e-9)
                #expect(!text.contains(".") || !text.hasSuffix("0"))
            }
        }
    }
}
