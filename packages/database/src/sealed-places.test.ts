import { expect } from 'vitest'
import { openRegisteredVault } from './key-register.ts'
import { aSealedWorld, type SealedThing, sealedThings } from './rekey/sealed-world.builder.ts'
import type { SealedPlace } from './sealed-owner.ts'
import { test } from './testing/test.ts'
import { UnopenedError } from './unopened-error.ts'
import { newMasterKey } from './vault.ts'

/** By type the list of every place: whoever seals for another has to name it here. */
const PLACES: Readonly<Record<SealedPlace, true>> = {
  'check_result.said_cipher': true,
  'claim_heir.national_id_cipher': true,
  'cohort_entry.national_id_cipher': true,
  'cohort_objection.statement_cipher': true,
  'company_application.contact_cipher': true,
  'decree_entry.national_id_cipher': true,
  'earlier_benefit.national_id_cipher': true,
  'heir_account.number_cipher': true,
  'import_file.counts_cipher': true,
  'import_file.layout_cipher': true,
  'import_mapping.mapping_cipher': true,
  'import_repair.reason_cipher': true,
  'import_repair_cell.after_cipher': true,
  'import_repair_cell.before_cipher': true,
  'import_row.cells_cipher': true,
  'import_row.family_card_cipher': true,
  'import_row.national_id_cipher': true,
  'import_row.said_cipher': true,
  'outside_report.family_phone_cipher': true,
  'person_key.wrapped_key': true,
  'worker.family_card_cipher': true,
  'worker.national_id_cipher': true,
  'worker_proposal.changes_cipher': true,
  'worker_version.state_cipher': true,
}

function opens({ open }: SealedThing, bytes: Buffer): boolean {
  try {
    open(bytes)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(UnopenedError)
    return false
  }
}

test('a value that is copied to another row or column does not open there, whichever column it comes from', async ({
  database,
  admin,
}) => {
  const vault = await openRegisteredVault(database.appUrl, newMasterKey())
  await aSealedWorld(admin, vault)
  const things = fewOfEach(await sealedThings(admin, vault))
  const places = [...new Set(things.map(({ place }) => place))]
  expect(places.sort()).toEqual([...Object.keys(PLACES), 'job.params'].sort())
  for (const target of things) {
    expect(opens(target, target.bytes), target.place).toBe(true)
    // A number of the same person is the same number, in whichever list it stands: it opens in each of them.
    const moved = things.filter(({ owner, bytes }) => owner !== target.owner && opens(target, bytes))
    expect(moved.map(({ place }) => `${place} in ${target.place}`)).toEqual([])
  }
})

/** Two of each place, of different owners where there are any. */
function fewOfEach(things: readonly SealedThing[]): readonly SealedThing[] {
  return [...Map.groupBy(things, ({ place }) => place).values()].flatMap(([first, ...others]) => {
    const second = others.find(({ owner }) => owner !== first?.owner)
    return [first, second].filter((thing) => thing !== undefined)
  })
}
