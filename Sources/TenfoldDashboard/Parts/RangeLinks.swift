import Tenfold

/// The ranges as links to pages of their own: they work without a script and cost the first view nothing.
struct RangeLinks {
    let present: ChartRange
    let root: String

    /// The links, the present one marked.
    var drawn: Element {
        Element("nav", ["class": "ranges", "aria-label": say("Range of the charts")]) {
            Element("ul") {
                for range in ChartRange.allCases {
                    Element("li") {
                        Element(
                            "a",
                            ["href": root + range.page, "aria-current": range == present ? "page" : nil]
                        ) { range.title }
                    }
                }
            }
        }
    }
}
