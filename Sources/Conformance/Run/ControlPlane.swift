import HTTPWire
import StrictJSON

/// The calls below `/__kling/` of a mock, as the harness needs them.
struct ControlPlane {
  let stage: any Stage
  let authority: String

  /// Whether the server is a mock at all.
  func isMock() throws(HarnessTrouble) -> Bool {
    let answer = try stage.exchange(request("GET", "version", nil, nil), with: authority)
    guard answer.status == 200, let body = try? JSON(parsing: answer.bytes) else { return false }
    return body["name"]?.string == "kling-mock"
  }

  /// Opens an account with these members of `POST tenants`.
  func openAccount(_ members: JSONObject) throws(HarnessTrouble) -> Account {
    let body = try call("POST", "tenants", .object(members), as: nil)
    guard let name = body["name"]?.string, let access = body["access_key"]?.string,
      let secret = body["secret_key"]?.string, let key = body["api_key"]?.string
    else { throw HarnessTrouble("the new account lacks a name or a key: \(body.text(.compact))") }
    return Account(name: name, accessKey: access, secretKey: secret, apiKey: key)
  }

  /// Moves the account's clock and says what it shows then.
  func advance(_ body: JSON, of account: Account) throws(HarnessTrouble) -> Int {
    let answer = try call("POST", "clock/advance", body, as: account)
    guard let now = answer["now"]?.int else {
      throw HarnessTrouble("the advanced clock shows nothing: \(answer.text(.compact))")
    }
    return now
  }

  /// What the account's journal noted after an entry.
  func journal(
    of account: Account, after sequence: Int
  ) throws(HarnessTrouble) -> [JournalEntry] {
    let answer = try call("GET", "journal?since=\(sequence)", nil, as: account)
    return (answer["entries"]?.array ?? []).compactMap(JournalEntry.init)
      .filter { $0.sequence > sequence }
  }

  private func call(
    _ method: String, _ path: String, _ body: JSON?, as account: Account?
  ) throws(HarnessTrouble) -> JSON {
    let answer = try stage.exchange(request(method, path, body, account), with: authority)
    let text = String(decoding: answer.bytes, as: UTF8.self)
    guard (200...299).contains(answer.status), let json = try? JSON(parsing: text) else {
      throw HarnessTrouble("\(method) /__kling/\(path) was answered \(answer.status): \(text)")
    }
    return json
  }

  private func request(
    _ method: String, _ path: String, _ body: JSON?, _ account: Account?
  ) -> HTTPRequest {
    var fields = HTTPFields()
    if let key = account?.apiKey { fields.append("Authorization", "Bearer \(key)") }
    if body != nil { fields.append("Content-Type", "application/json") }
    return HTTPRequest(
      method: method, target: "/__kling/\(path)", fields: fields,
      body: body?.utf8(.compact) ?? [])
  }
}
