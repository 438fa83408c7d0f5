import Tenfold

/// A list that grows for ever: the newest on one page, all of each month on a page of its own, which is
/// never rewritten once the month is over.
struct Archive<Item> {
    /// The list's name in paths.
    let name: String
    /// Its title.
    let title: String
    let section: Page.Section
    /// The items of the newest days, oldest first.
    let items: [Item]
    let month: (Item) -> String
    /// How many items each month has, also those that are not among ``items``.
    let counts: [String: Int]
    /// Which months are drawn.
    let scope: DashboardScope
    /// Draws items, given what leads to the top of the site.
    let table: ([Item], String) -> Element
    /// What is said where there is none.
    let absence: String

    /// How many items the first page shows.
    private var newest: Int { 50 }

    /// The first page and the months'.
    func pages() -> [Page] {
        let months = Dictionary(grouping: items, by: month)
        let names = months.keys.filter { scope.draws(month: $0) }.sorted(by: >)
        let first = Page(section.path, title: title, section) {
            Element("h1") { title }
            if items.isEmpty {
                Element.emptiness(absence)
            } else {
                Element("p", ["class": "lead"]) { lead }
                table(items.suffix(newest).reversed(), "")
                Element.section("By month") {
                    Element("ul", ["class": "months"]) {
                        for (name, count) in counts.sorted(by: { $0.key > $1.key }) {
                            link(to: name, count: count)
                        }
                    }
                }
            }
        }
        return [first] + names.map { page(of: $0, months[$0, default: []]) }
    }

    private var lead: String {
        let total = counts.values.reduce(0, +)
        return total <= newest
            ? "All \(Figures.number(Double(total)))."
            : "The newest \(min(newest, items.count)) of \(Figures.number(Double(total)))."
    }

    private func link(to month: String, count: Int) -> Element {
        Element("li") {
            Element("a", ["href": "archive/\(name)-\(month).html"]) { month }
            " \(Figures.number(Double(count)))"
        }
    }

    private func page(of month: String, _ items: [Item]) -> Page {
        Page("archive/\(name)-\(month).html", title: "\(title) in \(month)", section) {
            Element("p", ["class": "trail"]) {
                Element("a", ["href": "../\(section.path)"]) { title }
            }
            Element("h1") { "\(title) in \(month)" }
            table(items.reversed(), "../")
        }
    }
}
