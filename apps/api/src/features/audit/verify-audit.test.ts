import { test as databaseTest, TENANTS } from '@payung/database/testing'
import { expect } from 'vitest'
import { openChain } from './audit-chain.builder.ts'
import { findingText } from './audit-finding.ts'
import { readSealHeads, sendSealHeads } from './send-seal-heads.ts'

const test = databaseTest.extend<{ chain: ReturnType<typeof openChain> }>({
  chain: async ({ database, admin }, use) => {
    const chain = openChain(database, admin, TENANTS)
    await chain.append('kubu-raya', 3)
    await chain.seal()
    await chain.append('kubu-raya', 3)
    await chain.append('pontianak', 2)
    await chain.seal()
    await use(chain)
    await chain.close()
  },
})

const KUBU_RAYA = `(select id from tenant where code = '61.12')`
const fourth = `(select event_id from audit_seal where tenant_id = ${KUBU_RAYA} and sequence = 4)`
const seal = (sequence: number) => `tenant_id = ${KUBU_RAYA} and sequence = ${sequence}`

test('an untouched log is intact, tenant by tenant', async ({ chain }) => {
  const { intact, findings, tenants } = await chain.verify()
  expect(findings).toEqual([])
  expect(intact).toBe(true)
  expect(tenants.filter(({ sealed }) => sealed > 0).map(({ tenant, sealed }) => [tenant, sealed])).toEqual([
    ['61.12', 6],
    ['61.71', 2],
  ])
})

test('what waits for the sealer is told, and is no fault', async ({ chain }) => {
  await chain.append('kubu-raya', 2)
  const { intact, tenants } = await chain.verify()
  expect(intact).toBe(true)
  expect(tenants.find(({ tenant }) => tenant === '61.12')).toMatchObject({
    unsealed: 2,
    unsealedSince: expect.any(String),
  })
})

test.for([
  ['at', `at = at + interval '1 microsecond'`],
  ['actor_id', 'actor_id = null'],
  ['action', `action = 'WORKER_UPDATEE'`],
  ['subject_kind', `subject_kind = 'workes'`],
  ['subject_id', `subject_id = reverse(subject_id)`],
  ['subject_version', 'subject_version = 3'],
  ['fields', `fields = '{name,addresr}'`],
  ['details', `details = '{"count": 2, "by": "x"}'`],
  ['digest', `digest = set_bit(digest, 0, 1 - get_bit(digest, 0))`],
  ['tenant_id', `tenant_id = (select id from tenant where code = '61.71')`],
] as const)('an altered %s of an event is found and named', async ([column, change], { chain, admin }) => {
  const { rows } = await admin.query(`select ${fourth} as id`)
  await chain.tamper(`update audit_event set ${change} where id = ${fourth}`)
  const { findings } = await chain.verify()
  expect(findings).toEqual([
    { kind: 'EVENT_ALTERED', tenant: '61.12', sequence: '4', eventId: rows[0].id, differs: [column] },
  ])
  expect(findingText(findings[0] as never, 'id')).toBe(`61.12 #4 ${rows[0].id}: peristiwa diubah (${column})`)
})

test.for([
  ['hash', 4, `hash = set_bit(hash, 7, 1 - get_bit(hash, 7))`],
  ['hash', 6, `hash = set_bit(hash, 7, 1 - get_bit(hash, 7))`],
  ['sealed_at', 4, `sealed_at = sealed_at + interval '1 microsecond'`],
  ['sealed_at', 6, `sealed_at = sealed_at + interval '1 microsecond'`],
  ['marks', 4, `marks = set_bit(marks, 9, 1 - get_bit(marks, 9))`],
  ['signature', 3, 'signature = null'],
  ['signature', 4, `signature = sha256('x')`],
] as const)('an altered %s of seal %i is found and named', async ([column, sequence, change], { chain }) => {
  await chain.tamper(`update audit_seal set ${change} where ${seal(sequence)}`)
  const { findings } = await chain.verify()
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ kind: 'SEAL_ALTERED', sequence: String(sequence), differs: [column] })
})

test('an altered signature is no signature', async ({ chain }) => {
  await chain.tamper(
    `update audit_seal set signature = set_bit(signature, 3, 1 - get_bit(signature, 3)) where ${seal(3)}`,
  )
  expect((await chain.verify()).findings).toMatchObject([{ kind: 'SIGNATURE_INVALID', sequence: '3' }])
})

test('two alterations are both named, and nothing between them', async ({ chain }) => {
  await chain.tamper(
    `update audit_event set action = 'SOMETHING' where id = (select event_id from audit_seal where ${seal(2)})`,
    `update audit_event set subject_version = 9 where id = (select event_id from audit_seal where ${seal(5)})`,
  )
  expect((await chain.verify()).findings.map(({ sequence, differs }) => [sequence, differs])).toEqual([
    ['2', ['action']],
    ['5', ['subject_version']],
  ])
})

