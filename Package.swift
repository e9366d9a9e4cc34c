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

// How the shipped program is linked, for little memory and a quick start. Tests can only be linked
// dynamically.
let shipping = [
  // The parts of the standard library that are used are in the program: a third of the start and
  // 2.5 MB of memory.
  "-static-stdlib",
  // It stands at a fixed address, so nothing in it is written to when it is loaded: 1.7 MB. Swift
  // checks its bounds; nothing here relies on secret addresses.
  "-Xclang-linker", "-no-pie",
  // Nothing is loaded into it later, so nobody asks for its symbols: 0.2 MB.
  "-Xlinker", "--no-export-dynamic",
  // The toolchain's own linker keeps what is read apart from what is run: 0.2 MB.
  "-use-ld=lld",
]

let all = modules.map { Target.Dependency(stringLiteral: $0.name) }

let package = Package(
  name: "kling-mock",
  products: [.executable(name: "kling-mock", targets: ["kling-mock"])],
  targets: [
    .systemLibrary(name: "CEpoll"),
    .executableTarget(
      name: "kling-mock", dependencies: all, swiftSettings: settings,
      linkerSettings: [.unsafeFlags(shipping, .when(configuration: .release))]),
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
