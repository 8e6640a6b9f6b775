import type pg from 'pg'
import { expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, test, vaultOf } from '../../testing/test.ts'
import { aDeath, does, isApproved } from './heirs.builder.ts'

const CARD = 'query ($id: ID!) { claim(id: $id) { peopleOfCard { name birthDate isLiving maskedNationalId } } }'

const peopleOf = async (client: Client, claimId: string) =>
  (await client.ask(CARD, { id: claimId })).claim?.peopleOfCard ?? null

/** A death, with a wife, a late father and somebody whom another government keeps on the same card; a neighbour has another. */
async function arrange(admin: pg.Client, keys: string, officer: Client) {
  const { claimId, person } = await aDeath(admin, keys, officer)
  const arranges = (facts: object) => arrangePerson(admin, vaultOf(keys), facts)
  const wife = await arranges({ name: 'Dewi Lestari', birthDate: '1982-01-01' })
  const father = await arranges({ name: 'Pak Tua', birthDate: '1950-01-01', status: 'DECEASED', sex: 'MALE' })
  const away = await arranges({ name: 'Anak Rantau', birthDate: '2004-01-01', in: '61.71.01.1001' })
  const neighbour = await arranges({ name: 'Tetangga', birthDate: '1980-01-01' })
  const vault = vaultOf(keys)
  for (const [digits, people] of [
    ['6112050101100001', [person, wife, father, away]],
    ['6112050101100002', [neighbour]],
  ] as const)
    await admin.query('update worker set family_card_index = $2 where id = any($1)', [
      people.map(({ id }) => id),
      vault.familyCardIndex(digits),
    ])
  return claimId
}

const WIFE = {
  name: 'Dewi Lestari',
  birthDate: '1982-01-01',
  isLiving: true,
  maskedNationalId: '6112 •••• •••• ••••',
}

test('who stands on the family card among one’s own records is offered, the eldest first, until they are named', async ({
  admin,
  keys,
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const claimId = await arrange(admin, keys, officer)
  expect(await peopleOf(officer, claimId)).toEqual([
    { ...WIFE, name: 'Pak Tua', birthDate: '1950-01-01', isLiving: false },
    WIFE,
  ])
  const heir = { relation: 'SPOUSE', name: 'Hj. DEWI LESTARI, S.Pd.', birthDate: '1982-01-01', isLiving: true }
  expect((await does(officer, 'saveClaimHeir', { claimId, source: 'FAMILY_CARD', ...heir })).data).toBeDefined()
  expect(await peopleOf(officer, claimId)).toMatchObject([{ name: 'Pak Tua' }])
})

test('nobody is offered to another government, to a village, to who names no heirs, nor once the money has gone', async ({
  admin,
  keys,
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const claimId = await arrange(admin, keys, officer)
  expect(await peopleOf(await signIn('pontianak'), claimId)).toBeNull()
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
  expect(await peopleOf(await signIn('kubu-raya'), claimId)).toEqual([])
  await giveRoles(admin, 'kubu-raya', ['VIEWER'])
  expect((await peopleOf(await signIn('kubu-raya'), claimId)) ?? []).toEqual([])
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  expect(await peopleOf(await signIn('kubu-raya'), claimId)).toHaveLength(2)
  await isApproved(admin)
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update claim set state = 'PAID'`)
  await admin.query(`set session_replication_role = 'origin'`)
  expect(await peopleOf(await signIn('kubu-raya'), claimId)).toEqual([])
})
