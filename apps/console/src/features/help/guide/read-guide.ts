import { lexer, type MarkedToken, type Token } from 'marked'

/** Reads Markdown as `docs/guide` is written in it, without its pictures: these are not sent to the browser. */
export function readGuide(text: string): readonly MarkedToken[] {
  return piecesOf(lexer(text)).filter((block) => block.type !== 'space' && !isPicture(block))
}

/** The heading with all that stands below it, up to the next of its level; everything where the guide has no such heading. */
export function partOf(blocks: readonly MarkedToken[], heading: string | null): readonly MarkedToken[] {
  const from = blocks.findIndex((block) => block.type === 'heading' && block.text === heading)
  const first = blocks[from]
  if (first?.type !== 'heading') return blocks
  const rest = blocks.slice(from + 1)
  const length = rest.findIndex((block) => block.type === 'heading' && block.depth <= first.depth)
  return [first, ...(length < 0 ? rest : rest.slice(0, length))]
}

/** What a piece of writing consists of. The reader has no additions, so that every piece is one of its own kinds. */
export function piecesOf(tokens: readonly Token[]): readonly MarkedToken[] {
  return tokens as readonly MarkedToken[]
}

/** @returns the guide that a link leads to; null for any other link */
export function guideOfLink(href: string): string | null {
  return /^([\w-]+)\.md$/.exec(href)?.[1] ?? null
}

function isPicture(block: MarkedToken): boolean {
  return block.type === 'paragraph' && block.tokens.every(({ type }) => type === 'image')
}
