import { ownerOf } from '@payung/database/sealed-owner'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { sealProposal } from '../proposals/public.ts'
import { saidOf } from './commit/sealed-said.ts'
import { aLine, aList, review, rowsOf } from './imports.builder.ts'
import { COLUMN, repair } from './repair/repair.builder.ts'

const KUBU_RAYA = TENANTS['kubu-raya'].id
const UNREADABLE = '(tidak dapat dibuka)'

/** Two rows have each other's value, as whoever can write into the database could bring about. */
async function swap(admin: pg.Client, column: string): Promise<void> {
  const [table, name] = column.split('.')
  const { rowCount } = await admin.query(
    `update ${table} t set ${name} = o.${name} from ${table} o where o.ctid <> t.ctid`,
  )
  expect(rowCount).toBe(2)
}

const unopened = async (admin: pg.Client) =>
  (await admin.query('select place, subject_id from unopened_value order by place, subject_id')).rows.map(
    ({ place, subject_id }) => `${place} ${subject_id}`,
  )

describe('a value that was moved to another row', () => {
  test('of a record, its history, proposals and checks is set aside and not shown', async ({ admin, keys, signIn }) => {
    const vault = vaultOf(keys)
    const people = await arrangePeople(admin, vault, [{ name: 'Ani Rahma' }, { name: 'Budi Santoso' }])
    for (const { id, nationalId, name } of people) {
      const card = vault.sealFamilyCard('6112050101100001', vault.blindIndex(nationalId))
      const { rows } = await admin.query(
        `update worker set family_card_cipher = $2, family_card_index = $3, version = 2 where id = $1 returning person_id`,
        [id, card, vault.familyCardIndex('6112050101100001')],
      )
      const [{ person_id }] = rows
      const { key, wrapped } = vault.newPersonKey(KUBU_RAYA, person_id)
      await admin.query('insert into person_key (tenant_id, person_id, wrapped_key) values ($1, $2, $3)', [
        KUBU_RAYA,
        person_id,
        wrapped,
      ])
      const state = vault.sealUnder(key, ownerOf('worker_version.state_cipher', id, 1), JSON.stringify({ name }))
      await admin.query(
        `insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, replaced_because, changed_fields)
         select id, 1, tenant_id, person_id, $2, updated_at, now(), 'Uji', '{name}' from worker where id = $1`,
        [id, state],
      )
      const proposal = {
        tenant_id: KUBU_RAYA,
        worker_id: id,
        proposer_tenant_id: TENANTS.provinsi.id,
        import_id: null,
      }
      await admin.query(
        `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) values ($1, $2, $3, $4, '{phone}')`,
        [KUBU_RAYA, TENANTS.provinsi.id, id, sealProposal(vault, proposal, { phone: `tentang ${name}` })],
      )
      const facts = vault.sealForTenant(KUBU_RAYA, saidOf(id, null), JSON.stringify({ name: `${name} lain` }))
      await admin.query(
        `with q as (insert into check_request (tenant_id, question, people, reason) values ($1, 'POPULATION', 1, 'Pemadanan uji') returning id)
         insert into check_result (tenant_id, worker_id, question, answer, request_id, said_cipher, said_fields)
         select $1, $2, 'POPULATION', 'NAME_DIFFERS', q.id, $3, '{name}' from q`,
        [KUBU_RAYA, id, facts],
      )
    }
    const officer = await signIn('kubu-raya')
    const read = async () => {
      const answers = people.map(({ id }) =>
        officer.ask(
          `query ($id: ID!) { worker(id: $id) { maskedFamilyCardNumber nationalIdDistrict { code } history { version readable }
            openProposals { changes { field after } } checks { differences { field after } } } }`,
          { id: globalIdOf('Worker', id) },
        ),
      )
      return (await Promise.all(answers)).map(({ worker }) => worker)
    }
    expect((await read())[0]).toMatchObject({
      maskedFamilyCardNumber: '6112 •••• •••• ••••',
      history: [
        { version: 2, readable: true },
        { version: 1, readable: true },
      ],
      openProposals: [{ changes: [{ field: 'phone', after: 'tentang Ani Rahma' }] }],
      checks: [{ differences: [{ field: 'name', after: 'Ani Rahma lain' }] }],
    })
    expect(await unopened(admin)).toEqual([])

    const places = ['worker.family_card_cipher', 'worker.national_id_cipher', 'worker_version.state_cipher']
    for (const place of [...places, 'worker_proposal.changes_cipher']) await swap(admin, place)
    await admin.query('alter table check_result disable trigger all')
    await swap(admin, 'check_result.said_cipher')
    await admin.query('alter table check_result enable trigger all')
    for (const worker of await read())
      expect(worker).toMatchObject({
        maskedFamilyCardNumber: expect.not.stringContaining('6112'),
        nationalIdDistrict: null,
        history: [
          { version: 2, readable: true },
          { version: 1, readable: false },
        ],
        openProposals: [{ changes: [{ field: 'phone', after: UNREADABLE }] }],
        checks: [{ differences: [{ field: 'name', after: UNREADABLE }] }],
      })
    const noted = (await unopened(admin)).map((value) => value.split(' ')[0])
    expect(noted).toEqual(
      [...places, 'check_result.said_cipher', 'worker_proposal.changes_cipher'].flatMap((p) => [p, p]).sort(),
    )

    // The states are where they belong again, but not the keys of the histories.
    await swap(admin, 'worker_version.state_cipher')
    await swap(admin, 'person_key.wrapped_key')
    for (const { history } of await read()) expect(history[1]).toEqual({ version: 1, readable: false })
  })

  test('of a file that is reviewed is set aside and not shown', async ({ admin, signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ occupation: 'Astronot' }), aLine({ occupation: 'Kosmonot' })))
    for (const row of [2, 3])
      await repair(officer, 'ignoreImportIssue', {
        importId: id,
        row,
        version: 1,
        column: COLUMN.occupation,
        code: 'OCCUPATION_UNKNOWN',
        reason: `Alasan baris ${row}`,
        alike: false,
      })
    const help = async () => {
      const query = 'query ($id: ID!) { import(id: $id) { repairHelp(row: 2, column: 6) { reasons { reason } } } }'
      return (await officer.ask(query, { id })).import.repairHelp.reasons
    }
    expect(await help()).toEqual([{ reason: 'Alasan baris 2' }])
    expect(await unopened(admin)).toEqual([])

    await swap(admin, 'import_row.cells_cipher')
    await swap(admin, 'import_repair.reason_cipher')
    expect(await help()).toEqual([{ reason: UNREADABLE }])
    const { edges } = await rowsOf(officer, id, 'first: 25')
    for (const { node } of edges)
      expect(new Set(node.cells.map(({ text }: { text: string }) => text))).toEqual(new Set([UNREADABLE]))
    const { rows } = await admin.query('select import_id from import_row limit 1')
    const [{ import_id: importId }] = rows
    expect(await unopened(admin)).toEqual([
      `import_repair.reason_cipher ${importId}/1`,
      `import_row.cells_cipher ${importId}/2`,
      `import_row.cells_cipher ${importId}/3`,
    ])
  })
})
