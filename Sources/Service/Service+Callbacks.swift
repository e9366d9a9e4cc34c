import Credentials
package import HTTPWire
import KlingSpec
import Simulation
import Timekeeping

extension Service {
  /// The callbacks that are due by now, each to be tried once.
  package func outbound(now: Int) -> [OutboundRequest] {
    world.takeDeliveries(wall: Instant(milliseconds: now)).map { delivery in
      callbacks.begin(delivery)
      var fields = HTTPFields([("Content-Type", "application/json; charset=utf-8")])
      sign(delivery, &fields)
      return OutboundRequest(
        id: delivery.number, host: delivery.target.host, port: delivery.target.port,
        request: HTTPRequest(
          method: "POST", target: delivery.target.target, fields: fields, body: delivery.body),
        timeout: options.callbackTimeout)
    }
  }

  /// Adds the headers that prove where a callback comes from (`webhook.headers`).
  ///
  /// Only a tenant with a secret has them (`webhook.deleted`), in an edition that knows of such
  /// secrets (`callback.edition_2026_03`). Of several secrets each signs (`webhook.rotation`).
  private func sign(_ delivery: Delivery, _ fields: inout HTTPFields) {
    let tenant = world.tenants[delivery.tenant]
    let signatures = tenant.settings.webhookSecrets.compactMap(WebhookSignature.init(secret:))
    guard !signatures.isEmpty, tenant.specification.edition >= .september2026 else { return }
    let timestamp = delivery.due.seconds
    fields.append("webhook-id", delivery.id)
    fields.append("webhook-timestamp", String(timestamp))
    let values = signatures.map {
      $0.value(id: delivery.id, timestamp: timestamp, body: delivery.body)
    }
    fields.append("webhook-signature", values.joined(separator: " "))
  }

  /// A callback has ended: the journal keeps how, and who waited for it need wait no longer.
  package func finished(_ id: Int, _ result: OutboundResult, now: Int) {
    guard let delivery = callbacks.end(id) else { return }
    var entry = JournalEntry(
      time: delivery.due, method: "POST", path: CallbackTarget.shown(delivery.url),
      endpoint: delivery.endpoint)
    switch result {
    case .response(let response): entry.status = response.status
    case .failed(let reason): entry.remarks.note = "not delivered: \(reason)"
    }
    world.tenants[delivery.tenant].journal.append(entry)
    tickets.finish(id)
  }

  /// When a callback becomes due or a waiting request runs out of time, if nothing else happens.
  package func nextWake(now: Int) -> Int? {
    let deadline = tickets.nextDeadline
    guard let wake = world.nextWake else { return deadline?.milliseconds }
    return min(wake, deadline ?? wake).milliseconds
  }
}
