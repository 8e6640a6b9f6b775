import { NOBODY } from '@payung/database/entry'
import type { Prisma } from '@payung/database/prisma'
import type { Meter, Reader } from '@payung/database/read-as'
import { publishInSteps } from '@payung/domain/disclosure/publish-cells'
import { publishPurse } from '@payung/domain/disclosure/publish-purse'
import type { QuarterMonth } from '@payung/domain/figures/quarter-freeze'
import {
  countPublicPeople,
  type DecreeInForce,
  listPublicDecrees,
  type MoneyOfPurse,
  type PeopleOfPayer,
  sumPublicMoney,
} from './figures.queries.ts'
import type { CountedQuarter } from './public-figures.ts'

/** Counts what everybody may see of a quarter that is over, and rounds it: nothing else leaves this function. */
export async function countPublicFigures(reader: Reader, month: QuarterMonth, meter?: Meter): Promise<CountedQuarter> {
  const rowsOf = <Row extends object>(statement: Prisma.Sql) => reader.readAs<Row>(NOBODY, statement, 'DEAR', meter)
  const people = publishedPeople(await rowsOf<PeopleOfPayer>(countPublicPeople(month)))
  const money = publishedMoney(await rowsOf<MoneyOfPurse>(sumPublicMoney(firstMonthOf(month), month)), month)
  const decrees = await rowsOf<DecreeInForce>(listPublicDecrees(month))
  return {
    month,
    people,
    money,
    decrees: decrees.map((row) => ({
      areaCode: row.area_code,
      owner: row.owner_name,
      number: row.number,
      fromMonth: row.from_month,
      untilMonth: row.until_month,
    })),
  }
}

/** January of its year. */
export function firstMonthOf(month: string): string {
  return `${month.slice(0, 4)}-01-01`
}

function publishedPeople(rows: readonly PeopleOfPayer[]): CountedQuarter['people'] {
  return (
    rows
      .map((row) => ({
        areaCode: row.area_code,
        fundingSource: row.funding_source,
        designated: publishInSteps(row.designated, 'PUBLIC'),
        protected: publishInSteps(row.protected, 'PUBLIC'),
      }))
      // A row of noughts would tell somebody from nobody, who has no row.
      .filter((row) => row.designated > 0 || row.protected > 0)
  )
}

function publishedMoney(rows: readonly MoneyOfPurse[], month: string): CountedQuarter['money'] {
  const months = Number(month.slice(5, 7))
  return rows.flatMap((row) => {
    const { rupiah, paid_rupiah: paidRupiah, person_months: personMonths, most_rupiah: most } = row
    const published = publishPurse({ rupiah, paidRupiah, personMonths }, months, most)
    if (published === null) return []
    return [
      {
        fundingSource: row.funding_source,
        rupiah: published.rupiah.toString(),
        paidRupiah: published.paidRupiah.toString(),
      },
    ]
  })
}
