import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { PageRequest } from '../../../platform/page-request.ts'

/** Which rows a figure counts: of one sender, within a month, under an issue, sound or not. */
export interface QualityFigure {
  /** Empty where nobody was named. */
  readonly sender: string
  /** First day of a month; null for all that are looked at. */
  readonly month: string | null
  readonly code: string | null
  /** Null: both. */
  readonly valid: boolean | null
}

export interface CountedRow {
  readonly import_id: string
  readonly row_number: number
}

const MONTHS_BACK = 12

function counted({ sender, month, code, valid }: QualityFigure): Statement {
  const began =
    month === null
      ? Prisma.sql`(date_trunc('month', now() at time zone 'Asia/Pontianak') - make_interval(months => ${MONTHS_BACK - 1}::int)) at time zone 'Asia/Pontianak'`
      : Prisma.sql`${month}::timestamp at time zone 'Asia/Pontianak'`
  const ended =
    month === null
      ? Prisma.sql`now() + interval '1 day'`
      : Prisma.sql`(${month}::timestamp + interval '1 month') at time zone 'Asia/Pontianak'`
  return Prisma.sql`import_file i join import_row r on r.import_id = i.id
    where i.state in ('REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED') and coalesce(i.sender, '') = ${sender}
      and i.created_at >= ${began} and i.created_at < ${ended}
      ${valid === null ? Prisma.empty : valid ? Prisma.sql`and r.outcome not in ('INVALID', 'EXCLUDED')` : Prisma.sql`and r.outcome in ('INVALID', 'EXCLUDED')`}
      ${code === null ? Prisma.empty : Prisma.sql`and exists (select from import_issue s where s.import_id = r.import_id and s.row_number = r.row_number and s.code = ${code} and not s.ignored)`}`
}

/** Where a page begins: a row of a file. */
export interface RowPlace {
  readonly importId: string
  readonly row: number
}

/** The newest file first, and its rows in their order. What was removed a month after it was read is not among them. */
export function listCounted(figure: QualityFigure, page: PageRequest, place: RowPlace | null): Statement {
  const forward = page.direction === 'FORWARD'
  const [file, row] = forward ? [Prisma.sql`<`, Prisma.sql`>`] : [Prisma.sql`>`, Prisma.sql`<`]
  const from =
    place === null
      ? Prisma.empty
      : Prisma.sql`and (i.id ${file} ${place.importId}::uuid or i.id = ${place.importId}::uuid and r.row_number ${row} ${place.row}::int)`
  const order = forward ? Prisma.sql`r.import_id desc, r.row_number` : Prisma.sql`r.import_id, r.row_number desc`
  return Prisma.sql`select r.import_id, r.row_number from ${counted(figure)} ${from} order by ${order} limit ${page.size + 1}::int`
}

export function countCounted(figure: QualityFigure): Statement {
  return Prisma.sql`select count(*)::int as rows from ${counted(figure)}`
}
