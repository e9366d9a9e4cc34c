import Credentials
import HTTPWire
import KlingSpec
import Simulation
import Timekeeping

extension Service {
  /// The tenant that a request belongs to, and why its credential is refused, if it is.
  ///
  /// The checks come in the order of `auth.order`. A refused request belongs to the tenant whose
  /// access key its token names, else to the default one.
  func authenticate(
    _ request: HTTPRequest, _ wall: Instant
  ) -> (tenant: Tenant, refusal: Refusal?) {
    let value = request.fields.firstIndex(of: .authorization).map { request.fields.valueBytes($0) }
    if let value, let entry = tokens.entry(for: value) {
      let owner = world.tenants[entry.tenant]
      guard entry.isKey || !takesKeysOnly(request.path, owner) else {
        return (owner, Refusals.tokenOnKeyPath)
      }
      return (owner, refusal(of: entry, owner.authTime(wall: wall)))
    }
    var owner = world.defaultTenant
    do throws(Refusal) {
      guard let value, !value.isEmpty else { throw Refusals.authorizationEmpty }
      let entry = try judge(value, &owner)
      guard entry.isKey || !takesKeysOnly(request.path, owner) else {
        throw Refusals.tokenOnKeyPath
      }
      if let refusal = refusal(of: entry, owner.authTime(wall: wall)) { throw refusal }
      tokens.insert(entry, for: value)
      return (owner, nil)
    } catch {
      guard takesKeysOnly(request.path, owner) else { return (owner, error) }
      return (owner, Refusals.onKeyPath(error))
    }
  }

  /// Whether a path of the edition that a tenant is served takes API keys only.
  private func takesKeysOnly(_ path: String, _ tenant: Tenant) -> Bool {
    router(of: tenant).takesKeysOnly(path)
  }

  /// Everything about a credential that time does not change.
  private func judge(
    _ value: ArraySlice<UInt8>, _ owner: inout Tenant
  ) throws(Refusal) -> TokenCache.Entry {
    let token = value.dropFirst(Service.scheme.count)
    guard value.starts(with: Service.scheme), !token.isEmpty,
      token.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw Refusals.scheme }
    let text = String(decoding: token, as: UTF8.self)
    if let tenant = world.tenant(apiKey: text) {
      owner = tenant
      return TokenCache.Entry(
        tenant: tenant.index, isKey: true, expiry: .max, notBefore: .min)
    }
    guard !text.hasPrefix("api-key-") else { throw Refusals.apiKeyUnknown }
    let webToken: JSONWebToken
    do throws(TokenFault) {
      webToken = try JSONWebToken(parsing: text)
    } catch {
      if case .parts(let count) = error { throw Refusals.tokenParts(count) }
      throw Refusals.issuerUnknown
    }
    let issuer = webToken.issuer.flatMap { world.tenant(accessKey: $0) }
    owner = issuer ?? owner
    guard webToken.algorithm == "HS256" else { throw Refusals.algorithm }
    guard let issuer else { throw Refusals.issuerUnknown }
    guard webToken.isSigned(with: issuer.signingKey) else { throw Refusals.signature }
    guard let expiry = webToken.expiry else { throw Refusals.expiryMissing }
    return TokenCache.Entry(
      tenant: issuer.index, isKey: false, expiry: expiry,
      notBefore: webToken.notBefore ?? .min)
  }

  /// What the times of a credential say at an instant.
  private func refusal(of entry: TokenCache.Entry, _ now: Instant) -> Refusal? {
    if entry.expiry <= now.seconds { return Refusals.expired }
    return entry.notBefore > now.seconds ? Refusals.notYetValid : nil
  }

  private static let scheme = Array("Bearer ".utf8)
}
