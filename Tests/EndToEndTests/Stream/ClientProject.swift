import Posix
import Testing

/// A project of small goals, with goldens, for clients that are a few lines of shell.
final class ClientProject {
  private let folder: Folder

  /// Makes a scenario of each name: one task is to be created, in a third of a second if hasty.
  init(_ names: [String] = ["a", "b", "c"], hasty: Set<String> = []) throws {
    folder = try Folder()
    for name in names {
      try folder.write(
        """
        {
          "format": "kling-mock scenario 1",
          "about": "One task is created.",
          "editions": ["2026-03"],
          "goal": {
            "do": "create", "endpoint": "text2video", "within_ms": \(hasty.contains(name) ? 300 : 60_000),
            "input": {"prompt": "Rain."}
          },
          "steps": [{"call": "text2video.create", "body": {"$ref": "#/goal/input"}}]
        }
        """, to: "scenarios/job/\(name).json")
    }
    let made = try Program.run(["check", "--update=missing"] + folders)
    try #require(made.code == 0, "\(made.output)\(made.errors)")
  }

  /// Where the project lies, as options.
  var folders: [String] {
    ["--scenarios", folder.path + "/scenarios", "--golden", folder.path + "/golden"]
  }

  /// Writes a file and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try folder.write(text, to: name)
    return folder.path + "/" + name
  }

  /// Checks a client that is this shell script and stays.
  ///
  /// The script may use `member NAME`, which prints a member of the message in `$message`, `create`,
  /// which does the job in it, and `answer OUTCOME`, which says how it went.
  func check(stream script: String, _ options: [String] = []) throws -> Program.Output {
    let path = try write(Self.words + script, to: "client.sh")
    return try Program.run(["check", "--stream", "sh \(path)"] + folders + options)
  }

  /// Checks a client that is this shell script and is started for each job.
  func check(client script: String, _ options: [String] = []) throws -> Program.Output {
    let path = try write("set -eu\n" + script, to: "client.sh")
    return try Program.run(["check", "--client", "sh \(path)"] + folders + options)
  }

  private static let words = #"""
    member() { printf '%s\n' "$message" | sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }
    hello() { read -r message; printf '{"type":"hello","version":1,"max_in_flight":%s}\n' "${1:-1}"; }
    create() {
      curl -sS -o /dev/null -H "Authorization: Bearer $(member api_key)" -d '{"prompt": "Rain."}' \
        "$(member base_url)/v1/videos/text2video"
    }
    answer() { printf '{"type":"result","seq":%s,"outcome":"%s"}\n' "$(member seq)" "$1"; }

    """#
}
