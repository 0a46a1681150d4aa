// swift-tools-version: 6.2
import PackageDescription

let strictness: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault", "InferIsolatedConformances",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let arguments: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "sillage",
  products: [
    .library(
      name: "Sillage",
      targets: [
        "StudyDesk", "StudyModel", "StudyForms", "StudyNeeds", "StudyExchange", "Restitution",
        "Disclosure", "Tabulation", "Wording", "JSONTree",
      ]),
    .executable(name: "sillage", targets: ["sillage"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What everything may lean on: text formats, words, days.
    .target(name: "JSONTree"),
    .target(name: "Wording"),
    // Libraries of the system are loaded when they are first used.
    .target(name: "CLate"),
    // A file that goes away again, for libraries that write files only.
    .target(name: "Scratch"),
    // XML as a tree. Needs libexpat1-dev to build; the library is loaded when a file is read.
    .target(name: "CExpat", dependencies: ["CLate"]),
    .target(name: "Markup", dependencies: ["CExpat"]),
    // Unpacks spreadsheets. Needs zlib1g-dev to build; the library is loaded when a file is read.
    .target(name: "CZlib", dependencies: ["CLate"]),

    // The private side: people, what they agreed to, what they wrote.
    .target(name: "StudyModel", dependencies: ["JSONTree", "Wording"]),
    .target(
      name: "StudyLedger",
      dependencies: [
        "StudyModel", "JSONTree", "Wording", grdb, sqlite, crypto, cryptoExtras,
      ]),
    .target(name: "StudyForms", dependencies: ["JSONTree", "Wording"]),
    // From voice to priority: how alike readers code, which needs come first, what to blank.
    .target(name: "StudyNeeds", dependencies: ["StudyModel", "JSONTree", "Wording"]),
    // What other programs read and write, in both directions. Mail goes by libcurl: building needs
    // libcurl4-openssl-dev; the library is loaded when a message is to go.
    .target(name: "CCurl", dependencies: ["CLate"]),
    .target(
      name: "StudyExchange",
      dependencies: [
        "StudyModel", "StudyForms", "Markup", "Scratch", "CCurl", "CZlib", "CXlsxWriter",
        "JSONTree", "Wording", crypto,
      ]),

    // The public side: counts and closed lists of labels, never a person. What audits a publication
    // and what protects it share the file’s format and the solver, nothing else.
    // Needs coinor-libcbc-dev to build; the solvers are loaded when they are first asked.
    .target(name: "CCbc", dependencies: ["CLate"]),
    .target(name: "Solving", dependencies: ["CCbc"]),
    .target(name: "Tabulation", dependencies: ["JSONTree"]),
    .target(name: "Auditing", dependencies: ["Tabulation", "Solving"]),
    .target(name: "Protecting", dependencies: ["Tabulation", "Solving"]),
    .target(
      name: "Disclosure",
      dependencies: ["Tabulation", "Auditing", "Protecting", "Solving", "JSONTree", "Wording"]),
    // Needs libxlsxwriter-dev to build; the library is loaded when a release is written.
    .target(name: "CXlsxWriter", dependencies: ["CLate"]),
    .target(
      name: "Restitution",
      dependencies: ["Disclosure", "Scratch", "JSONTree", "Wording", "CXlsxWriter"]),

    // Where the two meet: one method per act of the team.
    .target(
      name: "StudyDesk",
      dependencies: [
        "StudyModel", "StudyForms", "StudyNeeds", "StudyExchange", "StudyLedger", "Disclosure",
        "Tabulation", "Restitution", "JSONTree", "Wording", yams,
      ]),
    .executableTarget(
      name: "sillage",
      dependencies: [
        "StudyDesk", "StudyModel", "StudyForms", "StudyNeeds", "StudyExchange", "Restitution",
        "Disclosure", "Tabulation", "JSONTree", "Wording", arguments,
      ]),

    .testTarget(name: "JSONTreeTests", dependencies: ["JSONTree"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "StudyModelTests", dependencies: ["StudyModel", "JSONTree", "Wording"],
      exclude: ["Fixtures"]),
    .testTarget(name: "StudyFormsTests", dependencies: ["StudyForms", "JSONTree", "Wording"]),
    .testTarget(
      name: "StudyNeedsTests", dependencies: ["StudyNeeds", "StudyModel", "JSONTree", "Wording"]),
    .testTarget(
      name: "StudyExchangeTests",
      dependencies: [
        "StudyExchange", "StudyModel", "StudyForms", "Markup", "JSONTree", "Wording",
      ]
    ),
    .testTarget(
      name: "StudyLedgerTests",
      dependencies: [
        "StudyLedger", "StudyModel", "JSONTree", "Wording", "ledger-writer", grdb, crypto,
      ]),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["Disclosure", "Auditing", "Tabulation", "JSONTree", "Wording"]),
    .testTarget(
      name: "RestitutionTests",
      dependencies: ["Restitution", "Disclosure", "JSONTree", "Wording"],
      exclude: ["Reference"]),
    .testTarget(
      name: "StudyDeskTests",
      dependencies: [
        "StudyDesk", "StudyModel", "StudyForms", "StudyLedger", "StudyExchange", "Disclosure",
        "Tabulation", "Restitution", "JSONTree", "Wording",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SillageCommandTests",
      dependencies: [
        "sillage", "StudyDesk", "StudyModel", "StudyForms", "Restitution", "Disclosure",
        "JSONTree", "Wording",
      ],
      exclude: ["Reference"]),

    // A process of its own for the ledger's tests, and one for `make bench`.
    .executableTarget(
      name: "ledger-writer", dependencies: ["StudyLedger", "StudyModel", "JSONTree", "Wording"],
      path: "Tests/LedgerWriter"),
    .executableTarget(
      name: "ledger-bench", dependencies: ["StudyLedger", "StudyModel", "JSONTree", sqlite],
      path: "Benchmarks/LedgerBench"),
  ],
  swiftLanguageModes: [.v6]
)

// What is not Swift takes no settings for it.
let notSwift = ["CCbc", "CCurl", "CExpat", "CLate", "CXlsxWriter", "CZlib"]
for target in package.targets where !notSwift.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strictness
}

// Their inner loops are arithmetic: without optimisation thousands of random tests would take an
// hour.
let arithmetic = ["JSONTree", "Tabulation", "Solving", "Auditing", "Protecting", "StudyNeeds"]
for target in package.targets where arithmetic.contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
