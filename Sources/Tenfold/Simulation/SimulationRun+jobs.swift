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
            if let limit = services.refusal(of: charges, at: second) {
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
        heap.add(.jobsBegin, at: second + seconds, run)
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
        heap.add(.laneOpens, at: last + 10, run)
    }

    /// One runner job with its videos, one after the other; gives the second at which it is over.
    private mutating func beginJob(_ run: Int, _ group: Int, _ second: Int) -> Int {
        let begins = second + 5 + Int(draw() * 25)
        var at = begins + vary(times.job)
        let isLost = chance(chances.runnerLost)
        let lostAt = isLost ? at + Int(draw() * times.video * Double(group)) : Int.max
        for _ in 0..<group {
            let video = newVideo()
            let seconds = vary(times.video)
            videos[video].run = run
            videos[video].mayRepeat = runs[run].videos.count < runs[run].repeats
            videos[video].lostAt = lostAt
            if lostAt < at + seconds {
                videos[video].fate = .lost
            } else if chance(chances.videoFails) {
                videos[video].fate = .failed
            }
            runs[run].videos.append(video)
            if !course.making.isEmpty, at + seconds / 4 < lostAt {
                heap.add(.call, at: at + seconds / 4, video)
            }
            trace?.job(at, min(at + seconds, lostAt), videos[video].fate)
            at += seconds
        }
        bill(min(at, lostAt) - begins)
        return min(at, lostAt)
    }

    /// The calls of a video that is being made, each paid for by its lease before it goes out.
    mutating func call(_ video: Int, _ second: Int) {
        guard second < videos[video].lostAt, videos[video].fate != .errored else { return }
        while videos[video].nextCall < course.making.count {
            let call = course.making[videos[video].nextCall]
            let charges = videos[video].attempts == 0 ? call.charges : call.repeated
            if hasLeases, let wait = pay(charges, video, second) {
                guard wait > 0, second + wait < runs[videos[video].run].expiresAt else {
                    tally.unpaid += 1
                    return end(video)
                }
                return again(video, at: second + wait)
            }
            if let limit = services.refusal(of: charges, at: second) {
                tally.refuse(limit, at: second)
                trace?.refuse(second)
                return end(video)
            }
            use(charges, run: videos[video].run, video, second)
            tally.callsUSD += call.price
            videos[video].attempts += 1
            if chance(chances.callFails) {
                guard videos[video].attempts <= chances.retries else { return end(video) }
                return again(video, at: second + 2 + Int(draw() * 58))
            }
            videos[video].nextCall += 1
            videos[video].attempts = 0
        }
    }

    /// Makes the call once more later; a runner that is lost by then makes none, and its video with it.
    private mutating func again(_ video: Int, at second: Int) {
        guard second < videos[video].lostAt else {
            videos[video].fate = .lost
            return
        }
        heap.add(.call, at: second, video)
    }

    /// A video that cannot be made: its job says so, and its idea waits for another run.
    private mutating func end(_ video: Int) {
        tally.errored += 1
        videos[video].fate = .errored
        queue += 1
    }

    /// Takes a call from a video's lease; where that does not pay, the seconds to wait, or 0 where none would do.
    mutating func pay(_ charges: Range<Int>, _ video: Int, _ second: Int) -> Int? {
        let count = course.limits.count
        var wait: Int?
        for index in charges {
            let charge = course.charges[index]
            let place = video * count + charge.limit
            let length = course.limits[charge.limit].seconds
            // A rolling window is empty once it passed since the last charge; a calendar one when it turns.
            let isFresh =
                length > 0
                ? second - spentIn[place] > length
                : books.window(charge.limit, at: second) != spentIn[place]
            if isFresh { spent[place] = 0 }
            let grant = grant(of: charge.limit, to: video)
            guard spent[place] + charge.units > grant + 1e-6 else { continue }
            wait = length > 0 && length <= 600 && wait != 0 ? spentIn[place] + length + 1 - second : 0
        }
        if let wait { return max(0, wait) }
        for index in charges {
            let charge = course.charges[index]
            let place = video * count + charge.limit
            spent[place] += charge.units
            spentIn[place] =
                course.limits[charge.limit].seconds > 0
                ? second : books.window(charge.limit, at: second)
        }
        return nil
    }

    private func grant(of limit: Int, to video: Int) -> Double {
        var units = 0.0
        for charge in course.videoLease where charge.limit == limit { units += charge.units }
        guard videos[video].mayRepeat else { return units }
        for charge in course.repeatLease where charge.limit == limit { units += charge.units }
        return units
    }

    mutating func use(_ charges: Range<Int>, run: Int, _ video: Int, _ second: Int) {
        for place in charges {
            let charge = course.charges[place]
            runs[run].usage.append(
                SimulatedUsage(limit: charge.limit, units: charge.units, second: second, video: video)
            )
            observe(charge.limit, second)
        }
    }
}
