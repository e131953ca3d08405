// How much room text takes. Graphviz and we have no font to ask, so a character is counted: one em per Han character, less for Latin.

const narrow = /[ijlftrI.,:;'’|()[\]!·-]/

/** The width of a line in ems, a little generous, so that it fits in any of the fonts that a page may have. */
export function ems(line: string): number {
  let sum = 0
  for (const c of line)
    sum +=
      c > '\u2e80' || c === '“' || c === '”'
        ? 1
        : c === ' ' || c === '\u00a0'
          ? 0.3
          : narrow.test(c)
            ? 0.37
            : /[A-Zmw@%]/.test(c)
              ? 0.78
              : 0.59
  return sum
}

/** Lines no wider than so many ems. Chinese breaks anywhere but before closing punctuation; Latin between words. */
export function wrap(text: string, most: number): readonly string[] {
  // An article keeps its number beside it, and a number its unit.
  const pieces =
    text
      .replaceAll('art. ', 'art.\u00a0')
      .match(/(?:[“（《]?(?:第?\d+\p{Script=Han}|[^ \u2e80-\uffff“”（《]+|[\u2e80-\uffff“]))[，、。；：）》”*]* ?/gu) ?? []
  const lines: string[] = []
  // What is to stay together is broken all the same where it is wider than the line.
  for (const piece of pieces.flatMap(piece => (ems(piece) > most ? piece.split(/(?<=\u00a0)/) : [piece]))) {
    const last = lines.at(-1)
    if (last === undefined || ems((last + piece).trimEnd()) > most) lines.push(piece)
    else lines[lines.length - 1] = last + piece
  }
  return lines.map(line => line.trimEnd())
}

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Look {
  readonly size: number
  readonly bold?: boolean
  readonly fill?: string
  readonly anchor?: 'middle' | 'end'
}

/** A line of text in SVG, its baseline at y. */
export const textAt = (x: number, y: number, line: string, { size, bold, fill, anchor }: Look): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}"${bold ? ' font-weight="600"' : ''}${fill ? ` fill="${fill}"` : ''}${anchor ? ` text-anchor="${anchor}"` : ''}>${escape(line)}</text>`

export const round = (n: number): number => Math.round(n * 100) / 100
