import { NOBODY } from '@payung/database/entry'
import type { Prisma } from '@payung/database/prisma'
import type { Meter, Reader } from '@payung/database/read-as'
import { publishInSteps } from '@payung/domain/disclosure/publish-cells'
import { publishPurse } from '@payung/domain/disclosure/publish-purse'
import {
  countPublicPeople,
  type DecreeInForce,
  listPublicDecrees,
  type MoneyOfPurse,
  type PeopleOfPayer,
  sumPublicMoney,
} from './figures.queries.ts'
import type { CountedOfDay, PublicCoverage } from './public-figures.ts'

/** Counts what everybody may see of a month that is over, and rounds it: nothing else leaves this function. */
export async function countPublicFigures(reader: Reader, month: string, meter: Meter): Promise<CountedOfDay> {
  const rowsOf = <Row extends object>(statement: Prisma.Sql) => reader.readAs<Row>(NOBODY, statement, 'DEAR', meter)
  const people = publishedPeople(await rowsOf<PeopleOfPayer>(countPublicPeople(month)))
  const money = publishedMoney(await rowsOf<MoneyOfPurse>(sumPublicMoney(firstMonthOf(month), month)), month)
  return { people, money, decrees: await rowsOf<DecreeInForce>(listPublicDecrees(month)) }
}

/** January of its year. */
export function firstMonthOf(month: string): string {
  return `${month.slice(0, 4)}-01-01`
}

function publishedPeople(rows: readonly PeopleOfPayer[]): PublicCoverage['people'] {
  return (
    rows
      .map((row) => ({
        ...row,
        designated: publishInSteps(row.designated, 'PUBLIC'),
        protected: publishInSteps(row.protected, 'PUBLIC'),
      }))
      // A row of noughts would tell somebody from nobody, who has no row.
      .filter((row) => row.designated > 0 || row.protected > 0)
  )
}

function publishedMoney(rows: readonly MoneyOfPurse[], month: string): PublicCoverage['money'] {
  const months = Number(month.slice(5, 7))
  return rows.flatMap((row) => {
    const { rupiah, paid_rupiah: paidRupiah, person_months: personMonths, most_rupiah: most } = row
    const published = publishPurse({ rupiah, paidRupiah, personMonths }, months, most)
    return published === null ? [] : [{ fundingSource: row.funding_source, ...published }]
  })
}
