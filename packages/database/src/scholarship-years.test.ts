import { inventedTerms } from '@payung/domain/benefit/benefit-terms.builder'
import { SCHOOL_LEVELS, type SchoolLevel } from '@payung/domain/benefit/scholarship'
import { type ScholarRecord, scholarshipYears } from '@payung/domain/benefit/scholarship-years'
import fc from 'fast-check'
import { expect } from 'vitest'
import { withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aLetter, aPaidClaim, theScholarshipLaw } from './testing/a-scholarship.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id

test('years, sums and ends are the same in the database as by the rules', async ({ admin, sends, entryOf }) => {
  const terms = inventedTerms(1_000n)
  const figures = [...terms.values()].filter(({ key }) => key.startsWith('SCHOLARSHIP_'))
  await theScholarshipLaw(
    admin,
    Object.fromEntries(figures.map(({ key, amount }) => [key.replace('SCHOLARSHIP_', ''), Number(amount)])),
  )
  await setsDatabaseClock(admin, '2031-09-01T03:00:00Z')
  const claim = await aPaidClaim(admin)
  const aChild = fc.record({
    birthDate: fc.integer({ min: 2004, max: 2022 }).map((year) => `${year}-07-01`),
    level: fc.option(fc.constantFrom(...SCHOOL_LEVELS)),
    yearOfLevel: fc.integer({ min: 1, max: 6 }),
    end: fc.option(fc.constantFrom('2027-07-01', '2030-07-02')),
    letters: fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2024, max: 2031 }),
        level: fc.nat(4),
        yearOfLevel: fc.integer({ min: 1, max: 6 }),
      }),
      { selector: ({ year }) => year, maxLength: 8 },
    ),
    paid: fc.array(fc.integer({ min: 2024, max: 2031 }), { maxLength: 2 }),
  })
  const file = await aLetter(admin)
  await fc.assert(
    fc.asyncProperty(aChild, async (child) => {
      const levels = child.letters.map(({ level }) => level).toSorted((a, b) => a - b)
      const least = child.level === null ? 0 : SCHOOL_LEVELS.indexOf(child.level)
      const proofs = child.letters
        .toSorted((a, b) => a.year - b.year)
        .map(({ year, yearOfLevel }, at) => ({
          year,
          yearOfLevel,
          level: SCHOOL_LEVELS[Math.max(least, levels[at] ?? 0)] as SchoolLevel,
        }))
      const record: ScholarRecord = {
        id: 'child',
        birthDate: child.birthDate,
        level: child.level,
        yearOfLevel: child.yearOfLevel,
        end: child.end === null ? null : { kind: 'WORKING', day: child.end },
        proofs,
        payments: [],
      }
      const ground = { fromYear: 2024, today: '2031-09-01', terms }
      const payable = (scholarshipYears([record], ground).get('child') ?? []).filter(
        ({ year, state, rupiah }) => state === 'PROVEN' && rupiah > 0n && child.paid.includes(year),
      )
      const payments = payable.map(({ year, rupiah }) => ({ year, rupiah }))
      const years = scholarshipYears([{ ...record, payments }], ground).get('child') ?? []
      await withoutGuards(admin, async () => {
        for (const table of ['scholarship_proof', 'scholarship_end', 'scholarship_payment', 'scholarship'])
          await admin.query(`delete from ${table}`)
        const { rows } = await admin.query(
          `insert into scholarship (tenant_id, claim_id, child_name, birth_date, level, year_of_level, added_by) values ($1, $2, 'Anak', $3, $4, $5, $6) returning id`,
          [
            TENANT,
            claim,
            child.birthDate,
            child.level,
            child.level === null ? null : child.yearOfLevel,
            USERS['kubu-raya'],
          ],
        )
        const id = rows[0].id
        for (const { year, level, yearOfLevel } of proofs)
          await admin.query(
            `insert into scholarship_proof (scholarship_id, tenant_id, year, level, year_of_level, school, file_id, added_by)
             select $1, $2, $3, $4, $5, 'SD', gen_random_uuid(), f.created_by from file f where f.id = $6`,
            [id, TENANT, year, level, yearOfLevel, file],
          )
        for (const { year, rupiah } of payments)
          await admin.query(
            `insert into scholarship_payment (scholarship_id, tenant_id, year, rupiah, paid_on, reference, recorded_by) values ($1, $2, $3, $4, '2031-01-01', 'B-1', $5)`,
            [id, TENANT, year, rupiah, USERS['kubu-raya']],
          )
        if (child.end !== null)
          await admin.query(
            `insert into scholarship_end (scholarship_id, tenant_id, kind, on_day, reason, ended_by) values ($1, $2, 'WORKING', $3, 'Sudah bekerja sekarang', $4)`,
            [id, TENANT, child.end, USERS['kubu-raya']],
          )
      })
      for (let year = 2024; year <= 2033; year += 1) {
        const { rows } = await sends(
          entryOf('kubu-raya'),
          'select state, is_last, due_rupiah::text, paid_rupiah::text from app.scholarships_of_year($1)',
          [year],
        )
        const standing = years.find((standing) => standing.year === year)
        const hasEnded = years.some((standing) => standing.state === 'ENDED' && standing.year <= year)
        expect(rows.length > 0, `${year} stands in the list`).toBe(
          standing !== undefined || hasEnded || rows[0]?.state === 'ENDED',
        )
        if (standing === undefined) {
          if (rows.length > 0) expect(rows[0].state).toBe('ENDED')
          continue
        }
        expect(rows[0]).toMatchObject({
          state: standing.state,
          is_last:
            years.find((standing) => standing.year === year + 1)?.state === 'ENDED' && standing.state !== 'ENDED',
        })
        if (standing.state === 'PROVEN' && standing.limit !== 'TOTAL_REACHED')
          expect(rows[0].due_rupiah).toBe(String(standing.rupiah))
      }
    }),
    { numRuns: 25 },
  )
})
