extension SimulationRun {
    mutating func beginDay(_ second: Int) {
        let day = second / 86_400
        if month < course.months.count, course.months[month] <= second {
            closeMonth()
            month += 1
        }
        let delays = course.setting.delays
        isSpell = isSpell ? !chance(delays.spellEnds) : chance(delays.spellBegins)
        spellRank = draw()
        if day + 1 < course.days {
            schedule(day: day + 1)
            events.add(.dayBegins, at: second + 86_400, 0)
        }
        let landing = second + 6 * 3600 + delay()
        if !chance(isSpell ? delays.lostInSpell : delays.lost) { events.add(.track, at: landing, 0) }
        if (course.setting.start.number + day) % 7 == 4 { bill(vary(times.optimize)) }
    }

    /// Draws when each start of a day is delivered; a day ahead, so that no zone's morning is missed.
    mutating func schedule(day: Int) {
        let delays = course.setting.delays
        let slots = course.videos.count
        var heldBack: ContiguousArray<Int> = []
        for slot in 0..<slots {
            let planned = course.starts[day * slots + slot]
            guard planned >= 0, planned < course.end else { continue }
            if chance(isSpell ? delays.lostInSpell : delays.lost) {
                tally.lost += 1
                trace?.lose(planned, slot)
                continue
            }
            let landing = planned + delay()
            for earlier in heldBack {
                start(earlier, at: max(landing, course.starts[day * slots + earlier]), day)
                tally.together += 1
            }
            heldBack.removeAll()
            if slot + 1 < slots, chance(delays.together) {
                heldBack.append(slot)
            } else {
                start(slot, at: landing, day)
            }
        }
        for slot in heldBack { start(slot, at: course.starts[day * slots + slot] + delay(), day) }
    }

    private mutating func start(_ slot: Int, at second: Int, _ day: Int) {
        let run = newRun()
        runs[run].slot = slot
        runs[run].plannedAt = course.starts[day * course.videos.count + slot]
        events.add(.runBegins, at: second, run)
    }

    /// In a spell all workflows are late by about the same.
    private mutating func delay() -> Int {
        let rank = isSpell ? spellRank + (draw() - 0.5) * 0.15 : draw()
        return course.setting.delays.seconds(inSpell: isSpell, rank: rank)
    }

    /// The daily look at the figures of what was published since the last.
    mutating func track(_ second: Int) {
        bill(vary(times.track))
        bill(vary(times.pages))
        guard let call = course.tracking.first else {
            awaitsTracking = 0
            return
        }
        let most =
            hasLeases ? books.payable(course.trackingLease, most: awaitsTracking, at: second) : awaitsTracking
        let (answered, refusing) = services.answers(to: call.charges, course.charges, most: most, at: second)
        tally.callsUSD += call.price * Double(answered)
        for place in call.charges where answered > 0 {
            let charge = course.charges[place]
            books.note(charge.limit, charge.units * Double(answered), usedAt: second, now: second)
            observe(charge.limit, second)
        }
        awaitsTracking -= answered
        guard let refusing else { return }
        tally.refuse(refusing, at: second)
        trace?.refuse(second)
        if !hasLeases { awaitsTracking = 0 }
    }

    mutating func observe(_ limit: Int, _ second: Int) {
        guard trace?.seconds.contains(second) == true else { return }
        let left = services.left(limit, at: second)
        trace?.note(limit, left, second)
    }
}
