extension SimulationRun {
    /// The plan job: looks for ideas.
    mutating func beginRun(_ run: Int, _ second: Int) {
        let late = second - runs[run].plannedAt
        tally.runs += 1
        tally.delays[min(late / 300, 180)] += 1
        if late > course.setting.plan.maxDelayMinutes * 60 { tally.late += 1 }
        queue += course.setting.ideasPerDay / Double(course.videos.count) * (0.5 + draw())
        for call in course.scanning {
            let charges = call.charges
            if let limit = services.refusal(of: charges, course.charges, at: second) {
                tally.refuse(limit, at: second)
                continue
            }
            tally.callsUSD += call.price
            for place in charges {
                let charge = course.charges[place]
                books.note(charge.limit, charge.units, usedAt: second, now: second)
            }
        }
        let seconds = vary(times.plan)
        bill(seconds)
        events.add(.jobsBegin, at: second + seconds, run)
    }

    /// `assign`: claims ideas and hands out leases, then the jobs begin.
    mutating func beginJobs(_ run: Int, _ second: Int) {
        let wanted = min(course.videos[runs[run].slot], Int(queue))
        var count = wanted
        runs[run].expiresAt = second + Int(times.claimLifetime)
        if hasLeases {
            let waiting = books.payable(course.uploadLease, most: parked, at: second)
            books.hold(course.uploadLease, times: waiting)
            runs[run].parkedGranted = waiting
            runs[run].parkedLeft = waiting
            parked -= waiting
            count = books.payable(course.videoLease, most: wanted, at: second)
            books.hold(course.videoLease, times: count)
            let most = course.repeatLease.isEmpty ? 0 : min(count, course.setting.repeats)
            runs[run].repeats = books.payable(course.repeatLease, most: most, at: second)
            books.hold(course.repeatLease, times: runs[run].repeats)
        }
        if count < wanted {
            tally.short += wanted - count
            tally.shortSlots += 1
        }
        queue -= Double(count)
        tally.queueSum += Int(queue)
        trace?.run(runs[run].slot, planned: runs[run].plannedAt, began: second, videos: count)
        guard count + runs[run].parkedGranted > 0 else {
            tally.idleRuns += 1
            return endRun(run)
        }
        var last = second
        var left = count
        while left > 0 {
            let group = min(left, max(1, course.setting.plan.videosPerRunnerJob))
            last = max(last, beginJob(run, group, second))
            left -= group
        }
        events.add(.laneOpens, at: last + 10, run)
    }

    /// One runner job with its videos, one after the other; gives the second at which it is over.
    private mutating func beginJob(_ run: Int, _ group: Int, _ second: Int) -> Int {
        let begins = second + 5 + Int(draw() * 25)
        var at = begins + vary(times.job)
        let isLost = chance(chances.runnerLost)
        let lostAt = isLost ? at + Int(draw() * times.video * Double(group)) : Int.max
        let (made, repeats) = (runs[run].videos.count, runs[run].repeats)
        for number in made..<made + group {
            let seconds = vary(times.video)
            var video = SimulatedVideo(run: run, lostAt: lostAt)
            video.mayRepeat = number < repeats
            if lostAt < at + seconds {
                video.fate = .lost
            } else if chance(chances.videoFails) {
                video.fate = .failed
            }
            let place = take(in: video)
            runs[run].videos.append(place)
            if !course.making.isEmpty, at + seconds / 4 < lostAt {
                events.add(.call, at: at + seconds / 4, place)
            }
            trace?.job(at, min(at + seconds, lostAt), video.fate)
            at += seconds
        }
        bill(min(at, lostAt) - begins)
        return min(at, lostAt)
    }

    /// The calls of a video that is being made, each paid for by its lease before it goes out.
    mutating func call(_ place: Int, _ second: Int) {
        var video = videos[place]
        guard second < video.lostAt, video.fate != .errored else { return }
        while video.nextCall < course.making.count {
            let call = course.making[video.nextCall]
            let charges = video.attempts == 0 ? call.charges : call.repeated
            // A lease pays for every call once: what was used of it matters from the first repeat on.
            if hasLeases, video.hasRepeated,
                let wait = leases.pay(
                    charges,
                    for: place,
                    at: second,
                    repeats: video.mayRepeat,
                    course.leaseTerms,
                    &books
                )
            {
                guard wait > 0, second + wait < runs[video.run].expiresAt else {
                    tally.unpaid += 1
                    return end(place)
                }
                videos[place] = video
                return again(place, at: second + wait)
            }
            if let limit = services.refusal(of: charges, course.charges, at: second) {
                tally.refuse(limit, at: second)
                trace?.refuse(second)
                return end(place)
            }
            use(charges, run: video.run, place, second)
            tally.callsUSD += call.price
            video.attempts += 1
            if chance(chances.callFails) {
                if hasLeases, !video.hasRepeated { openLease(of: place, madeCalls: video.nextCall, second) }
                video.hasRepeated = true
                guard video.attempts <= chances.retries else { return end(place) }
                videos[place] = video
                return again(place, at: second + 2 + Int(draw() * 58))
            }
            video.nextCall += 1
            video.attempts = 0
        }
        videos[place] = video
    }

    /// Takes from a video's lease what it used up to its first repeat, all of it at one moment.
    private mutating func openLease(of video: Int, madeCalls last: Int, _ second: Int) {
        leases.open(for: video, course.leaseTerms)
        for call in course.making[...last] {
            _ = leases.pay(
                call.charges,
                for: video,
                at: second,
                repeats: false,
                course.leaseTerms,
                &books
            )
        }
    }

    /// Makes the call once more later; a runner that is lost by then makes none, and its video with it.
    private mutating func again(_ video: Int, at second: Int) {
        guard second < videos[video].lostAt else {
            videos[video].fate = .lost
            return
        }
        events.add(.call, at: second, video)
    }

    /// A video that cannot be made: its job says so, and its idea waits for another run.
    private mutating func end(_ video: Int) {
        tally.errored += 1
        videos[video].fate = .errored
        queue += 1
    }

    mutating func use(_ charges: Range<Int>, run: Int, _ video: Int, _ second: Int) {
        runs[run].note(charges, second, video)
        guard trace != nil else { return }
        for place in charges { observe(course.charges[place].limit, second) }
    }
}
