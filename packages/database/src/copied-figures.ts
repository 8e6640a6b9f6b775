import { publishCopy } from '@payung/domain/disclosure/publish-matching'
import type pg from 'pg'
import type { Statement } from './statement.ts'

/** What a company's copy of the viewer's own decree is counted from. */
interface CopiedGroupRow {
  readonly copy_id: string
  readonly is_first: boolean
  /** Null where the copy may show nothing, or its annex names nobody. */
  readonly district_code: string | null
  readonly occupation_code: string | null
  readonly people: number
}

/** Within a transaction of the government whose decree it is. */
type Ask = <Row extends object>(statement: Statement) => Promise<readonly Row[]>

/**
 * Publishes what companies may see of the people of a signed decree, for each copy of which it was not published yet. Which groups stand together follows from exact
 * counts, so these are read here, for the government that keeps them, and go no further: a company's session reads what was stored. No other file may read them (decision 202).
 *
 * Doing it again does nothing.
 */
export async function publishCopiedFigures(ask: Ask, decreeId: string): Promise<void> {
  const rows = await ask<CopiedGroupRow>({
    text: 'select g.copy_id, g.is_first, g.district_code, g.occupation_code, g.people from app.copied_groups($1::uuid) g',
    values: [decreeId],
  })
  for (const [copyId, cells] of Map.groupBy(rows, ({ copy_id: copy }) => copy)) {
    const shown = publishCopy(
      cells.flatMap(({ district_code: district, occupation_code: occupation, people }) =>
        district === null ? [] : [{ key: [district, occupation ?? ''], count: people }],
      ),
      'PARTY',
      cells.every(({ is_first: isFirst }) => isFirst),
    )
    const stored = shown?.map(({ key: [district, occupation], count }) => ({ district, occupation, people: count }))
    await ask({
      text: 'select app.publish_copy_figures($1::uuid, $2::jsonb)',
      values: [copyId, stored === undefined ? null : JSON.stringify(stored)],
    })
  }
}

/** The same on a connection of one's own, in the transaction that the caller has begun as somebody of the government. */
export const publishCopiedFiguresOn = (client: pg.ClientBase, decreeId: string): Promise<void> =>
  publishCopiedFigures(
    async <Row extends object>({ text, values }: Statement) => (await client.query(text, [...values])).rows as Row[],
    decreeId,
  )
