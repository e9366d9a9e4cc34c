import HTTPWire
import Simulation
import StrictJSON

extension Service {
  /// `POST tenants`: a new account with a clock, a store and credentials of its own.
  func addTenant(_ request: ControlRequest) throws(Problem) -> Reply {
    let settings = try request.object()
    let tenant: Tenant
    do throws(World.TenantFault) {
      tenant = try world.addTenant(settings, wall: request.wall)
    } catch {
      throw Problem(error)
    }
    // What an unknown key or issuer meant may have changed.
    tokens.removeAll()
    return .now(
      answer(201) { writer in
        writer.member("name", tenant.name)
        writer.member("access_key", tenant.keys.accessKey)
        writer.member("secret_key", tenant.keys.secretKey)
        writer.member("api_key", tenant.keys.apiKey)
      })
  }
}

extension Problem {
  /// Why a tenant could not be made.
  init(_ fault: World.TenantFault) {
    switch fault {
    case .setting(let fault): self.init(fault)
    case .nameTaken(let name): self.init(409, "there is a tenant '\(name)' already")
    case .full(let most): self.init(503, "there are \(most) tenants, and no more can be made")
    }
  }
}
