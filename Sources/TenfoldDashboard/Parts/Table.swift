import Tenfold

/// Rows and columns; the first cell of a row is its heading.
struct Table {
    /// What a column holds.
    enum Kind {
        /// Words, at the left.
        case words
        /// Figures, at the right.
        case figures
    }

    /// What the table shows, for those who hear it.
    var caption: String
    /// The columns.
    var columns: [(title: String, kind: Kind)]
    /// The rows, each with one value for a column.
    var rows: [[[Markup]]]

    /// The table in a box that scrolls by itself where the screen is narrow.
    var drawn: Element {
        Element("div", ["class": "scroll", "tabindex": 0, "role": "region", "aria-label": caption]) {
            Element("table") {
                Element("caption") { caption }
                Element("thead") {
                    Element("tr") {
                        for column in columns {
                            Element("th", ["scope": "col", "class": style(column.kind)]) { column.title }
                        }
                    }
                }
                Element("tbody") {
                    for row in rows { drawn(row) }
                }
            }
        }
    }

    private func drawn(_ row: [[Markup]]) -> Element {
        Element("tr") {
            for (index, cell) in row.enumerated() {
                if index == 0 {
                    Element("th", ["scope": "row"]) { cell }
                } else {
                    Element("td", ["class": style(columns[index].kind)]) { cell }
                }
            }
        }
    }

    private func style(_ kind: Kind) -> String? { kind == .figures ? "n" : nil }
}
