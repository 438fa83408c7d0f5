import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Records again, day by day, under rules of one's choice.
struct ReplayTests {
    private func channel(_ change: (inout MadeUpChannel) -> Void) -> MadeUpChannel {
        var channel = MadeUpChannel()
        channel.days = 150
        channel.winnerRate = 0.3
        change(&channel)
        return channel
    }

    private func replay(_ channel: MadeUpChannel) -> Replay {
        Replay(
            channel.records,
            from: channel.firstDay,
            through: channel.firstDay.advanced(by: channel.days - 1)
        )
    }

    /// What `tenfold decide` does every day, the slow way: each decision from all records and events so far.
    private func decided(_ channel: MadeUpChannel, _ policy: DecisionPolicy) throws -> [ReplayCourse.Move] {
        var records = channel.records
        var course = ReplayCourse(name: "")
        for number in 0..<channel.days {
            let day = channel.firstDay.advanced(by: number)
            let decision = try PhaseDecision.make(records, policy: policy, asOf: day).decision
            let ladder = PhaseLadder(folding: records.events, policy: policy.recovery)
            guard let event = decision.event(on: ladder, at: decision.time) else { continue }
            records.events.append(event)
            let after = PhaseLadder(folding: records.events, policy: policy.recovery)
            if after.moves.count > ladder.moves.count, let move = after.moves.last { course.add(move) }
        }
        return course.moves
    }

    @Test(arguments: [GateSettings.Profile.sound, .literal])
    func `a replay moves the channel as deciding every day would have`(profile: GateSettings.Profile) throws {
        for seed in 1...2 as ClosedRange<UInt64> {
            let channel = channel {
                $0.seed = seed
                $0.days = 110
                $0.drop = 0.5
                $0.dropDay = 80
            }
            var configuration = Configuration()
            configuration.gates.profile = profile
            let policy = DecisionPolicy(configuration)
            let course = try replay(channel).course("", by: policy)
            #expect(course.moves == (try decided(channel, policy)))
            #expect(course.points.count == channel.days)
        }
    }

    @Test func `a channel that falls by half steps down under the sound rules, and its course says when`()
        throws
    {
        let channel = channel {
            $0.days = 200
            $0.perDay = 12
            $0.drop = 0.5
            $0.dropDay = 120
        }
        let course = try replay(channel).course("", by: DecisionPolicy(Configuration()))
        #expect(course.moves.first?.kind == .gate)
        let fall = try #require(course.moves.first { $0.kind == .alarm })
        let fell = channel.firstDay.advanced(by: 120)
        #expect((0...20).contains(fell.distance(to: fall.day)))
        #expect(course.daysIn.reduce(0) { $0 + $1.days } == 200)
    }

    @Test func `equal courses give equal pictures, and the picture has words`() throws {
        let channel = channel { $0.days = 90 }
        let courses = [try replay(channel).course("mine", by: DecisionPolicy(Configuration()))]
        let picture = ReplayPicture(courses, phases: Phase.strategy.map(\.name))
        #expect(picture.svg == ReplayPicture(courses, phases: Phase.strategy.map(\.name)).svg)
        #expect(picture.summary.hasPrefix("mine: ") && picture.summary.contains("days in 1x"))
    }

    @Test func `what happened is read off the events`() throws {
        var records = channel { $0.days = 20 }.records
        let first = MadeUpChannel().firstDay
        records.events.append(
            Event(
                at: first.advanced(by: 10).start,
                .phaseChanged(from: PhaseName("1x"), to: PhaseName("3x"), reason: "r")
            )
        )
        let replay = Replay(records, from: first, through: first.advanced(by: 19))
        let course = replay.recorded("as it was", by: DecisionPolicy(Configuration()))
        #expect(course.daysIn.map(\.days) == [10, 10])
        #expect(course.moves.map(\.kind) == [.gate])
        #expect(course.moves.first?.day == first.advanced(by: 9))
    }
}
