extension StyleSheet {
  /// How the page looks: large calm type, one column, the same on paper.
  static let page = StyleSheet(
    """
    * { box-sizing: border-box; }
    html { font-size: 112.5%; -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6; \
    font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", \
    Arial, sans-serif; }
    h1, h2, h3, .lead { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, \
    "Liberation Serif", serif; line-height: 1.2; }
    h1 { font-size: clamp(1.9rem, 6vw, 2.9rem); margin: 0 0 .6rem; font-weight: 700; \
    letter-spacing: -.01em; }
    h2 { font-size: clamp(1.45rem, 4.5vw, 1.9rem); margin: 0 0 1rem; font-weight: 700; }
    h3 { font-size: 1.12rem; margin: 0 0 .5rem; }
    p { margin: 0 0 1rem; max-width: 38em; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, [tabindex]:focus-visible, main:focus-visible { outline: 3px solid var(--link); \
    outline-offset: 3px; border-radius: 2px; }
    .column { max-width: 44.4rem; margin: 0 auto; padding-left: 1rem; padding-right: 1rem; }
    .skip { position: absolute; left: -999rem; background: var(--paper); padding: .6rem 1rem; }
    .skip:focus { left: 1rem; top: 1rem; z-index: 2; }
    .provisional { background: var(--notice); color: var(--on-notice); margin: 0; \
    max-width: none; padding: .65rem 1rem; text-align: center; font-weight: 600; }
    .masthead { padding-top: 1.1rem; }
    .languages { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; \
    font-size: .9rem; color: var(--soft); margin: 0 0 2.6rem; max-width: none; }
    .lead { font-size: 1.25rem; line-height: 1.4; color: var(--soft); margin-bottom: .8rem; }
    .dated { color: var(--soft); font-size: .95rem; }
    .summary { background: var(--panel); border-left: 5px solid var(--link); \
    padding: 1.5rem 1.4rem .6rem; margin: 2.2rem 0; border-radius: 0 6px 6px 0; }
    .summary p { font-size: 1.08rem; }
    .contents { margin: 2.2rem 0 0; font-size: .98rem; }
    .contents h2 { font-size: 1.12rem; margin-bottom: .5rem; }
    .contents ol { margin: 0; padding-left: 1.4rem; columns: 17rem; column-gap: 2.5rem; }
    .contents li { padding: .12rem 0; break-inside: avoid; }
    section.part { padding-top: 2.6rem; margin-top: 2.8rem; border-top: 1px solid var(--rule); }
    """,
    """
    figure { margin: 2rem 0 2.8rem; }
    figcaption { margin-bottom: 1.1rem; }
    figcaption p { margin: 0 0 .25rem; }
    .title { font: inherit; font-weight: 600; font-size: 1.08rem; line-height: 1.35; margin: 0 0 .25rem; }
    .question, .base, .note, .key { color: var(--soft); font-size: .93rem; line-height: 1.5; }
    .key { margin: .9rem 0 0; }
    svg.chart { display: block; width: 100%; height: auto; overflow: visible; }
    svg.narrow { max-width: 24rem; }
    svg.wide { display: none; }
    .sheet { position: relative; overflow-x: auto; margin-top: 1.4rem; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; \
    font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--soft); padding-bottom: .35rem; }
    th, td { padding: .42rem .7rem .42rem 0; text-align: right; vertical-align: bottom; \
    border-bottom: 1px solid var(--rule); font-weight: 400; hyphens: auto; }
    th[scope=row], th.name { text-align: left; } th:last-child, td:last-child { padding-right: 0; }
    thead th { color: var(--soft); border-bottom: 1.5px solid var(--soft); }
    .total th, .total td, td.total { font-weight: 600; }
    .total th, .total td { border-bottom: 0; }
    .slim { overflow: visible; } .slim th[scope=row] { overflow-wrap: anywhere; }
    .untold { font-style: italic; color: var(--soft); }
    .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; \
    clip-path: inset(50%); white-space: nowrap; }
    .files { position: relative; font-size: .88rem; color: var(--soft); margin: .8rem 0 0; }
    .intervals { margin: 1rem 0 0; font-size: .9rem; } .intervals summary { cursor: pointer; \
    color: var(--link); } .intervals ul { margin: 0 0 1rem; padding-left: 1.2rem; } \
    .intervals p { margin: .6rem 0; } .downloads { padding-left: 1.2rem; }
    .details { padding-left: 1.4rem; } .details > li { margin: 1.4rem 0; }
    .details p { margin: 0 0 .35rem; } .details .title { font-weight: 700; margin-bottom: .35rem; }
    .quote { margin: .9rem 0 .9rem .2rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
    .quote blockquote { margin: 0 0 .3rem; font-style: italic; }
    .quote .source { margin: 0; color: var(--soft); }
    .withheld { border: 1px dashed var(--hatch); border-radius: 6px; padding: 1.1rem 1.2rem .2rem; }
    dt { font-weight: 600; } dd { margin: 0 0 1rem; max-width: 38em; }
    footer { margin-top: 4rem; padding: 1.6rem 0 3rem; background: var(--panel); \
    font-size: .92rem; color: var(--soft); }
    footer p { margin-bottom: .5rem; }
    .scrolls { display: none; color: var(--soft); font-size: .88rem; margin: 1.2rem 0 -.9rem; }
    @media (max-width: 39.99em) { .scrolls { display: block; } table { font-size: .86rem; } \
    th, td { padding-right: .55rem; } }
    @media (pointer: coarse) { .files a, .contents a, .languages a, .intervals summary, .downloads a { \
    display: inline-block; padding: .6rem 0; } }
    @media (min-width: 40em) { svg.wide { display: block; } svg.narrow { display: none; } \
    .column { padding-left: 2.2rem; padding-right: 2.2rem; } .summary { padding: 1.8rem 2rem .9rem; } }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @page { margin: 1.8cm 1.7cm; }
    @media print { html { font-size: 10.5pt; } .skip, .contents, .languages a, .files, .scrolls, \
    .intervals:not([open]) { display: none; } .sheet { overflow: visible; } \
    figure, .summary, tr, .quote { break-inside: avoid; } figure.long { break-inside: auto; } \
    h2, h3, h4, figcaption, .part > p { break-after: avoid; } \
    svg.wide { display: block; max-width: 15.5cm; } svg.narrow { display: none; } \
    .column { max-width: none; padding-left: 0; padding-right: 0; } \
    section.part { padding-top: 1.2rem; margin-top: 1.2rem; } .provisional { border-radius: 4px; } \
    .provisional, .summary, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """)
}
