package import KlingSpec
import Schema
package import StrictJSON

extension TenantSettings {
  /// Whether an account is in order.
  package enum Standing: String, Sendable, CaseIterable {
    /// It is.
    case normal
    /// Its status keeps it from making tasks.
    case abnormal
    /// It owes money and makes no tasks until it has paid.
    case arrears
  }

  /// How often an account may call.
  package struct CallRate: Hashable, Sendable {
    /// How many calls there may be in a span of time.
    package let calls: Call.Rate
    /// Seconds to send as `Retry-After` with a refusal; nil for no such field.
    package let retryAfter: Int?
  }

  /// A resource pack as it is bought.
  package struct Pack: Hashable, Sendable {
    /// The name that reports show.
    package let name: String
    /// What it pays for.
    package let product: Product
    /// How many units it holds at first.
    package let units: Decimal
    /// How many slots it gives; nil for any number.
    package let concurrency: Int?
    /// How many days after the start of the tenant's clock it becomes effective.
    package let afterDays: Int
    /// How many days it is effective.
    package let days: Int
  }

  /// The money that an account has at first.
  package struct Balance: Hashable, Sendable {
    /// How much it is.
    package let amount: Decimal
    /// What money it is; list prices are known in one only.
    package let currency: String
  }

  /// Takes over what an object says of the account.
  ///
  /// - `account`: `status` (`normal`, `abnormal` answers creates with 1100, `arrears` with 1101),
  ///   `denied` (endpoints and models it has no rights to, 1103), `caller_allowed` (false stands for
  ///   callers outside the account's allow-list of addresses, 1304).
  /// - `qps`: every call counts but those that are refused; beyond `limit` calls within `per_ms`
  ///   (1000) milliseconds the answer is 1302, with `retry_after` seconds if that is given.
  /// - `concurrency`: slots by product, whatever the packs give.
  /// - `packs`: `type`, `units`, `name` (built out of the others), `concurrency`, `days` (30),
  ///   `after_days` (0).
  /// - `balance`: `amount`, `currency` (`USD`). It pays for products of which no pack can be used, at
  ///   list prices; beside it `packs` that are left out are none.
  /// - `limits`: `tasks`, how many are kept at most.
  mutating func readAccount(
    _ members: Members, _ specification: Specification
  ) throws(SettingFault) {
    let account = ["status", "denied", "caller_allowed"]
    if let account = try members.object("account", known: account) {
      standing = try account.word("status", of: Standing.self) ?? standing
      isCallerAllowed = try account.boolean("caller_allowed") ?? isCallerAllowed
      denied = try TenantSettings.denied(account, specification) ?? denied
    }
    if let rate = try members.object("qps", known: ["limit", "per_ms", "retry_after"]) {
      guard let limit = try rate.integer("limit", in: 0...10_000) else {
        throw rate.fault("limit", "a whole number from 0 to 10000")
      }
      self.rate = CallRate(
        calls: Call.Rate(
          limit: limit, span: try rate.integer("per_ms", in: 1...86_400_000) ?? 1_000),
        retryAfter: try rate.integer("retry_after", in: 0...86_400))
    }
    if let slots = try members.object("concurrency", known: nil) {
      for name in slots.names {
        guard let product = Product(rawValue: name) else {
          throw slots.fault(name, "a product as the name (\(TenantSettings.products))")
        }
        concurrency[product] = try slots.integer(name, in: 0...1_000_000)
      }
    }
    packs = try TenantSettings.packs(members) ?? packs
    balance = try TenantSettings.balance(members) ?? balance
    if let limits = try members.object("limits", known: ["tasks"]) {
      tasks = try limits.integer("tasks", in: 1...1_000_000) ?? tasks
    }
  }

  private static func denied(
    _ account: Members, _ specification: Specification
  ) throws(SettingFault) -> [String]? {
    guard let names = try account.texts("denied") else { return nil }
    for name in names where !specification.isEndpointOrModel(name) {
      let edition = specification.edition.name
      throw account.fault(
        "denied", "a list of endpoints and models of edition \(edition), not '\(name)',")
    }
    return names
  }

  private static func packs(_ members: Members) throws(SettingFault) -> [Pack]? {
    let known = ["name", "type", "units", "concurrency", "days", "after_days"]
    guard let items = try members.objects("packs", known: known) else { return nil }
    var packs: [Pack] = []
    for item in items {
      guard let product = try item.word("type", of: Product.self) else {
        throw item.fault("type", "a product (\(products))")
      }
      guard let units = try item.positive("units") else {
        throw item.fault("units", "a number greater than 0")
      }
      let concurrency = try item.integer("concurrency", in: 0...1_000_000)
      let days = try item.integer("days", in: 0...36_500) ?? 30
      packs.append(
        Pack(
          name: try item.text("name") ?? name(product, units, concurrency, days: days),
          product: product, units: units, concurrency: concurrency,
          afterDays: try item.integer("after_days", in: 0...36_500) ?? 0, days: days))
    }
    return packs
  }

  private static func balance(_ members: Members) throws(SettingFault) -> Balance? {
    guard let item = try members.object("balance", known: ["amount", "currency"]) else {
      return nil
    }
    guard let amount = try item.positive("amount") else {
      throw item.fault("amount", "a number greater than 0")
    }
    let currency = try item.text("currency") ?? Product.currency
    guard currency == Product.currency else {
      throw item.fault("currency", "\(Product.currency), in which list prices are known,")
    }
    return Balance(amount: amount, currency: currency)
  }

  /// The name of a pack as the vendor builds them, `Mock-Video-100Units-5Con-1Months`
  /// (`concurrency.pack_name`).
  private static func name(
    _ product: Product, _ units: Decimal, _ concurrency: Int?, days: Int
  ) -> String {
    let kind =
      switch product {
      case .video: "Video"
      case .image: "Image"
      case .tryOn: "TryOn"
      }
    let slots = concurrency.map { "-\($0)Con" } ?? ""
    return "Mock-\(kind)-\(units)Units\(slots)-\(max(1, days / 30))Months"
  }

  private static let products = Product.allCases.map(\.rawValue).joined(separator: ", ")
}
