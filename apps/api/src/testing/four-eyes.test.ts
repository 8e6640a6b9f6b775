import { PAIRS } from '@payung/database/four-eyes.builder'
import type { As } from '@payung/database/four-eyes-pair.builder'
import { describe, expect } from 'vitest'
import { ATTACKS } from './four-eyes-attacks.builder.ts'
import { PAGES, refusalIn } from './four-eyes-pages.builder.ts'
import { administration, works } from './four-eyes-people.builder.ts'
import { test as base, type TestTenant, USERS, vaultOf } from './test.ts'

/** People of Kubu Raya act one after another. */
const test = base.extend<{ as: As }>({
  as: async ({ sends, entryOf }, use) =>
    use((text, values, user = 'kubu-raya') => sends(entryOf('kubu-raya', { userId: USERS[user] }), text, values)),
})

test('every pair is attacked through the API', () => {
  expect(Object.keys(ATTACKS)).toEqual(PAIRS.map(({ subject }) => subject))
})

describe('in one world', () => {
  test('no maker decides as the same person, after a change of role, by delegation, or by a second account', async ({
    admin,
    as,
    keys,
    signIn,
  }) => {
    const clients = {
      provinsi: await signIn('provinsi'),
      'kubu-raya': await signIn('kubu-raya'),
      pontianak: await signIn('pontianak'),
      pertamina: await signIn('pertamina'),
    }
    const everybody = Object.keys(USERS) as TestTenant[]
    for (const { subject, arrange, code } of PAIRS) {
      const attack = ATTACKS[subject]
      if (attack === undefined) throw new Error(`no attack on ${subject}`)
      await works(
        admin,
        everybody.map((user) => ({ user, role: 'VERIFIER' })),
      )
      const { maker, other } = await arrange(admin, as)
      const [first, second] = everybody.filter((user) => user !== maker && user !== other)
      if (first === undefined || second === undefined) throw new Error('no two administrators are left')
      const { rows } = await admin.query(attack.subject)
      expect(rows, subject).toHaveLength(1)
      await attack.seals?.(admin, vaultOf(keys), rows[0].id)
      const decides = async (user: TestTenant) => {
        const type = `${attack.mutation.charAt(0).toUpperCase()}${attack.mutation.slice(1)}Input`
        const answer = await clients[user].ask(
          `mutation ($input: ${type}!) { ${attack.mutation}(input: $input) { __typename ... on Error { code } } }`,
          { input: attack.input(rows[0]) },
        )
        return answer[attack.mutation].code ?? answer[attack.mutation].__typename
      }
      const administrators = [first, second].map((user) => ({ user, role: 'ADMINISTRATOR' }) as const)
      const people = administration(clients[first], clients[second])

      await works(admin, [{ user: maker, role: attack.role }], rows[0].id, attack.tenant)
      expect.soft(await decides(maker), `${subject}: same person`).toBe(code)

      await works(
        admin,
        [...administrators, { user: maker, role: attack.role === 'OFFICER' ? 'VIEWER' : 'OFFICER' }],
        rows[0].id,
        attack.tenant,
      )
      await people.ends(maker)
      clients[maker] = await signIn(maker)
      await people.gives(maker, attack.role)
      expect.soft(await decides(maker), `${subject}: changed role`).toBe(code)

      const delegates = async (from: TestTenant, deputy: TestTenant) => {
        await works(
          admin,
          [...administrators, { user: deputy, role: 'VIEWER' }, { user: from, role: 'APPROVER' }],
          rows[0].id,
          attack.tenant,
        )
        await people.delegates(clients[from], deputy)
        return decides(deputy)
      }
      if (attack.hasNoDeputies !== true) {
        expect.soft(await delegates(other, maker), `${subject}: as a deputy`).toBe(attack.asDeputy ?? 'NOT_ALLOWED')
        expect.soft(await delegates(maker, other), `${subject}: by a deputy`).toBe(attack.byDeputy ?? 'NOT_ALLOWED')
      }

      await works(
        admin,
        [
          ...administrators,
          {
            user: maker,
            role: 'VIEWER',
            openedBy: first,
            tenants: ['kubu-raya', 'provinsi', 'pontianak', 'pertamina'],
          },
          { user: other, role: attack.role, openedBy: first },
        ],
        rows[0].id,
        attack.tenant,
      )
      const [page, idOf, openedBy] = PAGES[attack.mutation] ?? ['', (id: string) => id]
      const opened = (await openedBy?.(admin, rows[0].id)) ?? idOf(rows[0].id)
      const hears = async () =>
        refusalIn(await clients[other].ask(page, page.startsWith('query') ? { id: opened } : {}), idOf(rows[0].id))
      expect.soft(await hears(), `${subject}: the page knows it`).toBe(attack.ofOneMaker ?? 'MAY_BE_ONE_PERSON')
      expect.soft(await decides(other), `${subject}: second account`).toBe(attack.ofOneMaker ?? 'MAY_BE_ONE_PERSON')
      if (attack.role !== 'OFFICER') continue
      await people.gives(other, 'OFFICER', 'Siti Rahma')
      expect.soft(await hears(), `${subject}: the page of a confirmed official`).toBe(null)
      expect
        .soft(await decides(other), `${subject}: confirmed as an official`)
        .toBe(`${attack.mutation.charAt(0).toUpperCase()}${attack.mutation.slice(1)}Success`)
    }
  })
})
