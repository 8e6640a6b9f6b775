/** A stretch of a line; a link leads to another guide by its name. */
export interface Stretch {
  readonly kind: 'PLAIN' | 'STRONG' | 'EMPHASIS' | 'CODE' | 'GUIDE'
  readonly text: string
  readonly guide?: string
}

export type Line = readonly Stretch[]

export type Block =
  | { readonly kind: 'HEADING'; readonly level: number; readonly text: string }
  | { readonly kind: 'PARAGRAPH'; readonly line: Line }
  | { readonly kind: 'LIST'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'TABLE'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }

const HEADING = /^(#{1,4}) +(.*)$/
const ITEM = /^(- |\d+\. +)/
/** Pictures of the guide are not sent to the browser. */
const PICTURE = /^!\[/
const STRETCHES = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([\w-]+)\.md\)/g

/** Reads the Markdown that `docs/guide` is written in, and no more of it than that. */
export function readGuide(text: string): readonly Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const end = endOfBlock(lines, at)
    const block = readBlock(lines.slice(at, end))
    if (block !== null) blocks.push(block)
    at = end
  }
  return blocks
}

/** The heading with all that stands below it, up to the next of its level; everything where the guide has no such heading. */
export function partOf(blocks: readonly Block[], heading: string | null): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'HEADING' && block.text === heading)
  const first = blocks[from]
  if (first?.kind !== 'HEADING') return blocks
  const rest = blocks.slice(from + 1)
  const length = rest.findIndex((block) => block.kind === 'HEADING' && block.level <= first.level)
  return [first, ...(length < 0 ? rest : rest.slice(0, length))]
}

function endOfBlock(lines: readonly string[], at: number): number {
  const first = lines[at] ?? ''
  const belongs = ITEM.test(first)
    ? (line: string) => /^ {2,}\S/.test(line) || (ITEM.test(line) && /^\d/.test(line) === /^\d/.test(first))
    : first.startsWith('|')
      ? (line: string) => line.startsWith('|')
      : (line: string) => line !== '' && !HEADING.test(line) && !ITEM.test(line) && !/^[|!]/.test(line)
  if (first === '' || HEADING.test(first) || PICTURE.test(first)) return at + 1
  let end = at + 1
  while (end < lines.length && belongs(lines[end] ?? '')) end++
  return end
}

function readBlock(lines: readonly string[]): Block | null {
  const [first = ''] = lines
  if (first === '' || PICTURE.test(first)) return null
  const [, marks, heading] = HEADING.exec(first) ?? []
  if (marks !== undefined && heading !== undefined) return { kind: 'HEADING', level: marks.length, text: heading }
  if (ITEM.test(first)) return { kind: 'LIST', ordered: /^\d/.test(first), items: itemsOf(lines) }
  if (!first.startsWith('|')) return { kind: 'PARAGRAPH', line: readLine(lines.join(' ')) }
  const [head = [], , ...rows] = lines.map(cellsOf)
  return { kind: 'TABLE', head, rows }
}

/** What is set in below an item belongs to it: further sentences, a list of its own. */
function itemsOf(lines: readonly string[]): readonly (readonly Block[])[] {
  const items: string[][] = []
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')])
    else items.at(-1)?.push(line.trimStart())
  }
  return items.map((item) => readGuide(item.map((line, at) => separated(line, item[at - 1])).join('\n')))
}

/** Sentences of an item stand by themselves; items of a list in it follow one another. */
function separated(line: string, previous: string | undefined): string {
  return previous === undefined || (ITEM.test(line) && ITEM.test(previous)) ? line : `\n${line}`
}

function cellsOf(row: string): readonly Line[] {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => readLine(cell.trim()))
}

function readLine(text: string): Line {
  const line: Stretch[] = []
  let read = 0
  for (const match of text.matchAll(STRETCHES)) {
    const [whole, strong, emphasis, code, label, guide] = match
    if (match.index > read) line.push({ kind: 'PLAIN', text: text.slice(read, match.index) })
    if (label !== undefined && guide !== undefined) line.push({ kind: 'GUIDE', text: label, guide })
    else if (strong !== undefined) line.push({ kind: 'STRONG', text: strong })
    else if (emphasis !== undefined) line.push({ kind: 'EMPHASIS', text: emphasis })
    else line.push({ kind: 'CODE', text: code ?? '' })
    read = match.index + whole.length
  }
  if (read < text.length) line.push({ kind: 'PLAIN', text: text.slice(read) })
  return line
}
