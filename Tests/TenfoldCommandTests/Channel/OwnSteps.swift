/// A pipeline of commands: fast, and no video at all.
enum OwnSteps {
    /// The last step hands a text over.
    ///
    /// A file `fail_workspace_job_N` beside the workspaces makes job N bad, and
    /// `kill_workspace_job_N` ends its process by SIGKILL.
    static let configuration = """
        version: 1
        start_phase: 3x
        phases:
          1x:
            generation: { parallel_jobs: 1 }
            scoring: { rejection_threshold: 85 }
            success: { min_jobs: 1 }
          3x:
            generation: { parallel_jobs: 3 }
            scoring: { rejection_threshold: 80 }
            success: { min_jobs: 2 }
        pipeline:
          script:
            run: |
              cat > asked.json
              name=$(basename "$PWD")
              printf '{"title":"%s","description":"d","tags":[],"topic":"%s","sources":[],"scenes":[]}' "$name" "$name"
          visuals: { run: "printf '{}'" }
          voice: { run: "printf '{}'" }
          assemble:
            run: |
              echo "the work of job $TENFOLD_WORKSPACE" > text.md
              printf '{"file":"text.md","captions":"","thumbnail":"","seconds":0,"width":0,"height":0,"files":["text.md"]}'
          validate:
            run: |
              job=$(basename "$PWD")
              test ! -e "../kill_$job" || kill -KILL $PPID
              test ! -e "../fail_$job" || { echo it is bad >&2; exit 1; }
              printf '{}'
          upload: { use: outbox }

        """
}
