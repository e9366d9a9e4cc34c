import StrictJSON

/// A table that people and tools read: the same rows as text, JSON or Markdown.
struct Listing {
  /// How a listing is written.
  enum Format: String, CaseIterable {
    case text, json, markdown
  }

  /// A column: its title, which is the member's name in JSON.
  struct Column {
    let title: String
    /// Whether its cells are spelled as they are sent.
    let isCode: Bool

    static func code(_ title: String) -> Column { Column(title: title, isCode: true) }
    static func words(_ title: String) -> Column { Column(title: title, isCode: false) }
  }

  /// A row: what the columns show, and the object that JSON has instead if that tells more.
  struct Row {
    let cells: [JSON]
    var object: JSONObject?
  }

  let columns: [Column]
  let rows: [Row]

  func text(_ format: Format) -> String {
    switch format {
    case .text: lines
    case .json: "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    case .markdown: table
    }
  }

  /// Aligned columns below their titles; the last one is as wide as it likes, others are cut.
  private var lines: String {
    let cells =
      [columns.map(\.title)]
      + rows.map { row in
        row.cells.enumerated().map { column, cell in
          let words = Listing.words(cell, none: "-")
          let isCut = column < columns.count - 1 && words.count > Listing.widest
          return isCut ? words.prefix(Listing.widest - 3) + "..." : words
        }
      }
    let widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      let padded = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      var line = padded.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// One object a row; cells that say nothing have no member.
  private var objects: [String] {
    rows.map { row in
      var object = row.object ?? [:]
      if row.object == nil {
        for (column, cell) in zip(columns, row.cells) where cell != .null {
          object.append(column.title, cell)
        }
      }
      return "  " + JSON.object(object).text()
    }
  }

  private var table: String {
    let head = columns.map(\.title).joined(separator: " | ")
    let line = columns.map { _ in "---" }.joined(separator: "|")
    return rows.reduce("| \(head) |\n|\(line)|\n") { table, row in
      let cells = zip(columns, row.cells).map { column, cell in
        let words = Listing.words(cell, none: "").replacing("|", with: "\\|")
        return column.isCode && !words.isEmpty ? "`\(words)`" : words
      }
      return table + "| \(cells.joined(separator: " | ")) |\n"
    }
  }

  /// The most characters of a cell in front of others on a terminal.
  private static let widest = 64
  /// The most items of a list that people are shown.
  private static let mostItems = 8

  private static func words(_ cell: JSON, none: String) -> String {
    switch cell {
    case .null: return none
    case .string(let text): return text.isEmpty ? none : text
    case .boolean(let answer): return answer ? "yes" : none
    case .array(let items):
      guard !items.isEmpty else { return none }
      let shown = items.prefix(mostItems).map { words($0, none: none) }.joined(separator: ", ")
      return items.count > mostItems ? "\(shown) and \(items.count - mostItems) more" : shown
    case .number, .object: return cell.text()
    }
  }
}

extension Listing {
  /// The rows of several editions: those that are equal stand once, with the editions behind them.
  init(columns: [Column], byEdition editions: [(name: String, rows: [[JSON]])]) {
    guard editions.count > 1 else {
      self.init(columns: columns, rows: editions.flatMap(\.rows).map { Row(cells: $0) })
      return
    }
    var order: [[JSON]] = []
    var homes: [[JSON]: [JSON]] = [:]
    for (name, rows) in editions {
      for row in rows {
        if homes[row] == nil { order.append(row) }
        homes[row, default: []].append(.string(name))
      }
    }
    self.init(
      columns: columns + [.code("editions")],
      rows: order.map { Row(cells: $0 + [.array(homes[$0] ?? [])]) })
  }
}
