import Tenfold

extension Markdown {
    /// An alert for its issue: what was found, what was done about it, and how to take that back.
    init(_ notice: AlertNotice) {
        let hidden = "the figures are the owner's alone; the private dashboard and 'tenfold decide' have them"
        paragraph(sentence(notice.words ?? hidden))
        if let since = notice.since {
            paragraph("It has stood since \(UTCTime.text(since)) and is \(notice.state.rawValue) now.")
        }
        if notice.actions.isEmpty {
            paragraph("Nothing was done about it: it is for you to look at.")
        } else {
            paragraph("What was done about it, and how a person takes it back:")
            table(
                "done",
                "take it back with",
                rows: notice.actions.map {
                    [$0.action.words, "tenfold decide --undo \($0.id) --because REASON"]
                }
            )
        }
        paragraph("This issue is kept up to date, and closed when the alert is over.")
    }
}

/// A clause as a sentence of its own.
private func sentence(_ clause: String) -> String { clause.prefix(1).uppercased() + clause.dropFirst() + "." }
