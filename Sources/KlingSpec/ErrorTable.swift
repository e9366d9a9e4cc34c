package import Schema

/// The vendor's table of HTTP statuses and business codes, the same in all editions.
package enum ErrorTable {
  /// A row with what it means.
  package struct Row: Hashable, Sendable {
    /// Status and code.
    package let code: RefusalCode
    /// The meaning in a few words.
    package let meaning: String

    init(_ status: Int, _ code: Int, _ meaning: String) {
      self.code = RefusalCode(status: status, code: code)
      self.meaning = meaning
    }
  }

  /// Every row, success first.
  package static let rows = [
    Row(200, 0, "success"),
    Row(401, 1000, "authentication failed"),
    Row(401, 1001, "Authorization is empty"),
    Row(401, 1002, "Authorization is invalid"),
    Row(401, 1003, "token not yet valid"),
    Row(401, 1004, "token expired"),
    Row(429, 1100, "abnormal account status"),
    Row(429, 1101, "account in arrears"),
    Row(429, 1102, "resource pack used up or expired"),
    Row(403, 1103, "no permission for the API or model"),
    Row(400, 1200, "invalid request parameters"),
    Row(400, 1201, "invalid parameter: wrong key or illegal value"),
    Row(404, 1202, "requested method is invalid"),
    Row(404, 1203, "requested resource does not exist"),
    Row(400, 1300, "blocked by platform policy"),
    Row(400, 1301, "content security policy triggered"),
    Row(429, 1302, "too many requests"),
    Row(429, 1303, "concurrency above the resource pack's limit"),
    Row(429, 1304, "caller outside the IP allow-list"),
    Row(500, 5000, "internal server error"),
    Row(503, 5001, "temporarily unavailable"),
    Row(504, 5002, "internal timeout"),
  ]

  /// The row of a business code; nil for a code that is none.
  package static func row(_ code: Int) -> Row? {
    rows.first { $0.code.code == code }
  }
}

extension RefusalCode {
  static let authenticationFailed = RefusalCode(status: 401, code: 1000)
  static let authorizationEmpty = RefusalCode(status: 401, code: 1001)
  static let authorizationInvalid = RefusalCode(status: 401, code: 1002)
  static let tokenNotYetValid = RefusalCode(status: 401, code: 1003)
  static let tokenExpired = RefusalCode(status: 401, code: 1004)
  static let accountAbnormal = RefusalCode(status: 429, code: 1100)
  static let accountInArrears = RefusalCode(status: 429, code: 1101)
  static let packsUsedUp = RefusalCode(status: 429, code: 1102)
  static let notPermitted = RefusalCode(status: 403, code: 1103)
  static let invalidRequest = RefusalCode(status: 400, code: 1200)
  static let methodInvalid = RefusalCode(status: 404, code: 1202)
  static let resourceMissing = RefusalCode(status: 404, code: 1203)
  static let contentPolicy = RefusalCode(status: 400, code: 1301)
  static let tooManyRequests = RefusalCode(status: 429, code: 1302)
  static let overConcurrency = RefusalCode(status: 429, code: 1303)
  static let callerOutside = RefusalCode(status: 429, code: 1304)
  static let unavailable = RefusalCode(status: 503, code: 5001)
}
