// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "map-tiles",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "tenfold", path: "../..")],
    targets: [
        .executableTarget(
            name: "map-tiles",
            dependencies: [
                .product(name: "Tenfold", package: "tenfold"),
                .product(name: "TenfoldWorkflows", package: "tenfold"),
            ],
            path: "Sources"
        )
    ]
)
