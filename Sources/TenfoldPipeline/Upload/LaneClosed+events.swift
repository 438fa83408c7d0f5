public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension LaneClosed {
    /// The figure that says until when the lane takes nothing, in seconds since 1970.
    public static let closedFigure = "lane_closed_until"
    /// The figure that is 1 while a person has to look at the account, and 0 again after.
    public static let stoppedFigure = "lane_stopped"

    /// What later runs have to know of it: a refusal for the day is not asked for again that day.
    public func event(at now: Date) -> Event? {
        guard let until else {
            return Event(at: now, .figureReported(name: Self.stoppedFigure, value: 1, reason: reason))
        }
        guard until > now else { return nil }
        let second = until.timeIntervalSince1970.rounded(.up)
        return Event(at: now, .figureReported(name: Self.closedFigure, value: second, reason: reason))
    }

    /// What an earlier run noted, where the lane is still closed.
    public static func known(_ events: some Sequence<Event>, at now: Date) -> LaneClosed? {
        guard let (value, reason) = lastFigure(closedFigure, in: events) else { return nil }
        let until = Date(timeIntervalSince1970: value)
        return until > now ? LaneClosed(reason, until: until) : nil
    }

    /// Why the account was refused, where no upload has worked since.
    public static func stopReason(_ events: some Sequence<Event>) -> String? {
        lastFigure(stoppedFigure, in: events).flatMap { $0.value == 1 ? $0.reason : nil }
    }
}

/// The newest figure of a name that was reported.
public func lastFigure(_ name: String, in events: some Sequence<Event>) -> (value: Double, reason: String)? {
    let own = events.filter { event in
        if case .figureReported(name, _, _) = event.change { true } else { false }
    }
    guard case .figureReported(_, let value, let reason)? = own.max(by: Event.precedes)?.change else {
        return nil
    }
    return (value, reason)
}
