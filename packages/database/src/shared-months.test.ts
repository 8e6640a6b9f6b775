import fc from 'fast-check'
import { expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aDivided, pays, rows, YEAR } from './shared-lists.builder.ts'
import { aContributionList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { HALF, paidBy } from './testing/a-funding.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'

test('a month is protected when each payer’s part of it is posted, and only then', async ({ admin }) => {
  const month = fc.constantFrom(null, '2027-03-01', '2027-05-01')
  const rule = fc.record({
    payer: fc.constantFrom('provinsi', 'kubu-raya', 'Yayasan Peduli'),
    part: fc.constantFrom(HALF, { rupiah: 5_000n }, {}),
    untilMonth: month,
    peopleMax: fc.constantFrom(null, 1),
  })
  /** How many months of each of two people each list posts; and whether the first list says otherwise afterwards. */
  const posted = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 })), { minLength: 6, maxLength: 6 })
  const seen = { protected: 0, partly: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { minLength: 1, maxLength: 3 }), posted, posted, async (drawn, first, second) => {
      const rules = [
        ...drawn.map(({ part, payer, ...more }) =>
          paidBy(payer, { ...(payer.includes(' ') ? { source: 'CSR' as const } : {}), ...part, ...more }),
        ),
        paidBy('kubu-raya'),
      ]
      const { decree, members } = await aDivided(admin, rules)
      const payers = [
        ['kubu-raya', undefined],
        ['provinsi', undefined],
        ['kubu-raya', 'Yayasan Peduli'],
      ] as const
      /** By list: the months of each person that it posts, as a count says. */
      const model = new Map<string, Map<string, readonly string[]>>()
      const parts = new Map<string, string[]>()
      for (const [at, [tenant, outside]] of payers.entries()) {
        const list = await aContributionList(admin, tenant, decree, {
          ...YEAR,
          ...(outside === undefined ? {} : { outside }),
        }).catch((error: Error) => {
          if (!/contribution_list_(nobody|of_payer|of_decree)/.test(error.message)) throw error
          return null
        })
        if (list === null) continue
        await pays(admin, tenant, list)
        await receives(admin, tenant, 'kubu-raya', list)
        const lines = await rows<{ index: string; worker: string; month: string; rupiah: number; number: string }>(
          admin,
          `select encode(p.blind_index, 'hex') as index, k.worker_id as worker, m.month::date::text as month, '9' || lpad(p.id::text, 10, '0') as number,
               coalesce(k.month_rupiah, (select (x ->> 'perPersonRupiah')::bigint from contribution_list c cross join jsonb_array_elements(c.months) x
                 where c.id = k.list_id and (x ->> 'month')::date = m.month and x ->> 'isShare' is null))::int as rupiah
             from contribution_line k join worker w on w.id = k.worker_id join person p on p.id = w.person_id
               cross join lateral generate_series(lower(k.months), upper(k.months) - interval '1 month', interval '1 month') m(month)
             where k.list_id = $1 order by 3`,
          [list],
        )
        for (const { worker, month: of } of lines)
          parts.set(`${worker} ${of}`, [...(parts.get(`${worker} ${of}`) ?? []), list])
        for (const [round, counts] of [first[at], ...(at === 0 ? [second[at]] : [])].entries()) {
          const stated = members.flatMap((worker, of) => {
            const own = lines.filter((line) => line.worker === worker)
            const months = Math.min(counts?.[of] ?? 0, own.length)
            if (own[0] === undefined) return []
            model.set(
              list,
              (model.get(list) ?? new Map()).set(
                worker,
                own.slice(0, months).map((line) => line.month),
              ),
            )
            const { index, number } = own[0]
            const rupiah = own.slice(0, months).reduce((sum, line) => sum + line.rupiah, 0)
            const verdict = months === 0 ? ('REJECTED' as const) : ('ACCEPTED' as const)
            return [{ index, number, verdict, months, rupiah }]
          })
          const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, stated)
          if (round > 0)
            await within(admin, 'kubu-raya', 'pertamina', () =>
              admin.query('select app.settle_contribution_answer($1, true)', [answer]),
            ).catch((error: Error) => {
              if (!error.message.includes('contribution_answer_nothing_open')) throw error
            })
        }
      }
      for (const worker of members) {
        const months = await within(admin, 'kubu-raya', 'kubu-raya', () =>
          rows<{ month: string; state: string }>(
            admin,
            'select month::text, state from app.contribution_months($1) order by month',
            [worker],
          ),
        )
        for (const { month: of, state } of months) {
          const lists = parts.get(`${worker} ${of}`) ?? []
          const isPosted = (list: string) => model.get(list)?.get(worker)?.includes(of) ?? false
          const isWhole = lists.length > 0 && lists.every(isPosted)
          if (isWhole && lists.length > 1) seen.protected++
          if (!isWhole && lists.some(isPosted)) seen.partly++
          expect(state === 'PROTECTED', `${worker} ${of} ${state}`).toBe(isWhole)
        }
      }
    }),
    { numRuns: 20 },
  )
  expect(Math.min(seen.protected, seen.partly), JSON.stringify(seen)).toBeGreaterThan(10)
}, 120_000)

test('a party outside called SELF is not the worker: a month of both is protected when both have posted it', async ({
  admin,
}) => {
  const { decree, members } = await aDivided(admin, [
    paidBy('SELF', { source: 'CSR', ...HALF }),
    paidBy('pekerja', { source: 'SELF' }),
  ])
  const protectedMonths = async () => {
    const { rows: months } = await admin.query('select from protected_span where decree_id = $1', [decree])
    return months.length
  }
  const posts = async (outside: string | null) => {
    const list = await aContributionList(admin, 'kubu-raya', decree, { ...YEAR, outside })
    await pays(admin, 'kubu-raya', list)
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
  }
  await posts('SELF')
  expect(await protectedMonths()).toBe(0)
  await posts(null)
  expect(await protectedMonths(), 'two programmes of each').toBe(2 * members.length)
})
