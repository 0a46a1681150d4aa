// swift-tools-version: 6.2
import PackageDescription

let strictness: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault", "InferIsolatedConformances",
  ].map { .enableUpcomingFeature($0) }

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "sillage",
  products: [
    .library(
      name: "Sillage",
      targets: [
        "Wording", "JSONTree",
      ])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // What everything may lean on: text formats, words, days.
    .target(name: "JSONTree"),
    .target(name: "Wording"),

    // The private side: people, what they agreed to, what they wrote.
    .target(name: "StudyModel", dependencies: ["JSONTree", "Wording"]),
    .target(
      name: "StudyLedger", dependencies: ["StudyModel", "JSONTree", "Wording", grdb, crypto]),

    .testTarget(name: "JSONTreeTests", dependencies: ["JSONTree"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = (target.swiftSettings ?? []) + strictness
}
