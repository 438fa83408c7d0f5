extension SimulationRun {
    /// The upload job of a run begins once no other holds the lane.
    mutating func openLane(_ run: Int, _ second: Int) {
        guard lane < 0 else { return laneQueue.append(run) }
        lane = run
        runs[run].laneBeganAt = second
        events.add(.upload, at: second + vary(times.lane), run)
    }

    /// Publishes videos one after the other: those that were parked first, then those of the run.
    mutating func upload(_ run: Int, _ second: Int) {
        var second = second
        while true {
            guard let next = uploadNext(run, second) else { return closeLane(run, second) }
            // Nothing else happens meanwhile, mostly; then the clock need not go through the events.
            guard next < course.end, events.isQuiet(until: next) else {
                return events.add(.upload, at: next, run)
            }
            second = next
        }
    }

    /// Publishes one video, and gives the second at which the next may go; nil where none is left.
    private mutating func uploadNext(_ run: Int, _ second: Int) -> Int? {
        if runs[run].parkedLeft > 0 {
            runs[run].parkedLeft -= 1
            publish(run, video: -1, second)
            return second + vary(times.upload)
        }
        while runs[run].nextUpload < runs[run].videos.count {
            let video = runs[run].videos[runs[run].nextUpload]
            if videos[video].isWorking, videos[video].nextCall < course.making.count { return second + 60 }
            runs[run].nextUpload += 1
            switch videos[video].fate {
            case .going:
                publish(run, video: video, second)
                return second + vary(times.upload)
            case .failed: tally.failed += 1
            case .lost: tally.unheard += 1
            case .errored: break
            }
        }
        return nil
    }

    private mutating func closeLane(_ run: Int, _ second: Int) {
        bill(second - runs[run].laneBeganAt)
        events.add(.collect, at: second + vary(times.collect), run)
        lane = -1
        if !laneQueue.isEmpty { openLane(laneQueue.removeFirst(), second) }
    }

    private mutating func publish(_ run: Int, video: Int, _ second: Int) {
        guard !hasLeases || second < runs[run].expiresAt else { return park() }
        if let call = course.publishing.first {
            if let limit = services.refusal(of: call.charges, course.charges, at: second) {
                tally.refuse(limit, at: second)
                trace?.refuse(second)
                return park()
            }
            use(call.charges, run: run, video, second)
            tally.callsUSD += call.price
        }
        if chance(chances.uploadFails) { return park() }
        tally.videos += 1
        tally.videosOfDay[second / 86_400] += 1
        tally.views += course.views[Int(random.next() >> 54)]
        awaitsTracking += 1
        trace?.publish(second)
    }

    /// A video that was not published waits for a later run; jobs that upload by themselves have no such place.
    private mutating func park() {
        tally.parkings += 1
        guard hasLeases else { return }
        parked += 1
        tally.mostParked = max(tally.mostParked, parked)
    }

    /// The run's records arrive: what was used is known, what was not is free again.
    mutating func collect(_ run: Int, _ second: Int) {
        bill(vary(times.collect))
        bill(vary(times.pages))
        guard hasLeases else { return endRun(run) }
        for number in 0..<runs[run].videos.count {
            let video = videos[runs[run].videos[number]]
            guard video.fate == .lost else { continue }
            runs[run].unheard += 1
            if video.mayRepeat { runs[run].unheardRepeats += 1 }
        }
        books.hold(course.uploadLease, times: -runs[run].parkedGranted)
        books.hold(course.videoLease, times: runs[run].unheard - runs[run].videos.count)
        books.hold(course.repeatLease, times: runs[run].unheardRepeats - runs[run].repeats)
        if runs[run].unheard > 0 {
            var heard = OwnedRow<SimulatedUsage>()
            for number in 0..<runs[run].usage.count {
                let usage = runs[run].usage[number]
                if usage.video < 0 || videos[usage.video].fate != .lost { heard.append(usage) }
            }
            runs[run].usage = heard
        }
        books.note(runs[run].usage, course.charges, now: second)
        guard runs[run].unheard > 0 else { return endRun(run) }
        events.add(.leaseLapses, at: max(second, runs[run].expiresAt), run)
    }

    /// Jobs nobody heard of: their ideas return, and what was set aside for them counts as spent.
    mutating func lapse(_ run: Int, _ second: Int) {
        spend(course.videoLease, times: runs[run].unheard, second)
        spend(course.repeatLease, times: runs[run].unheardRepeats, second)
        queue += Double(runs[run].unheard)
        endRun(run)
    }

    private mutating func spend(_ lease: ContiguousArray<SimulatedCharge>, times: Int, _ second: Int) {
        guard times > 0 else { return }
        books.hold(lease, times: -times)
        for charge in lease {
            books.note(charge.limit, charge.units * Double(times), usedAt: second, now: second)
        }
    }
}
