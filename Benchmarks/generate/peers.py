"""Makes the workflows that lie in workflows.json with a peer's own model: python peers.py yamloom|ghagen|projen."""
import json
import os
import sys

WORKFLOWS = json.load(open(os.path.join(os.path.dirname(__file__), "workflows.json")))


def yamloom():
    import yamloom as y
    from yamloom import sync

    def step(s):
        common = dict(name=s["name"], id=s.get("id"), env=s.get("env"), condition=s.get("if"))
        if "run" in s:
            return y.script(s["run"], **common)
        name, ref = s["uses"].split("@")
        return y.action(common.pop("name"), name, ref=ref, with_opts=s.get("with"), skip_recommended_permissions=True, **common)

    def events(on):
        crons = [c["cron"].split() for c in on.get("schedule", [])]
        return y.Events(
            schedule=y.ScheduleEvent(
                crons=[y.Cron(minute=y.Minute(int(c[0])), hour=y.Hour(int(c[1]))) for c in crons]
            )
            if crons
            else None,
            workflow_dispatch=y.WorkflowDispatchEvent(),
        )

    def job(j):
        needs = j.get("needs")
        return y.Job(
            name=j["name"],
            needs=[needs] if isinstance(needs, str) else needs,
            condition=j.get("if"),
            runs_on=j["runs-on"],
            timeout_minutes=j["timeout-minutes"],
            permissions=y.Permissions(**{k.replace("-", "_"): v for k, v in j["permissions"].items()}),
            steps=[step(s) for s in j["steps"]],
        )

    sync(
        {
            w["file"]: y.Workflow(
                name=w["name"], on=events(w["on"]), jobs={k: job(j) for k, j in w["jobs"].items()}
            )
            for w in WORKFLOWS
        }
    )


def ghagen():
    import ghagen as g

    app = g.App(root=".", lockfile=None)
    for w in WORKFLOWS:
        jobs = {}
        for key, j in w["jobs"].items():
            jobs[key] = g.Job(
                name=j["name"],
                needs=j.get("needs"),
                if_=j.get("if"),
                runs_on=j["runs-on"],
                timeout_minutes=j["timeout-minutes"],
                permissions=g.Permissions(**{k.replace("-", "_"): v for k, v in j["permissions"].items()}),
                steps=[
                    g.Step(
                        name=s["name"],
                        id=s.get("id"),
                        if_=s.get("if"),
                        uses=s.get("uses"),
                        run=s.get("run"),
                        with_=s.get("with"),
                        env=s.get("env"),
                    )
                    for s in j["steps"]
                ],
            )
        crons = [g.ScheduleTrigger(cron=c["cron"]) for c in w["on"].get("schedule", [])]
        on = g.On(schedule=crons or None, workflow_dispatch=g.WorkflowDispatchTrigger())
        app.add_workflow(g.Workflow(name=w["name"], on=on, jobs=jobs), w["file"])
    if "--check" in sys.argv:
        sys.exit(1 if app.check() else 0)
    app.synth()


def projen():
    import projen as p
    from projen.github import GitHub, GithubWorkflow
    from projen.github import workflows as m

    project = p.Project(name="channel", outdir=".", projenrc_json=False, commit_generated=True)
    github = GitHub(project, mergify=False, pull_request_lint=False, workflows=True)
    level = {"read": m.JobPermission.READ, "write": m.JobPermission.WRITE}
    for w in WORKFLOWS:
        workflow = GithubWorkflow(github, w["file"].removesuffix(".yml"))
        crons = [m.CronScheduleOptions(cron=c["cron"]) for c in w["on"].get("schedule", [])]
        workflow.on(schedule=crons or None, workflow_dispatch=m.WorkflowDispatchOptions())
        for key, j in w["jobs"].items():
            needs = j.get("needs", [])
            workflow.add_job(
                key,
                m.Job(
                    name=j["name"],
                    needs=[needs] if isinstance(needs, str) else needs,
                    if_=j.get("if"),
                    runs_on=[j["runs-on"]],
                    timeout_minutes=j["timeout-minutes"],
                    permissions=m.JobPermissions(
                        **{k.replace("-", "_"): level[v] for k, v in j["permissions"].items()}
                    ),
                    steps=[
                        m.JobStep(
                            name=s["name"],
                            id=s.get("id"),
                            if_=s.get("if"),
                            uses=s.get("uses"),
                            run=s.get("run"),
                            with_=s.get("with"),
                            env=s.get("env"),
                        )
                        for s in j["steps"]
                    ],
                ),
            )
    project.synth()


if __name__ == "__main__":
    {"yamloom": yamloom, "ghagen": ghagen, "projen": projen}[os.environ.get("PEER") or sys.argv[1]]()
