import { expect } from 'vitest'
import type { Entry } from '../entry.ts'
import { Prisma } from '../prisma.ts'
import { aDraft, aPdf, SIGN, submits, votes, within } from '../testing/a-decree.ts'
import { aWorker, test } from '../testing/test.ts'
import { AGENCY } from './full-tenants.builder.ts'

const OF_DECREES = [
  ['decree', 'id'],
  ['decree_entry', 'decree_id'],
  ['decree_step', 'decree_id'],
  ['decree_vote', 'decree_id'],
  ['decree_history', 'decree_id'],
] as const

test('a member of a village sees nothing of a decree until it is signed, and then its head and the people of that village', async ({
  admin,
  reader,
  entryOf,
}) => {
  const workers = [await aWorker(admin, { in: '61.12.05.2003' }), await aWorker(admin, { in: '61.12.01.2001' })]
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2 })
  const rowsSeenBy = async (entry: Entry) => {
    const counts: Record<string, number> = {}
    for (const [table, column] of OF_DECREES) {
      const rows = await reader.readAs(
        entry,
        Prisma.sql`select 1 from ${Prisma.raw(table)} where ${Prisma.raw(column)} = ${decree}::uuid`,
      )
      counts[table] = rows.length
    }
    return counts
  }
  const nothing = Object.fromEntries(OF_DECREES.map(([table]) => [table, 0]))
  const [village, whole] = [entryOf('kubu-raya', { areaScope: '61.12.05.2003' }), entryOf('kubu-raya')]
  const agency = entryOf('kubu-raya', { agencyId: AGENCY })
  expect(await rowsSeenBy(village), 'a draft').toEqual(nothing)

  await submits(admin, 'kubu-raya', decree)
  await votes(admin, 'kubu-raya', decree)
  const seenByWhole = await rowsSeenBy(whole)
  expect(Object.values(seenByWhole)).not.toContain(0)
  for (const part of [village, agency]) expect(await rowsSeenBy(part), 'an approved decree').toEqual(nothing)

  const paper = await aPdf(admin, 'kubu-raya')
  await within(admin, 'kubu-raya', 'pertamina', () => admin.query(SIGN, [decree, 'Uji/Desa', paper]))
  const { decree_history: _, ...signed } = await rowsSeenBy(village)
  const { decree_history: __, ...ofWhole } = seenByWhole
  expect(signed).toEqual({ ...ofWhole, decree_entry: 1 })
})
