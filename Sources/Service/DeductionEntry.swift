import KlingSpec
import Simulation
import StrictJSON
import Timekeeping

/// One entry of a ledger: a charge in the words of the account endpoints.
struct DeductionEntry {
  private let view: ChargeView
  /// The seed of the account, which gives its packs their ids.
  private let seed: UInt64

  init(_ view: ChargeView, of account: Tenant) {
    self.view = view
    seed = account.settings.seed
  }

  func write(to writer: inout JSONWriter) {
    let (charge, task) = (view.charge, view.task)
    writer.beginObject()
    writer.member("task_id", task.id.description)
    writer.member("api_key_name", AccountKeys.apiKeyName)
    writer.member("product_function", task.endpoint)
    writer.member("model_name", task.work.model)
    writer.member("resolution", resolution)
    writer.member("duration", String(seconds))
    writer.name("refer_video_input")
    writer.boolean(charge.usage.contains(.clip))
    writer.member("video_sound", sound)
    writer.name("voice_control")
    writer.boolean(charge.usage.contains(.voice))
    writer.member("deduction_time", String(charge.time.milliseconds))
    writer.number("deduction_amount", charge.amount)
    if let pack = view.pack {
      writer.member("package_id", pack.id(seed: seed))
      writer.member("product_type", task.product.rawValue)
      writer.number("unit_before_deduction", charge.before)
      writer.number("unit_after_deduction", charge.before - charge.amount)
    } else {
      writer.member("cash_type", "balance")
      writer.number("balance_before_deduction", charge.before)
      writer.number("balance_after_deduction", charge.before - charge.amount)
      writer.number("list_price", charge.amount)
      writer.member("currency", Product.currency)
    }
    writer.endObject()
  }

  /// The mode as a size; pictures have one, and models without modes the one of their tier.
  private var resolution: String {
    let work = view.task.work
    switch work.mode {
    case "std": return "720p"
    case "pro": return "1080p"
    case "*": return VideoModels.named(work.model)?.tiers["*"]?.rawValue ?? ""
    default: return work.mode
    }
  }

  /// The whole seconds of a clip, which has one frame more; 0 for all else.
  private var seconds: Int {
    guard case .clip(let clip) = view.task.work.content else { return 0 }
    return (clip.frames - 1) / clip.framesPerSecond
  }

  private var sound: String {
    if view.charge.usage.contains(.keptSound) { return "original" }
    if case .clip(let clip) = view.task.work.content, clip.sound { return "native" }
    return "off"
  }
}

extension JSONWriter {
  /// Writes a member that is a number.
  fileprivate mutating func number(_ name: String, _ value: Decimal) {
    self.name(name)
    raw(value.description)
  }
}
