import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// The starts of a day: what is planned, and how late they came.
    static func schedule(_ board: Board) -> [Page] {
        let histories = SlotHistories(board)
        return [
            Page("schedule.html", title: say("Schedule"), .schedule) {
                Element("h1") { say("Schedule") }
                Element("p", ["class": "lead"]) { lead(board, histories) }
                if histories.slots.isEmpty {
                    Element.emptiness(say("no start is planned and none has come yet"))
                } else {
                    punctuality(histories)
                    slots(histories, board)
                }
            }
        ]
    }

    private static func lead(_ board: Board, _ histories: SlotHistories) -> String {
        let late = say(
            "GitHub starts scheduled runs late, and some not at all; what was missed is caught up within the day's plan."
        )
        guard let plan = board.context.schedule else { return late }
        let made = say(
            "Phase \(plan.phase.rawValue) starts \(Figures.counted(plan.slots.count, "run")) a day for up to \(Figures.counted(plan.videosPerDay, "video"))."
        )
        return "\(made) \(late)"
    }

    private static func punctuality(_ histories: SlotHistories) -> Element? {
        guard let drawing = Punctuality(histories: histories).drawn else { return nil }
        let lead = say(
            "One row for each slot, one bar for each day. The taller the bar, the later the run; full height is three hours, a cross is a slot that never fired. Clock of \(histories.zone)."
        )
        return .section(say("The last four weeks"), lead: lead) {
            Element("figure", ["class": "card"]) {
                Element(
                    "div",
                    [
                        "class": "scroll", "tabindex": 0, "role": "region",
                        "aria-label": say("Lateness of every slot"),
                    ]
                ) { drawing }
            }
        }
    }

    private static func slots(_ histories: SlotHistories, _ board: Board) -> Element {
        let planned = Dictionary(
            (board.context.schedule?.slots ?? []).map { ($0.minuteOfDay, $0.videos) },
            uniquingKeysWith: +
        )
        return .section(say("Slot by slot")) {
            histories.left == 0
                ? nil
                : Element("p", ["class": "note"]) {
                    say(
                        "The slots with the most starts; \(Figures.counted(histories.left, "other")) had runs too."
                    )
                }
            Table(
                caption: say("Every slot of the last four weeks"),
                columns: [
                    (say("Slot"), .words), (say("Videos planned"), .figures), (say("Starts"), .figures),
                    (say("Late, middle"), .figures), (say("Late, at worst"), .figures),
                    (say("Never fired"), .figures),
                ],
                rows: histories.slots.map { slot in
                    [
                        nodes { slot.clock },
                        nodes { planned[slot.minute].map { "\($0)" } ?? say("not in this plan") },
                        nodes { Figures.number(Double(slot.delays.count)) },
                        nodes { Element.measured(slot.median.map(Figures.duration) ?? "–") },
                        nodes { Element.measured(slot.longest.map(Figures.duration) ?? "–") },
                        nodes { "\(slot.missing)" },
                    ]
                }
            ).drawn
        }
    }
}
