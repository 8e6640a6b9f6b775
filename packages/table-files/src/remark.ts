/** Why a row, or one cell of it, was not taken over. */
export interface Remark {
  /** Zero-based, as the index in `TableRow.cells`; null when the whole row is meant. */
  readonly column: number | null
  /** What is wrong and what to do, as the person who sent the file shall read it. */
  readonly text: string
}

/** Remarks by row number. An async source must go up by row number: it is read alongside the file, not kept. */
export type Remarks =
  | ReadonlyMap<number, readonly Remark[]>
  | AsyncIterable<readonly [row: number, remarks: readonly Remark[]]>

const NOTE_HEADER = 'Catatan Payung'

/** The title of the notes; behind it what is to be said of the file as a whole, since every row may look well. */
export function noteTitle(wholeFile: readonly string[]): string {
  return wholeFile.length === 0 ? NOTE_HEADER : `${NOTE_HEADER}: ${wholeFile.join('; ')}`
}

export function isNoteTitle(text: string): boolean {
  return text === NOTE_HEADER || text.startsWith(`${NOTE_HEADER}: `)
}

/** What a cell is to say instead: its column, zero-based, and the text; `''` empties it. */
export type CellTexts = ReadonlyMap<number, string>

/** Repaired rows, going up by row number: read alongside the file, not kept. */
export type Repairs = AsyncIterable<readonly [row: number, texts: CellTexts]>

/** Hands out what belongs to one row after another. */
class RowCursor<T> {
  readonly #source: AsyncIterator<readonly [number, T]>
  readonly #none: T
  #next: readonly [number, T] | null | undefined

  constructor(source: AsyncIterable<readonly [number, T]>, none: T) {
    this.#source = source[Symbol.asyncIterator]()
    this.#none = none
  }

  /** @param row must go up from call to call; @returns the empty thing for a row of which nothing is known */
  async at(row: number): Promise<T> {
    while (this.#next === undefined || (this.#next !== null && this.#next[0] < row)) {
      const { done, value } = await this.#source.next()
      this.#next = done === true ? null : value
    }
    return this.#next !== null && this.#next[0] === row ? this.#next[1] : this.#none
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }
}

const NO_REMARKS: readonly Remark[] = []
const NO_TEXTS: CellTexts = new Map()

/** Remarks and repairs of one row after another. */
export class RowChanges {
  readonly #remarks: RowCursor<readonly Remark[]>
  readonly #texts: RowCursor<CellTexts>

  constructor(remarks: Remarks, repairs: Repairs) {
    this.#remarks = new RowCursor(ascending(remarks), NO_REMARKS)
    this.#texts = new RowCursor(repairs, NO_TEXTS)
  }

  async at(row: number): Promise<{ readonly remarks: readonly Remark[]; readonly texts: CellTexts }> {
    return { remarks: await this.#remarks.at(row), texts: await this.#texts.at(row) }
  }

  async close(): Promise<void> {
    await this.#remarks.close()
    await this.#texts.close()
  }
}

export async function* noRepairs(): AsyncGenerator<never> {}

export function noteOf(remarks: readonly Remark[]): string {
  return remarks.map((remark) => remark.text).join('; ')
}

async function* ascending(remarks: Remarks) {
  if (Symbol.asyncIterator in remarks) yield* remarks
  else yield* [...remarks].sort(([a], [b]) => a - b)
}
