import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Channel {
    /// The queue of the upload lane: a video whose job holds a lease goes on that, others on what is free.
    func uploadQueue(_ waiting: [Uploader.Waiting], _ records: RecordSet) throws -> UploadQueue {
        let ledger = ledger(records)
        let now = clock.now
        let today = records.videos.filter { $0.publishedAt >= ledger.start(of: .day(zone: "UTC"), at: now) }
        let perDay = configuration.upload.maxPerDay.map { max(0, $0 - today.count) }
        let leased = waiting.map(\.item).filter { item in
            ledger.leases.contains {
                $0.run == item.run && $0.job == item.job && ledger.pays($0, for: "upload", at: now)
            }
        }
        return UploadQueue(
            remaining: [perDay, configuration.upload.maxPerRun].compactMap(\.self).min(),
            unleased: ledger.remaining("upload", at: now),
            leased: Set(leased.map(\.idea)),
            published: records.videos.map(PastScript.init)
        )
    }

    /// The ledger of all resources, with the zone rules of this machine: what is used, and what is set aside.
    func ledger(_ records: RecordSet) -> Ledger {
        Ledger(
            resources: configuration.resources,
            usage: records.usage,
            leases: ChannelState(folding: records.events).leases,
            safetyMargin: configuration.safetyMargin,
            zones: zoneRules(Set(configuration.resources.flatMap(\.limits).compactMap(\.window.zone)))
        )
    }

    /// The rules of zones as this machine knows them; those it does not know are left out.
    func zoneRules(_ zones: Set<String>) -> [String: TimeZoneRules] {
        zones.reduce(into: [:]) { rules, zone in
            rules[zone] = (try? files.read("/usr/share/zoneinfo/\(zone)")).flatMap { TimeZoneRules(file: $0) }
        }
    }

    /// What an upload leaves in the records: the video, and the units it took where it took them
    /// now and its lane has not booked them already.
    func records(of result: Uploader.Result, run: String, booked: Bool) -> [any Record] {
        guard let video = result.record else { return [] }
        let prices = Ledger(resources: configuration.resources, usage: [], safetyMargin: 0)
        let charges = result.isNew && !booked ? prices.charges(for: "upload") : []
        return [video]
            + charges.map { charge in
                UsageRecord(
                    resource: charge.resource,
                    operation: "upload",
                    units: charge.units,
                    run: run,
                    job: video.job,
                    subject: video.idea,
                    takenAt: video.publishedAt
                )
            }
    }
}
