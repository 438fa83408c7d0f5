import Tenfold
import TenfoldWorkflows

// Map tiles, from two at once to eight, drawn by a server that takes 30 calls in any hour and four a tile.
let trial = Phase(name: PhaseName("trial"), generation: .init(parallelJobs: 2))
let full = Phase(name: PhaseName("full"), generation: .init(parallelJobs: 8), success: .init(minJobs: 6))
let hour = Window.rolling(seconds: 3600)
let calls = ResourceLimit(name: "calls", amount: 30, unit: "calls", window: hour, costs: ["tile": 4])
let server = Resource(name: "tile_server", limits: [calls])
let model = Configuration(startPhase: trial.name, phases: [trial, full], resources: [server])

let phase = CommandLine.arguments.contains("full") ? full : trial
let plan = Planner(configuration: model, repository: "octo/maps").plan(phase).schedule
let most = plan.slots.map(\.videos).max() ?? 1
let schedules = plan.slots.map { slot in
    Schedule(.daily(minuteOfDay: slot.minuteOfDay), zone: plan.zone, comment: "\(slot.videos) tiles")
}
let tiles = MatrixAxis("tile", .list((1...most).map { .integer($0) }))
let render = Job(
    "render",
    name: "Render",
    on: .hosted("ubuntu-24.04"),
    timeoutMinutes: 20,
    permissions: [.read(.contents, "to read the styles")],
    strategy: Strategy(matrix: .axes([tiles]), mostParallel: .fixed(most)),
    steps: [.run(#"./render "$TILE""#, name: "Render", variables: ["TILE": "\(.matrix("tile"))"])]
)
let workflow = Workflow(
    file: "tiles.yml",
    header: ["Renders \(plan.videosPerDay) map tiles a day, in the phase \(phase.name)."],
    name: "Tiles",
    triggers: Triggers(schedules: schedules),
    concurrency: Concurrency(group: "tiles", arrival: .waitsInLine),
    jobs: [render]
)
print(try workflow.yaml(), terminator: "")
