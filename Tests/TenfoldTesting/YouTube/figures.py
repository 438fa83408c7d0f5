"""The two services that tell how videos do: Analytics, and the Reporting API with its daily files."""

from world import Refusal


class Figures:
    """What the handler answers of them; `self.world` is the channel's."""

    def query_analytics(self, _):
        world = self.world
        world.count("analytics")
        metrics = self.query["metrics"][0].split(",")
        for metric in metrics:
            if metric in world.analytics_refusals:
                status, reason, message = world.analytics_refusals[metric]
                raise Refusal(status, reason, message)
        wanted = self.query["filters"][0].removeprefix("video==").split(",")
        period = self.query["startDate"][0] + " " + self.query["endDate"][0]
        rows = []
        for name in wanted:
            figures = world.analytics.get(name, {}).get(period) or world.analytics.get(name, {}).get("any")
            if figures and all(metric in figures for metric in metrics):
                rows.append([name] + [figures[metric] for metric in metrics])
        headers = [{"name": "video", "columnType": "DIMENSION", "dataType": "STRING"}] + [
            {"name": metric, "columnType": "METRIC", "dataType": "FLOAT"} for metric in metrics
        ]
        answer = {"kind": "youtubeAnalytics#resultTable", "columnHeaders": headers}
        if rows:
            answer["rows"] = rows
        self.json(answer)

    def list_jobs(self, _):
        self.world.count("reporting")
        self.json({"jobs": self.world.jobs} if self.world.jobs else {})

    def create_job(self, _):
        self.world.count("reporting")
        job = dict(self.parsed, id=f"job{len(self.world.jobs) + 1}", createTime="2026-11-01T00:00:00Z")
        self.world.jobs.append(job)
        self.json(job)

    def list_reports(self, _):
        self.world.count("reporting")
        start = int(self.query.get("pageToken", ["0"])[0])
        since = self.query.get("startTimeAtOrAfter", [""])[0]
        host = self.headers["Host"]
        prefix = self.path.split("/v1/")[0]
        known = [
            {
                "id": report["id"], "startTime": report["startTime"], "createTime": report["createTime"],
                "downloadUrl": report.get("downloadUrl") or f"http://{host}{prefix}/v1/media/{report['id']}",
            }
            for report in self.world.reports if report["startTime"] >= since
        ]
        answer = {"reports": known[start:start + 5]}
        if start + 5 < len(known):
            answer["nextPageToken"] = str(start + 5)
        self.json(answer)

    def download(self, name):
        self.world.count("reporting")
        report = next((r for r in self.world.reports if r["id"] == name), None)
        if report is None:
            raise Refusal(404, "notFound", "no such report")
        self.answer(200, report["csv"].encode(), {"Content-Type": "text/csv"})
