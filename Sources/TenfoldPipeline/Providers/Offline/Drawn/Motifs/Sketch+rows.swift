import Tenfold

extension Sketch {
    /// A thing's name at the left and its figure at the right, at the top of its row.
    func rowLabels(_ place: Int, _ row: Area) -> [Element] {
        guard isLabelled else { return [] }
        let size = min(38, row.height * 0.42)
        let weight = series[place].highlighted ? Lettering.Weight.black : .bold
        return [
            Lettering(color: labelColor(place), weight: weight)
                .line(
                    series[place].label,
                    x: row.left,
                    baseline: row.top + size,
                    size: size,
                    width: row.width * 0.6
                ),
            Lettering(color: series[place].highlighted ? palette.accent : palette.muted, anchor: .end)
                .line(
                    series[place].text,
                    x: row.right,
                    baseline: row.top + size,
                    size: size,
                    width: row.width * 0.38
                ),
        ]
    }
}
