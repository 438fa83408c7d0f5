import Tenfold

/// What the next step up waits for, criterion by criterion, in sentences; the strategy's own rules beside it.
struct GateList {
    let watch: GateWatch
    /// False where figures that are the owner's alone stay out.
    let showsOwnerFigures: Bool

    /// The section of a page; nil where no figure has been measured yet.
    @MarkupBuilder var drawn: [Markup] {
        let sound = watch.view(.sound)
        Element.section(title) {
            Element("p", ["class": "lead"]) { lead(sound) }
            table(
                sound,
                caption: "Every criterion has to be met on the same day"
            )
        }
        Element.section("The strategy's rules to the letter") {
            Element("p") {
                "They are shown for comparison, and decide nothing unless tenfold.yml says so; looked at every day "
                    + "they let weak channels pass and keep good ones back. They would say: "
                    + watch.view(.literal).verdict.rawValue + "."
            }
            table(watch.view(.literal), caption: "The strategy's own success metrics, counted as written")
        }
    }

    private var title: String {
        watch.stretch.next.map { "What the step to \($0) waits for" } ?? "How \(watch.stretch.phase) holds"
    }

    private func lead(_ view: ProfileView) -> String {
        if let alarm = view.alarm {
            return showsOwnerFigures || alarm.cause != "drift"
                ? sentence(alarm.words) : "A figure of the videos fell, and the channel has to step down."
        }
        let met = view.evidence.count { $0.standing == .passes }
        let all = view.evidence.count
        return met == all
            ? "All \(all) criteria are met."
            : "\(met) of \(all) criteria \(met == 1 ? "is" : "are") met; the channel stays in \(watch.stretch.phase) until all are."
    }

    private func table(_ view: ProfileView, caption: String) -> Element {
        Table(
            caption: caption,
            columns: [("Criterion", .words), ("Stands", .words), ("Why", .words)],
            rows: view.evidence.map { evidence in
                [nodes { evidence.title }, nodes { evidence.standing.word }, nodes { words(evidence) }]
            }
        ).drawn
    }

    private func words(_ evidence: Evidence) -> String {
        showsOwnerFigures || !watch.isOwnersFigure(evidence)
            ? sentence(evidence.sentence) : "The figure is the owner's alone and kept out of this page."
    }
}
