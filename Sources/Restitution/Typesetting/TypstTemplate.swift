/// How the printed report looks: functions that its source calls.
enum TypstTemplate {
  static let text = """
    #let ink = rgb("\(Palette.light.ink.css)")
    #let soft = rgb("\(Palette.light.soft.css)")
    #let line-colour = rgb("\(Palette.light.rule.css)")
    #let accent = rgb("\(Palette.light.link.css)")
    #let panel = rgb("\(Palette.light.panel.css)")
    #let notice = rgb("\(Palette.light.notice.css)")

    #let banner(words) = block(
      fill: notice, inset: (x: 10pt, y: 7pt), width: 100%, radius: 3pt, below: 6pt,
      align(center, text(fill: white, weight: "bold", words)))

    #let report(
      title: "", subtitle: "", study: "", dated: "", author: "", keywords: (), language: "fr",
      warnings: (), body,
    ) = {
      set document(title: title, author: author, keywords: keywords)
      set page(
        paper: "a4", margin: (x: 2.2cm, top: 2.1cm, bottom: 2.4cm), numbering: "1",
        footer: context text(
          size: 9pt, fill: soft,
          [#study #h(1fr) #warnings.at(0, default: "") #h(1fr) #counter(page).display()]))
      set text(font: "\(PrintedReport.font)", size: 11pt, lang: language, fill: ink)
      set par(leading: 0.68em, spacing: 1.05em)
      set list(indent: 0.6em)
      show heading.where(level: 1): it => block(above: 2.2em, below: 1em, sticky: true, {
        line(length: 100%, stroke: 0.5pt + line-colour)
        v(0.5em)
        text(size: 17pt, it.body)
      })
      show heading.where(level: 2): it => block(
        above: 2em, below: 0.55em, sticky: true, text(size: 12.5pt, it.body))
      for words in warnings { banner(words) }
      v(2.4em)
      text(size: 10pt, fill: soft, study)
      v(0.4em)
      show std.title: set text(size: 26pt)
      show std.title: set par(leading: 0.4em)
      block(below: 1.1em, std.title())
      block(below: 1em, text(size: 14pt, fill: soft, subtitle))
      text(size: 10pt, fill: soft, dated + ".")
      body
    }

    """ + parts

  private static let parts = """
    #let contents(heading: "") = outline(title: text(size: 14pt, heading), depth: 1)

    #let summary(heading: "", paragraphs: ()) = block(
      fill: panel, stroke: (left: 4pt + accent), inset: (x: 14pt, y: 12pt), width: 100%,
      above: 1.8em, below: 1.6em, breakable: false, {
        block(below: 0.8em, text(size: 14pt, weight: "bold", heading))
        for words in paragraphs { par(words) }
      })

    #let part(heading: "", paragraphs: (), leads: false) = {
      std.heading(level: 1, heading)
      for words in paragraphs { block(sticky: leads, par(words)) }
    }

    #let glossary(heading: "", entries: ()) = {
      std.heading(level: 1, heading)
      terms(tight: false, hanging-indent: 1em, ..entries.map(entry => terms.item(..entry)))
    }

    #let aside(words, sticky: false) = block(
      above: 0.5em, below: 0.5em, sticky: sticky, text(size: 10pt, fill: soft, words))

    #let detail(title: "", sentences: (), quotes: ()) = block(
      above: 1.1em, below: 0.9em, inset: (left: 12pt), stroke: (left: 2pt + line-colour),
      breakable: false, {
        show quote: set block(above: 0.8em, below: 0.5em)
        block(below: 0.5em, sticky: true, text(weight: "bold", title))
        for words in sentences { aside(words) }
        for (words, label) in quotes {
          quote(block: true, text(lang: "fr", words))
          aside("— " + label)
        }
      })

    #let opening(caption, question, base) = {
      std.heading(level: 2, outlined: false, bookmarked: true, caption)
      if question != none { aside(question, sticky: true) }
      if base != none { aside(base, sticky: true) }
    }

    #let withheld(caption: "", question: none, why: "") = {
      opening(caption, question, none)
      block(
        stroke: (paint: soft, thickness: 0.7pt, dash: "dashed"), inset: 10pt, width: 100%,
        radius: 3pt, breakable: false, why)
    }

    #let numbers(names, head, rows, totals) = {
      set text(size: 10pt)
      let cell(words, place) = {
        if words == "s" { text(fill: soft, emph(words)) }
        else if totals.contains(place) { strong(words) }
        else { words }
      }
      table(
        columns: range(head.len()).map(place => if place == 0 { 1fr } else { auto }),
        align: (column, row) => if column < names { left + bottom } else { right + bottom },
        stroke: (_, row) => (bottom: 0.5pt + if row == 0 { soft } else { line-colour }),
        inset: (x: 5pt, y: 4.5pt),
        table.header(..head.map(words => text(fill: soft, words))),
        ..rows.enumerate().map(((place, row)) => row.map(words => cell(words, place))).flatten())
    }

    #let picture(
      caption: "", question: none, base: none, chart: none, alternative: "", key: none, notes: (),
      names: 1, head: (), rows: (), totals: (),
    ) = {
      opening(caption, question, base)
      if chart != none {
        block(
          above: 0.9em, below: 0.9em, breakable: false, sticky: key != none or rows.len() <= 6,
          image(chart, alt: alternative, width: 100%))
      }
      if key != none { aside(key, sticky: rows.len() <= 6) }
      block(breakable: rows.len() > 24, {
        numbers(names, head, rows, totals)
        for words in notes { aside(words) }
      })
    }

    """
}
