/// How late GitHub starts scheduled workflows, and how often not at all: drawn from what was measured.
///
/// Lateness comes in spells: on the usual days of 2026 starts were 10 to 160 minutes late (median 72, 22 starts
/// of one workflow), in the spells since late August 44 to 732 minutes (median 286, 25 starts of another, none
/// within the hour but one; ten workflows of a third all 3 h 51 min to 5 h 40 min late). In a spell all
/// workflows are late by about the same, and starts that come due meanwhile are lost or land together: hourly
/// schedules came 6 to 9 times a day. Sources: the public issues robhunter/agentdeals 1848, KCNyu/clawock 781
/// and 1417, paiml/aprender 3292, onkartalekar/fpl-intelligence 288, netcanon/netcanon 419, read 2026-11-24.
public struct StartDelays: Sendable, Codable, Equatable {
    /// Minutes late at 17 evenly spaced ranks from the least to the most, on a usual day.
    public var usual: [Double]
    /// The same in a spell.
    public var spell: [Double]
    /// The chance that a day begins a spell where there is none.
    public var spellBegins: Double
    /// The chance that a spell ends with a day.
    public var spellEnds: Double
    /// The chance that a start is lost on a usual day.
    public var lost: Double
    /// The chance that a start is lost in a spell.
    public var lostInSpell: Double
    /// The chance that a start is held back and lands together with the next one.
    public var together: Double

    /// Makes a distribution of one's own.
    ///
    /// - Precondition: both lists have 17 entries.
    public init(
        usual: [Double],
        spell: [Double],
        spellBegins: Double,
        spellEnds: Double,
        lost: Double,
        lostInSpell: Double,
        together: Double
    ) {
        precondition(usual.count == 17 && spell.count == 17, "a distribution has 17 ranks")
        self.usual = usual
        self.spell = spell
        self.spellBegins = spellBegins
        self.spellEnds = spellEnds
        self.lost = lost
        self.lostInSpell = lostInSpell
        self.together = together
    }

    /// As measured in 2026; a third of all days are in a spell.
    public static let measured = StartDelays(
        usual: [4, 10, 13, 20, 31, 36, 45, 58, 72, 78, 86, 90, 96, 110, 130, 150, 160],
        spell: [44, 124, 189, 219, 235, 250, 261, 274, 286, 300, 310, 319, 340, 375, 410, 640, 732],
        spellBegins: 0.05,
        spellEnds: 0.1,
        lost: 0.01,
        lostInSpell: 0.04,
        together: 0.03
    )

    /// Every start on its minute.
    public static let none = StartDelays(
        usual: [Double](repeating: 0, count: 17),
        spell: [Double](repeating: 0, count: 17),
        spellBegins: 0,
        spellEnds: 1,
        lost: 0,
        lostInSpell: 0,
        together: 0
    )

    /// The same, with no start later than a number of minutes.
    public func capped(atMinutes most: Double) -> StartDelays {
        var capped = self
        capped.usual = usual.map { min($0, most) }
        capped.spell = spell.map { min($0, most) }
        return capped
    }

    /// The seconds late at a rank from 0 to 1.
    func seconds(inSpell: Bool, rank: Double) -> Int {
        let place = min(max(rank, 0), 0.999_999) * 16
        let index = Int(place)
        let low = inSpell ? spell[index] : usual[index]
        let high = inSpell ? spell[index + 1] : usual[index + 1]
        return Int((low + (high - low) * (place - Double(index))) * 60)
    }
}
