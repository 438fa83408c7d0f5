import Tenfold

extension WorkflowInput {
    /// Brings `site/` to GitHub Pages after a job that pushed it; nothing where the dashboard stays in the repository.
    func pagesJob(of workflow: JobGraph.Workflow, after: Identifier) throws -> [Job] {
        guard configuration.publishesPages, let job = workflow.jobs.first(where: { $0.id == "pages" }) else {
            return []
        }
        return [
            Job(
                "pages",
                name: Text(PageStanding.jobName),
                needs: [after],
                // Also after a run that failed: its dashboard says so.
                if: !.cancelled && Expression.result(of: after).isNot("skipped"),
                on: runner(of: job),
                timeoutMinutes: job.timeoutMinutes,
                environment: JobEnvironment(
                    "github-pages",
                    url: "\(.output("page_url", ofStep: "deploy"))"
                ),
                concurrency: Concurrency(group: "tenfold-pages", arrival: .replacesWaiting),
                permissions: [
                    .read(.contents, "to check the site out"),
                    .write(.pages, "to deploy it"),
                    .write(.idToken, "to prove to Pages which run it comes from"),
                ],
                steps: [
                    try checkOut(withHistory: false),
                    .uses(
                        try action("actions/configure-pages"),
                        id: "configure",
                        name: "Configure Pages"
                    ),
                    .uses(
                        try action("actions/upload-pages-artifact"),
                        with: ["path": "site"],
                        id: "pack",
                        name: "Pack the site"
                    ),
                    .uses(try action("actions/deploy-pages"), id: "deploy", name: "Deploy the site"),
                ]
            )
        ]
    }
}
