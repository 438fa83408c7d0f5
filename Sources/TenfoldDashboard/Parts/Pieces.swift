import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension AlertState {
    /// The state as a word; the stylesheet puts a shape before it, so that colour is never alone.
    func pill(_ text: String? = nil) -> Element {
        Element("span", ["class": "state \(rawValue)"]) { text ?? word }
    }
}

extension Element {
    /// A number or time that was measured on some machine; tests compare pages apart from these.
    static func measured(_ text: String) -> Element {
        Element("span", ["data-measured": ""]) { text }
    }

    /// A moment, measured, with the machine's form beside it.
    static func moment(_ date: Date) -> Element {
        Element("time", ["datetime": UTCTime.text(date), "data-measured": ""]) { Figures.moment(date) }
    }

    /// Terms with what they stand for; pairs whose value is nil are left out.
    static func facts(_ pairs: [(String, [Markup]?)]) -> Element {
        Element("dl", ["class": "facts"]) {
            for (term, value) in pairs {
                if let value {
                    Element("div") {
                        Element("dt") { term }
                        Element("dd") { value }
                    }
                }
            }
        }
    }

    /// What stands where there is nothing yet.
    static func emptiness(_ text: String) -> Element {
        Element("p", ["class": "empty"]) { sentence(text) }
    }

    /// A section with its heading.
    static func section(
        _ title: String,
        id: String? = nil,
        lead: String? = nil,
        @MarkupBuilder _ body: () -> [Markup]
    ) -> Element {
        Element("section", ["id": id]) {
            Element("h2") { title }
            lead.map { text in Element("p", ["class": "lead"]) { text } }
            body()
        }
    }
}

/// Nodes as a value, for ``Element/facts(_:)`` and ``Table``.
func nodes(@MarkupBuilder _ build: () -> [Markup]) -> [Markup] { build() }
