extension HTMLReport {
  /// The style sheet, for both colour schemes and for narrow windows.
  ///
  /// The colours of outcomes differ in lightness as well as in hue, and each is read on its ground
  /// with a contrast of at least 4.5 to 1.
  static let style: Markup = """
    :root {
      --ground: #fbfaf8; --card: #ffffff; --ink: #1d2125; --soft: #5b636b; --rule: #e3e0da;
      --code: #f4f2ee; --accent: #2f5d9b;
      --passed: #12694c; --failed: #b3381e; --skipped: #646c74; --errored: #7d5600;
      --failed-wash: #fdf1ed; --passed-wash: #eef6f2; --errored-wash: #fbf4e2;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas,
        "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #15181b; --card: #1c2024; --ink: #e6e4df; --soft: #a0a8af; --rule: #30363c;
        --code: #23282d; --accent: #8ab4f0;
        --passed: #6fcfa6; --failed: #ff9c80; --skipped: #a4acb4; --errored: #e8bc55;
        --failed-wash: #33211d; --passed-wash: #1a2c25; --errored-wash: #30291a;
      }
    }
    * { box-sizing: border-box; }
    html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 72rem; padding: 2.5rem 1.5rem 4rem;
      background: var(--ground); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans",
        sans-serif;
    }
    code, pre { font-family: var(--mono); font-size: .84rem; }
    code { overflow-wrap: anywhere; }
    a { color: inherit; text-underline-offset: .2em; text-decoration-thickness: .06em; }
    a:focus-visible, summary:focus-visible, input:focus-visible {
      outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px;
    }
    h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
    h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); font-weight: 650; letter-spacing: -.015em; }
    h2 { font-size: 1.2rem; font-weight: 650; margin: 3rem 0 .9rem; }
    h3 { font-size: 1rem; font-weight: 600; display: inline; overflow-wrap: anywhere; }
    h4 { font-size: .84rem; font-weight: 600; color: var(--soft); margin: 1.6rem 0 .5rem; }
    p { margin: .4rem 0; }
    .kicker { color: var(--soft); font-size: .84rem; margin: 0 0 .5rem; }
    .definitions { position: absolute; }
    .icon { width: 1em; height: 1em; vertical-align: -.13em; flex: none; }
    .cut { fill: none; stroke: var(--card); stroke-width: 1.9; stroke-linecap: round;
      stroke-linejoin: round; }
    .line { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round;
      stroke-linejoin: round; }
    .passed { color: var(--passed); }
    .failed, .unexpected-pass { color: var(--failed); }
    .skipped, .known-failure, .flaky-failure { color: var(--skipped); }
    .errored, .not-run { color: var(--errored); }

    .runs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      gap: 1rem 2.5rem; margin-top: 1.6rem; }
    .subject span { color: var(--soft); margin-right: .3rem; }
    .subject code { font-size: .95rem; }
    .bar { display: block; width: 100%; height: .55rem; border-radius: .3rem; margin: .6rem 0;
      background: var(--rule); }
    .bar rect { fill: currentColor; }
    .tally { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; margin: 0;
      padding: 0; }
    .tally b { font-weight: 650; font-variant-numeric: tabular-nums; }
    .totals { color: var(--soft); font-size: .84rem; font-variant-numeric: tabular-nums; }

    .filter { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.1rem;
      margin: 2.2rem 0 -1.4rem; font-size: .9rem; }
    .filter[hidden], [hidden] { display: none; }
    .filter input[type=search] { font: inherit; color: inherit; background: var(--card);
      border: 1px solid var(--rule); border-radius: .4rem; padding: .35rem .6rem; min-width: 14rem; }
    .filter label { display: inline-flex; align-items: center; gap: .35rem; cursor: pointer; }
    .filter input[type=checkbox] { accent-color: currentColor; margin: 0; width: 1rem;
      height: 1rem; }
    .filter output { color: var(--soft); margin-left: auto; font-variant-numeric: tabular-nums; }

    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0;
      font-weight: 400; }
    .matrix .scroll, .case { background: var(--card); border: 1px solid var(--rule);
      border-radius: .6rem; }
    .matrix th, .matrix td { padding: .42rem 1rem; border-top: 1px solid var(--rule); }
    .matrix thead th { border-top: 0; color: var(--soft); font-size: .84rem; }
    .matrix thead code { font-size: .8rem; overflow-wrap: break-word; }
    .matrix .family th { padding-top: 1.1rem; font-weight: 650; }
    .matrix .family span { color: var(--soft); font-weight: 400; font-size: .84rem;
      margin-left: .3rem; font-variant-numeric: tabular-nums; }
    .matrix .leaf { font-family: var(--mono); font-size: .84rem; margin-right: .7rem; }
    .matrix .about { color: var(--soft); font-size: .9rem; }
    .matrix td { white-space: nowrap; width: 1%; font-size: .9rem; }
    .matrix td.none { color: var(--soft); font-size: .84rem; }
    .matrix td.failed, .matrix td.unexpected-pass { background: var(--failed-wash); }
    .matrix td.errored, .matrix td.not-run { background: var(--errored-wash); }
    .matrix td a { text-decoration: none; }
    .matrix small { color: var(--errored); margin-left: .3rem; }
    .matrix td a span { text-decoration: underline; text-decoration-thickness: .06em;
      text-underline-offset: .2em; }
    .matrix .several td, .matrix .several thead th + th { min-width: 9.5rem; }
    .matrix .several th:first-child { position: sticky; left: 0; background: var(--card); }

    .case { margin: .7rem 0; color: inherit; overflow: hidden; }
    .case > summary { padding: .7rem 1rem; cursor: pointer; list-style: none; }
    .case > summary::-webkit-details-marker { display: none; }
    .case > summary h3 .icon { margin-right: .4rem; }
    .case.passed > summary .icon { color: var(--passed); }
    .case.failed > summary .icon, .case.unexpected-pass > summary .icon { color: var(--failed); }
    .case.errored > summary .icon, .case.not-run > summary .icon { color: var(--errored); }
    .case.known-failure > summary .icon, .case.flaky-failure > summary .icon {
      color: var(--skipped); }
    .case.failed > summary, .case.unexpected-pass > summary { background: var(--failed-wash); }
    .case.errored > summary, .case.not-run > summary { background: var(--errored-wash); }
    .case .chief { color: var(--soft); font-size: .9rem; margin-left: .5rem;
      overflow-wrap: anywhere; }
    .case .client { margin-left: .6rem; }
    .story { padding: .2rem 1rem 1rem; border-top: 1px solid var(--rule);
      scroll-margin-top: 4rem; }
    .story .about, .notes { color: var(--soft); }
    .finding { padding: .9rem 0 .4rem; }
    .finding + .finding { border-top: 1px solid var(--rule); }
    .where { font-size: .9rem; }
    .edition, .side { color: var(--soft); font-size: .84rem; margin-left: .3rem; }
    .level { display: inline-block; border: 1px solid currentColor; border-radius: .3rem;
      padding: 0 .4rem; font-size: .78rem; margin-right: .4rem; }
    .level.must { color: var(--failed); }
    .level.should { color: var(--errored); }
    .level.may { color: var(--skipped); }
    .message { overflow-wrap: anywhere; white-space: pre-line; max-width: 46rem; }
    pre { background: var(--code); border-radius: .4rem; padding: .7rem .9rem; overflow-x: auto;
      margin: .6rem 0; line-height: 1.5; tab-size: 4; }
    pre.command { white-space: pre-wrap; overflow-wrap: anywhere; }
    .diff del, .diff ins { text-decoration: none; display: inline-block; min-width: 100%; }
    .diff del { background: var(--failed-wash); color: var(--failed); }
    .diff ins { background: var(--passed-wash); color: var(--passed); }
    .diff .hunk, .wire .answer { color: var(--accent); }
    .story details > summary { cursor: pointer; color: var(--soft); font-size: .9rem; }
    .differences, .requests { font-size: .84rem; margin: .5rem 0; }
    .differences { min-width: 34rem; }
    .differences th { color: var(--soft); }
    .differences td, .requests td { border-top: 1px solid var(--rule); }
    .requests td { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .nothing, .more { color: var(--soft); font-size: .84rem; }

    .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0;
      margin: 1rem 0 0; color: var(--soft); font-size: .84rem; }
    .legend svg { width: 1.2rem; height: 1.2rem; vertical-align: -.3rem; }
    .reasons { font-size: .9rem; }
    .reasons tr + tr td { border-top: 1px solid var(--rule); }

    .timeline { margin: .4rem 0 1rem; }
    .strip { display: block; width: 100%; height: 3.1rem; overflow: visible; }
    .strip line { stroke: var(--rule); stroke-width: 2; }
    .strip .event { overflow: visible; }
    .event { color: var(--accent); }
    .event.succeeded { color: var(--passed); }
    .event.failed { color: var(--failed); }
    .event.refused { color: var(--errored); }
    .solid { fill: currentColor; stroke: currentColor; stroke-linejoin: round; }
    .open { fill: var(--card); stroke: currentColor; stroke-width: 2; }
    .strip text { fill: var(--soft); font-size: .75rem; text-anchor: middle; }

    body > footer { color: var(--soft); font-size: .84rem; margin-top: 3.5rem; }
    @media (max-width: 36rem) {
      body { padding: 1.5rem 1rem 3rem; }
      .matrix th, .matrix td { padding: .5rem .7rem; }
      .matrix .leaf, .matrix .about { display: block; }
      .filter input[type=search] { width: 100%; }
      .matrix .several .about { display: none; }
      .matrix .several td, .matrix .several thead th + th { min-width: 7rem; }
      .case .chief, .case .client { display: block; margin: .2rem 0 0; }
    }
    @media print {
      body { max-width: none; background: none; }
      .filter { display: none; }
    }
    """
}
