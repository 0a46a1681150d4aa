extension StyleSheet {
  /// How the marks of a drawing look, in the colours of the palette.
  static let chart = StyleSheet(
    """
    .chart { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", \
    "Liberation Sans", Arial, sans-serif; font-size: 15px; color: var(--paper); }
    .chart text { fill: var(--ink); font-variant-numeric: tabular-nums; }
    .chart .heading { font-size: 16px; font-weight: 600; }
    .chart .warning { fill: var(--notice); font-weight: 600; }
    .chart .value { font-weight: 600; }
    .chart .small, .chart .legend { font-size: 14px; }
    .chart .aside { fill: var(--soft); }
    .chart .mark { font-weight: 600; }
    .chart .under { stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .chart .letter { font-size: 13px; font-weight: 600; font-style: italic; fill: var(--ink); }
    .chart .sheet, .chart .plate { fill: var(--paper); }
    .chart .track { fill: var(--track); }
    .chart .flow { fill: var(--s1); opacity: .18; }
    .chart .hidden { stroke: var(--hatch); stroke-width: 1; stroke-dasharray: 3 2; }
    .chart .hatching { stroke: var(--hatch); stroke-width: 1.4; }
    .chart .axis { stroke: var(--soft); stroke-width: 1.2; }
    .chart .rule { stroke: var(--rule); stroke-width: 1; }
    .chart .line { fill: none; stroke-width: 2.6; stroke-linejoin: round; stroke-linecap: round; }
    .chart .marker { stroke: var(--paper); stroke-width: 1.6; }
    """,
    """
    .chart .thread { stroke: currentColor; stroke-width: 1.6; opacity: .3; }
    .chart .fine { stroke-width: .8; }
    .chart .dot { fill: currentColor; opacity: .5; }
    .chart .s1, .chart .m1 { fill: var(--s1); } .chart .s2, .chart .m2 { fill: var(--s2); }
    .chart .s3, .chart .m3 { fill: var(--s3); } .chart .s4, .chart .m4 { fill: var(--s4); }
    .chart .l1 { stroke: var(--s1); } .chart .l2 { stroke: var(--s2); stroke-dasharray: 7 5; }
    .chart .l3 { stroke: var(--s3); stroke-dasharray: 2 5; }
    .chart .l4 { stroke: var(--s4); stroke-dasharray: 11 4 2 4; }
    .chart .line.open { stroke-dasharray: 1 6; }
    .chart .marker.open { fill: var(--paper); stroke-width: 2.4; }
    .chart .m1.open { stroke: var(--s1); } .chart .m2.open { stroke: var(--s2); }
    .chart .m3.open { stroke: var(--s3); } .chart .m4.open { stroke: var(--s4); }
    .chart .v1 { fill: var(--v1); } .chart .v2 { fill: var(--v2); } .chart .v3 { fill: var(--v3); }
    .chart .v4 { fill: var(--v4); } .chart .v5 { fill: var(--v5); }
    .chart .mark.on-s1 { fill: var(--on-s1); }
    .chart .mark.on-s2 { fill: var(--on-s2); }
    .chart .mark.on-s3 { fill: var(--on-s3); }
    .chart .mark.on-s4 { fill: var(--on-s4); }
    .chart .mark.on-v1 { fill: var(--on-v1); }
    .chart .mark.on-v2 { fill: var(--on-v2); }
    .chart .mark.on-v3 { fill: var(--on-v3); }
    .chart .mark.on-v4 { fill: var(--on-v4); }
    .chart .mark.on-v5 { fill: var(--on-v5); }
    """)
}
