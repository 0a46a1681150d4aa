// swift-tools-version: 6.2
import PackageDescription

let strictness: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault", "InferIsolatedConformances",
  ].map { .enableUpcomingFeature($0) }

let package = Package(
  name: "sillage",
  products: [
    .library(
      name: "Sillage",
      targets: [
        "Wording", "JSONTree",
      ])
  ],
  targets: [
    // What everything may lean on: text formats, words, days.
    .target(name: "JSONTree"),
    .target(name: "Wording"),

    // The private side: people, what they agreed to, what they wrote.
    .target(name: "StudyModel", dependencies: ["JSONTree", "Wording"]),

    .testTarget(name: "JSONTreeTests", dependencies: ["JSONTree"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = (target.swiftSettings ?? []) + strictness
}
