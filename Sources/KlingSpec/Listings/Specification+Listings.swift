import Schema

extension Specification {
  /// What everything that can be made costs, family by family.
  package var prices: [PriceEntry] {
    makers.flatMap { endpoint, production, form in
      production.prices(
        of: PriceSubject(endpoint: endpoint.name, product: endpoint.product, form: form))
    }
  }

  /// What the models of the edition can do, clips before pictures, oldest first.
  package var models: [ModelOffer] {
    var offers: [ModelOffer] = []
    for model in VideoModels.all {
      let (endpoints, modes) = homes(of: model.name, with: model.modes, makingClips: true)
      if !endpoints.isEmpty { offers.append(model.offer(on: endpoints, modes: modes, in: edition)) }
    }
    for model in ImageModels.all {
      let (endpoints, modes) = homes(of: model.name, with: model.resolutions, makingClips: false)
      if !endpoints.isEmpty { offers.append(model.offer(on: endpoints, modes: modes, in: edition)) }
    }
    return offers
  }

  /// The endpoints that take a model, and which of its modes they take together.
  private func homes(
    of model: String, with modes: [String], makingClips: Bool
  ) -> (endpoints: [String], modes: [String]) {
    var endpoints: [String] = []
    var offered: [String] = []
    for (endpoint, production, form) in makers where production.makesClips == makingClips {
      guard production.models(in: form).contains(model) else { continue }
      endpoints.append(endpoint.name)
      offered += production.modes(in: form) ?? modes
    }
    return (endpoints, offered)
  }

  /// The endpoints of the edition that make something.
  private var makers: [(Endpoint, Production, FormInEdition)] {
    Endpoint.all.filter { $0.editions.contains(edition) }.flatMap { endpoint in
      endpoint.operations.compactMap { operation in
        guard let production = operation.production, let describe = operation.describe else {
          return nil
        }
        return (endpoint, production, FormInEdition(describe(), edition))
      }
    }
  }
}

extension Production {
  /// Whether it makes a clip with a model of the capability map.
  fileprivate var makesClips: Bool {
    if case .clip = making { true } else { false }
  }
}
