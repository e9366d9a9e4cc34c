import KlingSpec
import Schema
import StrictJSON

/// The documented calls of an edition.
struct EndpointListing {
  private let calls: [Call]

  init(_ edition: Edition) throws(UsageFault) {
    do {
      calls = try Specification(edition).calls
    } catch {
      throw UsageFault(message: "the program's own catalogue is wrong: \(error)")
    }
  }

  /// A line, an object or a row of a table for each call.
  func text(_ format: ListingFormat) -> String {
    switch format {
    case .text:
      let width = calls.map(\.name.count).max() ?? 0
      return calls.map { call in
        let padding = String(repeating: " ", count: width - call.name.count)
        return "\(call.name)\(padding)  \(call.method) \(call.path)\n"
      }.joined()
    case .json:
      let lines = calls.map { call in
        let entry: JSONObject = [
          "name": .string(call.name), "endpoint": .string(call.endpoint),
          "method": .string(call.method), "path": .string(call.path),
        ]
        return "  " + JSON.object(entry).text()
      }
      return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    case .markdown:
      return calls.reduce("| call | method | path |\n|---|---|---|\n") { table, call in
        table + "| `\(call.name)` | \(call.method) | `\(call.path)` |\n"
      }
    }
  }
}
