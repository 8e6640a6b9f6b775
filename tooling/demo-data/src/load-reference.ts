import { createHash } from 'node:crypto'
import { INCOME_BRACKETS } from '@payung/domain/money/income-bracket'
import { ECOSYSTEMS, OCCUPATIONS } from '@payung/domain/worker/occupation-catalogue'
import type { Client } from 'pg'
import { inTransaction } from './lanes.ts'
import { AGENCIES } from './reference/agencies.ts'
import { AMOUNTS, type AmountRow } from './reference/amounts.ts'
import { FORMER_NAMES } from './reference/former-names.ts'
import { FOURTEEN_AREAS } from './reference/fourteen-areas.ts'
import { AREA_DATA_VERSION, readAreas } from './reference/read-areas.ts'
import { writeReference } from './reference/reference.queries.ts'
import { writeRegulations } from './reference/regulations.queries.ts'
import { REGULATIONS } from './reference/regulations.ts'
import { custodianCodeOf, TENANTS } from './reference/tenants.ts'
import { finishStage, isStageFinished } from './stage.queries.ts'

/**
 * Loads what every installation stands on, demo or not: areas with their custodians, tenants, agencies, catalogues and
 * amounts. Repeating it does nothing; a newer Payung with other reference data adds to what is there and renames
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
    amounts: [...AMOUNTS, ...bracketAmounts()].map((row) => ({ ...row, amount: row.amount.toString() })),
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
    await finishStage(client, 'REFERENCE', digest)
  })
  return 'LOADED'
}

/** The steps of income as two amounts each: the last rupiah of the step (none for the highest) and its base. */
function bracketAmounts(): AmountRow[] {
  return INCOME_BRACKETS.flatMap((bracket) => {
    const { code, incomeToRupiah, baseRupiah, validFrom, validUntil, legalBasis } = bracket
    const rest = { unit: 'RUPIAH', validFrom, validUntil, legalBasis } as const
    return [
      ...(incomeToRupiah === null ? [] : [{ key: `INCOME_BRACKET_${code}_TO`, amount: incomeToRupiah, ...rest }]),
      { key: `INCOME_BRACKET_${code}_BASE`, amount: baseRupiah, ...rest },
    ]
  })
}
