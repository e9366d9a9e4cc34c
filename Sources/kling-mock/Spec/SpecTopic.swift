import KlingSpec
import Schema
import StrictJSON

/// What of the catalogue is printed.
enum SpecTopic: String, CaseIterable {
  case endpoints, rules, models, errors, prices

  /// The listing of a topic that needs nothing but the catalogue; nil for rules, which have proofs.
  ///
  /// Without an edition all of them are shown, equal rows once.
  func listing(of edition: Edition?) throws(UsageFault) -> Listing? {
    var specifications: [Specification] = []
    for edition in edition.map({ [$0] }) ?? Edition.all {
      do {
        specifications.append(try Specification(edition))
      } catch {
        throw UsageFault(message: "the program's own catalogue is wrong: \(error)")
      }
    }
    switch self {
    case .endpoints: return endpoints(specifications)
    case .models: return models(specifications)
    case .prices: return prices(specifications)
    case .errors: return errors
    case .rules: return nil
    }
  }

  private func endpoints(_ specifications: [Specification]) -> Listing {
    Listing(
      columns: [
        .code("name"), .code("endpoint"), .words("method"), .code("path"), .words("credential"),
      ],
      byEdition: specifications.map { specification in
        let rows = specification.calls.flatMap { call in
          call.paths.map { path -> [JSON] in
            [
              .string(call.name), .string(call.endpoint), .string(call.method), .string(path),
              .string(call.access == .apiKey ? "API key" : "token or API key"),
            ]
          }
        }
        return (specification.edition.name, rows)
      })
  }

  private func models(_ specifications: [Specification]) -> Listing {
    Listing(
      columns: [
        .code("model"), .words("makes"), .words("retired"), .words("modes"), .words("seconds"),
        .words("endpoints"), .words("features"),
      ],
      byEdition: specifications.map { specification in
        let rows = specification.models.map { model -> [JSON] in
          [
            .string(model.name), .string(model.makes.rawValue),
            model.isRetired ? .boolean(true) : .null, .texts(model.modes),
            model.seconds.isEmpty ? .null : .string(model.seconds), .texts(model.endpoints),
            .texts(model.features),
          ]
        }
        return (specification.edition.name, rows)
      })
  }

  private func prices(_ specifications: [Specification]) -> Listing {
    Listing(
      columns: [
        .code("endpoint"), .code("model"), .code("mode"), .words("condition"), .words("units"),
        .words("per"), .words("pack"), .words("usd"),
      ],
      byEdition: specifications.map { specification in
        let rows = specification.prices.map { price -> [JSON] in
          [
            .string(price.endpoint), .unlessEmpty(price.model), .unlessEmpty(price.mode),
            .unlessEmpty(price.condition), .decimal(price.units), .string(price.basis.rawValue),
            .string(price.product.rawValue), .decimal(price.listPrice),
          ]
        }
        return (specification.edition.name, rows)
      })
  }

  /// The table of errors, the same in all editions, with the rules on requests that answer so.
  private var errors: Listing {
    Listing(
      columns: [.words("status"), .words("code"), .words("meaning"), .code("rules")],
      rows: ErrorTable.rows.map { row in
        let rules = Specification.rules.filter { rule in
          if case .request(let wording) = rule.subject { wording.code == row.code } else { false }
        }
        return Listing.Row(cells: [
          .number(JSONNumber(row.code.status)), .number(JSONNumber(row.code.code)),
          .string(row.meaning), rules.isEmpty ? .null : .texts(rules.map(\.id)),
        ])
      })
  }
}

extension JSON {
  fileprivate static func unlessEmpty(_ text: String) -> JSON {
    text.isEmpty ? .null : .string(text)
  }

  static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  fileprivate static func decimal(_ value: Decimal) -> JSON {
    .number(JSONNumber(value))
  }
}
