// swift-tools-version: 6.3
import PackageDescription

// The modules and who may import whom: one row each, lowest first. `LayoutTests` holds the sources
// against the same table, because the package manager lets an undeclared import of a sibling through.
let modules: [(name: String, imports: [String])] = [
  ("StrictJSON", []),
  ("HTTPWire", []),
  ("Digest", []),
  ("Timekeeping", []),
  ("Posix", ["CEpoll"]),
  ("Media", ["Digest"]),
  ("Credentials", ["StrictJSON", "Digest"]),
  ("Schema", ["StrictJSON", "Digest"]),
  ("KlingSpec", ["Schema", "StrictJSON"]),
  ("Transport", ["HTTPWire", "Posix", "Timekeeping"]),
  (
    "Simulation",
    ["KlingSpec", "Schema", "StrictJSON", "Digest", "Timekeeping", "Media"]
  ),
  (
    "Service",
    [
      "HTTPWire", "Credentials", "Simulation", "KlingSpec", "Schema", "StrictJSON", "Digest",
      "Timekeeping", "Media",
    ]
  ),
  (
    "Conformance",
    [
      "KlingSpec", "Schema", "Credentials", "HTTPWire", "Media", "Timekeeping", "StrictJSON",
      "Digest",
    ]
  ),
]

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  // Who overlaps accesses to a variable is told by the debug build, in which all tests run. Asking
  // each time costs a tenth of a query, and everything lies on the thread of its loop.
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let all = modules.map { Target.Dependency(stringLiteral: $0.name) }

let package = Package(
  name: "kling-mock",
  products: [.executable(name: "kling-mock", targets: ["kling-mock"])],
  targets: [
    .systemLibrary(name: "CEpoll"),
    .executableTarget(
      name: "kling-mock", dependencies: all, swiftSettings: settings,
      // The shipped program carries the parts of the standard library that it uses: it starts in
      // two thirds of the time and takes 2.5 MB less memory. Tests can only be linked dynamically.
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),
    .testTarget(
      name: "LayoutTests", dependencies: ["Posix", "kling-mock"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: all + ["kling-mock"], swiftSettings: settings),
  ]
    + modules.map { module in
      .target(
        name: module.name,
        dependencies: module.imports.map { .init(stringLiteral: $0) },
        swiftSettings: settings)
    }
    + modules.map { module in
      .testTarget(
        name: module.name + "Tests",
        dependencies: ([module.name] + module.imports).map { .init(stringLiteral: $0) },
        swiftSettings: settings)
    }
)
