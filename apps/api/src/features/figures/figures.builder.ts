import { FOURTEEN_AREAS } from '@payung/reference-data/fourteen-areas'
import { PUBLISHED_FIGURES } from '@payung/reference-data/published-figures'
import { writePublishedFigures } from '@payung/reference-data/published-figures.queries'
import type pg from 'pg'

/** The published figures as every installation begins with them, and the areas of which they speak. */
export async function loadsFigures(admin: pg.Client): Promise<void> {
  await admin.query(
    `insert into area (code, level, kind, name, parent_code)
     select a.code, 'REGENCY', case when a.code like '61.7%' then 'CITY' else 'REGENCY' end, a.name, '61'
     from jsonb_to_recordset($1::jsonb) a (code text, name text) on conflict do nothing`,
    [JSON.stringify(FOURTEEN_AREAS)],
  )
  await admin.query(`update area set population = 646091, population_as_of = '2024-12-31' where code = '61.12'`)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ELIGIBLE_OF_POPULATION', '[2015-07-01,)', 313, 'PERMILLE')`,
  )
  await writePublishedFigures(admin, PUBLISHED_FIGURES)
}
