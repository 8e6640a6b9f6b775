/** A piece of a text that stayed, went or came. Those that stayed and went make up the text before, those that stayed and came the text after. */
export interface DiffPiece {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED'
  readonly text: string
}

/** A point of a text with its places before and after, counted from 0; null where it was not there, or is no more. */
export interface DiffPoint {
  readonly before: number | null
  readonly after: number | null
  readonly pieces: readonly DiffPiece[]
}

/** Below this share of words in common two points are not the same one rewritten, but one that went and one that came. */
const LIKENESS_LEAST = 0.4

/**
 * What changed from one text to another, word by word: the fewest words that go and come. What goes stands before what comes in its place.
 *
 * @param before any text, `''` for one that was not there
 * @param after the same
 */
export function diffText(before: string, after: string): readonly DiffPiece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const common = commonLengths(old, fresh, (a, b) => (a === b ? 1 : 0))
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [gone, come] = [old[i], fresh[j]]
    if (gone !== undefined && gone === come) {
      push(pieces, 'SAME', gone)
      i++
      j++
    } else if (gone !== undefined && (come === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      push(pieces, 'REMOVED', gone)
      i++
    } else if (come !== undefined) {
      push(pieces, 'ADDED', come)
      j++
    }
  }
  return gathered(pieces)
}

/**
 * What changed from one list of points to another: points that are alike are compared word by word, the rest went or came whole. Order is kept: a
 * point that moved goes in one place and comes in the other.
 */
export function diffPoints(before: readonly string[], after: readonly string[]): readonly DiffPoint[] {
  const likeness = (a: string, b: string) => {
    const share = likenessOf(a, b)
    return share >= LIKENESS_LEAST ? share : 0
  }
  const common = commonLengths(before, after, likeness)
  const points: DiffPoint[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [gone, come] = [before[i], after[j]]
    const share = gone === undefined || come === undefined ? 0 : likeness(gone, come)
    const best = at(common, i, j)
    if (gone !== undefined && come !== undefined && share > 0 && best === share + at(common, i + 1, j + 1)) {
      points.push({ before: i++, after: j++, pieces: diffText(gone, come) })
    } else if (gone !== undefined && (come === undefined || at(common, i + 1, j) === best)) {
      points.push({ before: i++, after: null, pieces: diffText(gone, '') })
    } else if (come !== undefined) {
      points.push({ before: null, after: j++, pieces: diffText('', come) })
    }
  }
  return points
}

/** Words with the spaces behind them, so that put together they are the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+\s*|\s+/g) ?? []

/** The share of words that two texts have in common, in order: 0 to 1, 1 for the same text. */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const [first, second] = [wordsOf(a.trim()), wordsOf(b.trim())].map((words) => words.map((word) => word.trim()))
  if (first === undefined || second === undefined || first.length + second.length === 0) return 0
  return (
    (2 *
      at(
        commonLengths(first, second, (x, y) => (x === y ? 1 : 0)),
        0,
        0,
      )) /
    (first.length + second.length)
  )
}

/** For each pair of places: the most that the rests from there on have in common, in order. */
function commonLengths<T>(
  before: readonly T[],
  after: readonly T[],
  worth: (a: T, b: T) => number,
): readonly Float64Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--) {
    const row = table[i]
    const a = before[i]
    if (row === undefined || a === undefined) continue
    for (let j = after.length - 1; j >= 0; j--) {
      const b = after[j]
      if (b === undefined) continue
      const pair = worth(a, b)
      row[j] = Math.max(pair > 0 ? pair + at(table, i + 1, j + 1) : 0, at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

const at = (table: readonly Float64Array[], i: number, j: number): number => table[i]?.[j] ?? 0

function push(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1)
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
  else pieces.push({ kind, text })
}

/** Between what stayed: everything that went, then everything that came. */
function gathered(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const result: DiffPiece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') result.push({ kind: 'REMOVED', text: removed })
    if (added !== '') result.push({ kind: 'ADDED', text: added })
    removed = ''
    added = ''
  }
  for (const piece of pieces) {
    if (piece.kind === 'REMOVED') removed += piece.text
    else if (piece.kind === 'ADDED') added += piece.text
    else {
      flush()
      result.push(piece)
    }
  }
  flush()
  return result
}
