import HTTPWire

extension Law {
  /// Files lie on hosts that are not the API's: a credential sent there is given away.
  package static let noCredentialToMedia = Law(
    "media.no_credential", .must, "No credential goes to the host of the files.",
    why: "Results lie on a public file host. Whoever reads its logs could use the credential and "
      + "spend the account's units.",
    fix: "Download with a session that has no default Authorization header; the link needs none.",
    each: Noun("download")
  ) { observation in
    var ruling = Ruling()
    for (place, exchange) in observation.exchanges.enumerated() where exchange.isDownload {
      let isLeaking = exchange.request.fields["authorization"] != nil
      ruling.look(
        at: place,
        isLeaking
          ? "the download of \(exchange.request.path) carries an Authorization field" : nil)
    }
    return ruling
  }
}