test('a deleted event is missing', async ({ chain }) => {
  await chain.tamper(`delete from audit_event where id = ${fourth}`)
  expect((await chain.verify()).findings).toMatchObject([{ kind: 'EVENT_MISSING', tenant: '61.12', sequence: '4' }])
})

test('an event deleted with its seal leaves a gap', async ({ chain }) => {
  await chain.tamper(
    `create temporary table gone as select ${fourth} as id`,
    `delete from audit_seal where ${seal(4)}`,
    'delete from audit_event where id = (select id from gone)',
  )
  expect((await chain.verify()).findings).toMatchObject([{ kind: 'SEAL_MISSING', sequence: '4' }])
})

test('two events that changed places are found', async ({ chain }) => {
  await chain.tamper(
    `create temporary table swap as select sequence, event_id from audit_seal where tenant_id = ${KUBU_RAYA} and sequence in (4, 5)`,
    `delete from audit_seal s using swap where s.event_id = swap.event_id and false`,
    `update audit_seal s set event_id = uuidv7() where ${seal(4)}`,
    `update audit_seal s set event_id = (select event_id from swap where sequence = 4) where ${seal(5)}`,
    `update audit_seal s set event_id = (select event_id from swap where sequence = 5) where ${seal(4)}`,
  )
  expect((await chain.verify()).findings).toMatchObject([
    { kind: 'SEAL_ALTERED', sequence: '4', differs: ['event_id'] },
    { kind: 'SEAL_ALTERED', sequence: '5', differs: ['event_id'] },
  ])
})

test('an event slipped in beside the chain is found', async ({ chain }) => {
  await chain.tamper(
    `insert into audit_event (tenant_id, action) values (${KUBU_RAYA}, 'NEVER_HAPPENED')`, // its trigger is off: nothing waits
  )
  expect((await chain.verify()).findings).toMatchObject([{ kind: 'EVENT_NEVER_SEALED', tenant: '61.12' }])
})

test('a chain that was built anew is signed by nobody that we know', async ({ chain }) => {
  await chain.tamper(
    `update audit_event set action = 'SOMETHING_ELSE' where id = ${fourth}`,
    `delete from audit_seal where tenant_id = ${KUBU_RAYA}`,
    `insert into audit_unsealed (event_id, tenant_id) select id, tenant_id from audit_event where tenant_id = ${KUBU_RAYA}`,
  )
  await chain.seal(Buffer.alloc(32, 8))
  expect((await chain.verify()).findings).toMatchObject([{ kind: 'SIGNATURE_INVALID', sequence: '6' }])
})

test('a chain that was built anew with the stolen key, or cut off, contradicts the mail that went out', async ({
  chain,
}) => {
  const mails: { text: string }[] = []
  const mailer = { send: async (mail: { text: string }) => void mails.push(mail) }
  const options = { to: 'audit@payung.example', publicKey: chain.publicKey }
  expect(await sendSealHeads(chain.pool, mailer, options)).toBe(2)
  expect(await sendSealHeads(chain.pool, mailer, options)).toBe(0)
  const heads = readSealHeads(mails[0]?.text ?? '')
  expect((await chain.verify(heads)).findings).toEqual([])
  await chain.tamper(
    `update audit_event set action = 'SOMETHING_ELSE' where id = ${fourth}`,
    `delete from audit_seal where tenant_id = ${KUBU_RAYA}`,
    `insert into audit_unsealed (event_id, tenant_id) select id, tenant_id from audit_event where tenant_id = ${KUBU_RAYA}`,
  )
  await chain.seal()
  expect((await chain.verify()).findings).toEqual([])
  expect((await chain.verify(heads)).findings).toMatchObject([
    { kind: 'HEAD_CONTRADICTED', tenant: '61.12', sequence: '6' },
  ])
})

test('a cut-off end shows by its missing signature, unless it was cut at one', async ({ chain }) => {
  await chain.tamper(`delete from audit_seal where ${seal(6)}`)
  const { findings } = await chain.verify()
  expect(findings.map(({ kind }) => kind)).toEqual(['SIGNATURE_MISSING', 'EVENT_NEVER_SEALED'])
})

test('two sealers at once make one chain', async ({ chain }) => {
  await chain.append('kubu-raya', 20)
  await Promise.all([chain.seal(), chain.seal()])
  const { intact, tenants } = await chain.verify()
  expect(intact).toBe(true)
  expect(tenants.find(({ tenant }) => tenant === '61.12')?.sealed).toBe(26)
})

test('a chain goes on in the order of numbers, batch after batch', async ({ chain }) => {
  for (let batch = 0; batch < 8; batch++) {
    await chain.append('kubu-raya', 1)
    await chain.seal()
  }
  const { intact, tenants } = await chain.verify()
  expect(intact).toBe(true)
  expect(tenants.find(({ tenant }) => tenant === '61.12')?.head?.sequence).toBe('14')
})
