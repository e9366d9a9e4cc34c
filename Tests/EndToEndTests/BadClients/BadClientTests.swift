import Testing

/// Clients with one defect each, and the good one that each of them would be without it.
@Suite struct BadClientTests {
  private static let good = "scenarios/clients/client.py"

  @Test(arguments: BadClient.all)
  func `is caught by what its defect is about`(client: BadClient) throws {
    let folder = try Folder()
    let text = try folder.copy(Self.good, to: "good.py")
    try folder.write(client.spoil(text), to: "client.py")
    let run = try Program.run([
      "check", client.scenario, "--strict", "--client", "python3 \(folder.path)/client.py",
    ])
    #expect(run.code == (client.caughtBy == "signal 6" ? 3 : 1), "\(run.errors)")
    #expect(Self.catchers(run.output) == [client.caughtBy], "\(run.output)")
  }

  @Test func `the mended twin of all of them passes`() throws {
    let scenarios = Set(BadClient.all.map(\.scenario)).sorted()
    let run = try Program.run(
      ["check"] + scenarios + ["--strict", "--jobs", "8", "--client", "python3 \(Self.good)"])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("\n\(scenarios.count) passed, 0 failed ("))
  }

  @Test(arguments: BadClient.harmless)
  func `what only looks otherwise passes as well`(client: BadClient) throws {
    let folder = try Folder()
    let text = try folder.copy(Self.good, to: "good.py")
    try folder.write(client.spoil(text), to: "client.py")
    let run = try Program.run([
      "check", client.scenario, "--strict", "--client", "python3 \(folder.path)/client.py",
    ])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test(arguments: [good, "scenarios/clients/client.sh"])
  func `a client to copy is short`(path: String) throws {
    let folder = try Folder()
    let lines = try folder.copy(path, to: "client").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 60)
  }

  /// The laws that a report calls broken, or if there are none, the expectations, each once.
  ///
  /// A client that breaks a law may well miss its goal for it; that is no defect of its own.
  private static func catchers(_ report: String) -> [String] {
    let lines = report.split(separator: "\n")
    if lines.contains(where: { $0.hasPrefix("ERROR") && $0.hasSuffix("signal 6") }) {
      return ["signal 6"]
    }
    let places = lines.compactMap { line -> Substring? in
      guard let level = ["  must ", "  should "].first(where: line.hasPrefix) else { return nil }
      return line.dropFirst(level.count).prefix { $0 != "[" }.dropLast()
    }
    let laws = places.filter { $0.hasPrefix("law ") }
    return Set((laws.isEmpty ? places : laws).map(String.init)).sorted()
  }
}
