import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import type { Client } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aList, commit, logicalContent, read, recount, revert, review, settled } from '../imports.builder.ts'

const RUNS = process.env['PAYUNG_TEST_FULL'] === '1' ? 60 : 3

/** So few people that they meet again, in other villages, with other work, sound or not. */
const aPerson = fc.record({
  person: fc.integer({ min: 1, max: 6 }),
  name: fc.constantFrom('Yuliana Kusuma', 'Siti Aminah', 'Maria Lestari', ''),
  village: fc.constantFrom('Tanjung Beringin', 'Entah'),
  occupation: fc.constantFrom('Petani', 'Pedagang', 'Astronot'),
  phone: fc.constantFrom('', '081234567890'),
})
const aFile = fc.array(aPerson, { minLength: 1, maxLength: 6 })

type Person = typeof aPerson extends fc.Arbitrary<infer T> ? T : never

const lineOf = ({ person, name, village, occupation, phone }: Person) =>
  [`611205551182${String(7000 + person)}`, name, '1982-11-15', 'P', 'Batu Ampar', village, occupation, phone].join(',')

const changesOf = (counts: { createCount: number; updateCount: number }) => counts.createCount + counts.updateCount

async function commitAndRevert(officer: Client, admin: pg.Client, file: readonly Person[]): Promise<void> {
  const before = await logicalContent(admin)
  const reviewed = await review(officer, aList(...file.map(lineOf)))
  if (reviewed.state !== 'REVIEW' || changesOf(reviewed) === 0) return
  await commit(officer, reviewed.id)
  expect((await settled(officer, reviewed.id)).state).toBe('COMMITTED')
  expect(await logicalContent(admin)).not.toEqual(before)
  await revert(officer, reviewed.id, changesOf(reviewed))
  expect((await settled(officer, reviewed.id)).state).toBe('REVERTED')
  expect(await logicalContent(admin)).toEqual(before)
  const { kept: stored, counted } = await recount(admin)
  expect(stored).toEqual(counted)
}

describe('an import', () => {
  test('of whatever is in it, saved and taken back, leaves everything as it was', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const registered = await review(officer, aList(...[1, 2, 3].map((person) => lineOf({ ...PLAIN, person }))))
    await commit(officer, registered.id)
    await settled(officer, registered.id)
    await fc.assert(
      fc.asyncProperty(aFile, (file) => commitAndRevert(officer, admin, file)),
      { numRuns: RUNS, interruptAfterTimeLimit: 1_800_000 },
    )
  }, 2_000_000)

  test('says of each row the same in whatever order the rows stand', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const counts = async (lines: readonly string[]) => {
      const { id } = await review(officer, aList(...lines))
      const { rowCount, validCount, invalidCount, createCount, updateCount, skipCount, issueCounts } = await read(
        officer,
        id,
      )
      return { rowCount, validCount, invalidCount, createCount, updateCount, skipCount, issueCounts }
    }
    // Of one NIK the first row counts: that is the one thing that order decides, so each person stands here once.
    const unlike = fc.uniqueArray(aPerson, { selector: ({ person }) => person, minLength: 2, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        unlike.chain((file) => fc.tuple(fc.constant(file), fc.shuffledSubarray([...file], { minLength: file.length }))),
        async ([file, shuffled]) => {
          expect(await counts(shuffled.map(lineOf))).toEqual(await counts(file.map(lineOf)))
        },
      ),
      { numRuns: RUNS, interruptAfterTimeLimit: 1_800_000 },
    )
  }, 2_000_000)
})

const PLAIN: Person = {
  person: 1,
  name: 'Yuliana Kusuma',
  village: 'Tanjung Beringin',
  occupation: 'Petani',
  phone: '',
}
