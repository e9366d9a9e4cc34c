/// The drawings of the page: each outcome and each kind of request has a shape of its own.
///
/// Colours help, shapes tell: whoever cannot tell the colours apart, or prints the page, still reads
/// it.
enum MarkSymbols {
  /// The definitions that a page needs once, in a drawing that is not shown.
  static let definitions: Markup = """
    <svg class="definitions" width="0" height="0" aria-hidden="true">
    <symbol id="m-passed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5" fill="currentColor"/>\
    <path class="cut" d="M4.4 8.3l2.4 2.5 4.8-5.4"/></symbol>
    <symbol id="m-failed" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="3" \
    fill="currentColor"/><path class="cut" d="M5 5l6 6M11 5l-6 6"/></symbol>
    <symbol id="m-skipped" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.7" class="line"/>\
    <path class="line" d="M4.8 8h6.4"/></symbol>
    <symbol id="m-errored" viewBox="0 0 16 16"><path fill="currentColor" stroke="currentColor" \
    stroke-width="1.6" stroke-linejoin="round" d="M8 1.6L15 14.4H1z"/>\
    <path class="cut" d="M8 6v3.6M8 12v.4"/></symbol>
    <symbol id="m-known-failure" viewBox="0 0 16 16"><rect x="1.8" y="1.8" width="12.4" \
    height="12.4" rx="3" class="line"/><path class="line" d="M5.5 5.5l5 5M10.5 5.5l-5 5"/></symbol>
    <symbol id="m-flaky-failure" viewBox="0 0 16 16"><rect x="1.8" y="1.8" width="12.4" \
    height="12.4" rx="3" class="line"/><path class="line" d="M4.4 9c1.2-3 2.4-3 3.6 0s2.4 3 3.6 0"/>\
    </symbol>
    <symbol id="m-unexpected-pass" viewBox="0 0 16 16"><path fill="currentColor" \
    d="M8 0l8 8-8 8-8-8z"/><path class="cut" d="M4.8 8.2l2.2 2.3 4.2-4.8"/></symbol>
    <symbol id="m-not-run" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.7" class="line" \
    stroke-dasharray="2.6 2.4"/></symbol>
    <symbol id="e-create" viewBox="0 0 20 20"><rect x="3" y="3" width="14" height="14" rx="3" \
    class="solid"/><path class="cut" d="M10 6.5v7M6.5 10h7"/></symbol>
    <symbol id="e-waiting" viewBox="0 0 20 20"><circle cx="10" cy="10" r="6.5" class="open"/></symbol>
    <symbol id="e-underway" viewBox="0 0 20 20"><circle cx="10" cy="10" r="6.5" class="open"/>\
    <path class="solid" d="M10 3.5a6.5 6.5 0 0 1 0 13z"/></symbol>
    <symbol id="e-succeeded" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.5" class="solid"/>\
    <path class="cut" d="M6.4 10.3l2.4 2.5 4.8-5.4"/></symbol>
    <symbol id="e-failed" viewBox="0 0 20 20"><rect x="3" y="3" width="14" height="14" rx="3" \
    class="solid"/><path class="cut" d="M7 7l6 6M13 7l-6 6"/></symbol>
    <symbol id="e-refused" viewBox="0 0 20 20"><path class="solid" d="M10 2.6L18 17H2z"/>\
    <path class="cut" d="M10 7.6v4.2M10 14.2v.4"/></symbol>
    <symbol id="e-download" viewBox="0 0 20 20"><path class="line" d="M10 3v9M6 8.6l4 4 4-4M4 16.5h12"/>\
    </symbol>
    <symbol id="e-other" viewBox="0 0 20 20"><path class="open" d="M10 4l6 6-6 6-6-6z"/></symbol>
    </svg>
    """

  /// The shape of an outcome, whose word stands beside it.
  static func icon(_ mark: ScenarioResult.Mark) -> Markup {
    "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#m-\(mark.rawValue)\"/></svg>"
  }
}
