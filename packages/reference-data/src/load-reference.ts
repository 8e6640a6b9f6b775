import { createHash } from 'node:crypto'
import { FIRST_TARIFFS } from '@payung/domain/money/first-tariffs'
import { ECOSYSTEMS, OCCUPATIONS } from '@payung/domain/worker/occupation-catalogue'
import type { Client } from 'pg'
import { AGENCIES } from './agencies.ts'
import { AMOUNTS } from './amounts.ts'
import { FORMER_NAMES } from './former-names.ts'
import { FOURTEEN_AREAS } from './fourteen-areas.ts'
import { inTransaction } from './in-transaction.ts'
import { NATIONAL_HOLIDAYS } from './national-holidays.ts'
import { writePublishedFigures } from './published-figures.queries.ts'
import { PUBLISHED_FIGURES } from './published-figures.ts'
import { AREA_DATA_VERSION, readAreas } from './read-areas.ts'
import { writeReference } from './reference.queries.ts'
import { writeRegulations } from './regulations.queries.ts'
import { REGULATIONS } from './regulations.ts'
import { finishStage, isStageFinished } from './stage.queries.ts'
import { custodianCodeOf, TENANTS } from './tenants.ts'

/**
 * Loads what every installation stands on, demo or not: areas with their custodians, tenants, agencies, catalogues and
 * amounts, with the tariff. Repeating it does nothing; a newer Payung with other reference data adds to what is there and renames
 * areas, but never touches an amount that an administrator has dated otherwise.
 *
 * @param client a superuser's: reference data belongs to no tenant, so row-level security would refuse it
 */
export async function loadReference(client: Client): Promise<'LOADED' | 'ALREADY_THERE'> {
  const rest = {
    tenants: TENANTS,
    agencies: AGENCIES,
    regulations: REGULATIONS,
    ecosystems: ECOSYSTEMS,
    occupations: OCCUPATIONS.map(({ code, nameId, nameEn, ecosystem }) => ({ code, nameId, nameEn, ecosystem })),
    formerNames: FORMER_NAMES,
    amounts: AMOUNTS.map((row) => ({ ...row, amount: row.amount.toString() })),
    tariffs: FIRST_TARIFFS.map(withoutBigints),
    figures: PUBLISHED_FIGURES,
    holidays: NATIONAL_HOLIDAYS,
  }
  // The package's version stands for the areas: reading its 84,000 villages would slow every start.
  const digest = createHash('sha256')
    .update(JSON.stringify({ areas: AREA_DATA_VERSION, FOURTEEN_AREAS, ...rest }))
    .digest()
  if (await isStageFinished(client, 'REFERENCE', digest)) return 'ALREADY_THERE'

  const areas = (await readAreas()).map((area) => ({ ...area, custodianCode: custodianCodeOf(area.code) }))
  await inTransaction(client, async () => {
    await writeReference(client, JSON.stringify({ areas, ...rest }))
    await writeRegulations(client, REGULATIONS)
    await writePublishedFigures(client, PUBLISHED_FIGURES)
    await finishStage(client, 'REFERENCE', digest)
  })
  return 'LOADED'
}

/** A bigint has no form in JSON. */
function withoutBigints(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? value.toString() : value]),
  )
}
