import Tenfold

/// Tiles as in the periodic table, each over a column to scale.
struct Elements: Motif {
    let name = "elements"
    let landscape = Landscape.lattice

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let columns = sketch.box.columns(sketch.series.count)
        let side = min((columns.first?.width ?? 0) - 20, 170)
        let top = sketch.box.top + (sketch.isLabelled ? 132 : 0)
        let elements = zip(sketch.series.indices, columns).flatMap { place, column in
            tile(
                place,
                sketch,
                Area(
                    left: column.middle - side / 2,
                    top: top,
                    right: column.middle + side / 2,
                    bottom: top + side
                )
            )
                + [gauge(place, sketch, column, side: side, top: top + side + 20)]
        }
        return elements + sketch.columnLabels(columns)
    }

    private func tile(_ place: Int, _ sketch: Sketch, _ box: Area) -> [Element] {
        let isHighlighted = sketch.isAccented(place)
        let ink = isHighlighted ? sketch.palette.ground : sketch.palette.ink
        let known = PeriodicTable.element(named: sketch.series[place].label)
        let square = Element(
            "rect",
            [
                "x": box.left, "y": box.top, "width": box.width, "height": box.height, "rx": 20,
                "fill": sketch.fill(place),
            ]
        )
        guard sketch.isLabelled else { return [square, symbol("?", box, ink)] }
        guard let known else { return [square] }
        return [
            square,
            Lettering(color: ink, weight: .medium)
                .line("\(known.number)", x: box.left + 16, baseline: box.top + 38, size: 28, width: 80),
            symbol(known.symbol, box, ink),
        ]
    }

    private func symbol(_ text: String, _ box: Area, _ ink: String) -> Element {
        Lettering(color: ink, weight: .black, anchor: .middle)
            .line(text, x: box.middle, baseline: box.bottom - 34, size: 84, width: box.width - 16)
    }

    private func gauge(_ place: Int, _ sketch: Sketch, _ column: Area, side: Double, top: Double) -> Element {
        let full = sketch.box.bottom - top
        let height = max(sketch.shares[place] * full, 8)
        return Element(
            "rect",
            [
                "x": column.middle - side / 4, "y": sketch.box.bottom - height, "width": side / 2,
                "height": height, "rx": 12,
                "fill": sketch.isAccented(place) ? "url(#accent)" : sketch.palette.shapes[2],
                "opacity": sketch.isAccented(place) ? 0.9 : 0.7,
            ]
        )
    }
}

/// The symbols of the chemical elements in the order of their atomic numbers (IUPAC, 2021).
enum PeriodicTable {
    /// The symbol and number of an element by its English name.
    static func element(named name: String) -> (symbol: String, number: Int)? {
        numbers[name.lowercased()].map { (symbols[$0 - 1], $0) }
    }

    private static let entries = """
        H hydrogen He helium Li lithium Be beryllium B boron C carbon N nitrogen O oxygen F fluorine Ne neon \
        Na sodium Mg magnesium Al aluminium Si silicon P phosphorus S sulfur Cl chlorine Ar argon K potassium \
        Ca calcium Sc scandium Ti titanium V vanadium Cr chromium Mn manganese Fe iron Co cobalt Ni nickel \
        Cu copper Zn zinc Ga gallium Ge germanium As arsenic Se selenium Br bromine Kr krypton Rb rubidium \
        Sr strontium Y yttrium Zr zirconium Nb niobium Mo molybdenum Tc technetium Ru ruthenium Rh rhodium \
        Pd palladium Ag silver Cd cadmium In indium Sn tin Sb antimony Te tellurium I iodine Xe xenon \
        Cs caesium Ba barium La lanthanum Ce cerium Pr praseodymium Nd neodymium Pm promethium Sm samarium \
        Eu europium Gd gadolinium Tb terbium Dy dysprosium Ho holmium Er erbium Tm thulium Yb ytterbium \
        Lu lutetium Hf hafnium Ta tantalum W tungsten Re rhenium Os osmium Ir iridium Pt platinum Au gold \
        Hg mercury Tl thallium Pb lead Bi bismuth Po polonium At astatine Rn radon Fr francium Ra radium \
        Ac actinium Th thorium Pa protactinium U uranium Np neptunium Pu plutonium Am americium Cm curium
        """.split(separator: " ").map(String.init)

    private static let symbols = stride(from: 0, to: entries.count, by: 2).map { entries[$0] }

    private static let numbers: [String: Int] = {
        var numbers = ["aluminum": 13, "sulphur": 16, "cesium": 55]
        for (place, name) in stride(from: 1, to: entries.count, by: 2).map({ entries[$0] }).enumerated() {
            numbers[name] = place + 1
        }
        return numbers
    }()
}
