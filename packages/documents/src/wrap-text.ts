/**
 * Breaks a text into lines no wider than asked, between words; a word that is wider than a whole line is cut.
 *
 * A line break in the text stays one; words with a no-break space between them stay in one line, with a plain space there. At least one line, be it empty.
 */
export function wrapText(text: string, width: number, widthOf: (part: string) => number): readonly string[] {
  // Nearly every cell of a table: one measurement and nothing else.
  if (!text.includes('\n') && widthOf(text) <= width) return [plain(text)]
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, widthOf).map(plain))
}

const plain = (line: string) => line.replaceAll('\u00a0', ' ')

function wrapParagraph(text: string, width: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[^\S\u00a0]+/).flatMap((word) => cutWord(word, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function cutWord(word: string, width: number, widthOf: (part: string) => number): string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}
