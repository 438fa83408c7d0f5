extension PlanDraft {
    /// What the draft says, with the price of another way of packing beside it.
    func result(besides alternative: PlanDraft?) -> PlanResult {
        let open = times.minutes.indices.map {
            DealingRow(first: $0, count: 1, most: 256, limit: DealingRow.ownSetting)
        }
        let uses = limitUses(open)
        let minutes = purse.minutes(of: videos)
        let cost = purse.cost(videos)
        let words = PlanWords(self, uses, minutes)
        return PlanResult(
            schedule: SchedulePlan(
                phase: phase.name,
                zone: zone,
                slots: zip(times.minutes, videos).filter { $1 > 0 }.map { Slot(minuteOfDay: $0, videos: $1) },
                maxDelayMinutes: settings.maxDelayMinutes ?? 0,
                videosPerRunnerJob: packing.videosPerJob
            ),
            others: SlotGrid.others(than: times, hash: stableHash(planner.repository)),
            slotsAsked: settings.slotsPerDay ?? 1,
            videosPerSlotAsked: phase.generation.parallelJobs,
            mostPerDay: mostByWindows(open),
            limits: uses,
            minutes: minutes,
            alternative: alternative.map { $0.purse.minutes(of: $0.videos) },
            cost: cost,
            binding: words.binding,
            lifts: words.lifts,
            diagnostics: words.diagnostics,
            isProvenBest: isProvenBest
        )
    }

    /// The videos a day that the phase asks for.
    var asked: Int { (settings.slotsPerDay ?? 1) * phase.generation.parallelJobs }

    /// The videos of each slot, did the phase run as configured.
    var askedVideos: [Int] {
        [Int](repeating: phase.generation.parallelJobs, count: settings.slotsPerDay ?? 1)
    }

    /// The most videos a day that the windows allow, were the phase to ask for any number.
    private func mostByWindows(_ open: [DealingRow]) -> Int {
        Dealing(slots: times.minutes.count, rows: PlannedLimit.rows(limits, stretches) + open).maximum()
            .videos
    }

    /// - Parameter open: rows that let each slot make more than any phase asks for.
    private func limitUses(_ open: [DealingRow]) -> [LimitUse] {
        let binding = Set(total < asked ? rowsMaximum.binding.map(\.limit) : [])
        let isByRows = total == rowsMaximum.videos
        return zip(limits, stretches).enumerated().map { index, pair in
            let (limit, stretches) = pair
            let rows = stretches.map { stretch in
                DealingRow(
                    first: stretch.first,
                    count: stretch.count,
                    most: limit.most(runs: stretch.count),
                    limit: index
                )
            }
            let alone = Dealing(slots: times.minutes.count, rows: rows + open).maximum().videos
            var use = limit.use
            use.used = worst(of: limit, stretches, videos)
            use.asked = worst(
                of: limit,
                askedStretches[index],
                [Int](repeating: phase.generation.parallelJobs, count: askedSlots)
            )
            use.mostPerWindow = rows.map(\.most).min() ?? 0
            use.mostPerDay = alone < 256 * times.minutes.count ? alone : nil
            use.isBinding = isByRows && binding.contains(index)
            return use
        }
    }

    /// The most units that any window may hold with these videos.
    private func worst(of limit: PlannedLimit, _ stretches: [SlotTimes.Stretch], _ videos: [Int]) -> Double {
        let slots = videos.count
        let sums = videos.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        let runs = videos.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 > 0 ? 1 : 0)) }
        func over(_ stretch: SlotTimes.Stretch, _ sums: [Int]) -> Double {
            let end = stretch.first + stretch.count
            return Double(sums[end % slots] + end / slots * sums[slots] - sums[stretch.first])
        }
        return stretches.map { over($0, sums) * limit.use.perVideo + over($0, runs) * limit.use.perRun }.max()
            ?? 0
    }
}
