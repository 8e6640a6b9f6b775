import { Prisma } from '@payung/database/prisma'
import { ownerOf } from '@payung/database/sealed-owner'
import { eventually } from '@payung/database/testing/eventually'
import { describe, expect } from 'vitest'
import { arrangePerson } from '../../../testing/people.builder.ts'
import { TENANTS, USERS, vaultOf } from '../../../testing/test.ts'
import { test, testWithJobs } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, create, read, review, settled, upload } from '../imports.builder.ts'

const kubuRaya = TENANTS['kubu-raya'].id

describe('the province', () => {
  testWithJobs(
    'makes people at their custodians, with a link of its own, and both logs say so',
    async ({ signIn, admin }) => {
      const province = await signIn('provinsi')
      const list = aList(
        aLine(),
        aLine({ nik: '6171015511820001', village: 'Benua Melayu Darat', district: 'Pontianak Selatan' }),
      )
      const reviewed = await review(province, list)
      expect(reviewed).toMatchObject({ createCount: 2, invalidCount: 0 })
      await commit(province, reviewed.id)
      await settled(province, reviewed.id)
      const { rows } = await admin.query('select tenant_id, registered_by_tenant_id from worker order by id')
      expect(rows).toEqual([
        { tenant_id: kubuRaya, registered_by_tenant_id: TENANTS.provinsi.id },
        { tenant_id: TENANTS.pontianak.id, registered_by_tenant_id: TENANTS.provinsi.id },
      ])
      for (const [tenant, count] of [
        ['provinsi', 2],
        ['kubu-raya', 1],
        ['pontianak', 1],
        ['pertamina', 0],
      ] as const) {
        const client = await signIn(tenant)
        expect((await client.ask('{ workers(first: 10) { totalCount } }')).workers.totalCount, tenant).toBe(count)
      }
      const log = await admin.query(
        `select tenant_id, action, details from audit_event where action in ('IMPORT_COMMITTED', 'IMPORT_RECEIVED') order by action, tenant_id`,
      )
      expect(log.rows).toMatchObject([
        { tenant_id: TENANTS.provinsi.id, action: 'IMPORT_COMMITTED', details: { created: 2, updated: 0 } },
        { tenant_id: kubuRaya, action: 'IMPORT_RECEIVED', details: { created: 1, byTenant: TENANTS.provinsi.id } },
        { tenant_id: TENANTS.pontianak.id, action: 'IMPORT_RECEIVED', details: { created: 1 } },
      ])
    },
  )

  testWithJobs(
    'proposes what it knows of people whom somebody keeps, and changes nothing of them',
    async ({ signIn, admin, keys }) => {
      const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
      const officer = await signIn('kubu-raya')
      const own = await review(officer, aList(aLine(line)))
      await commit(officer, own.id)
      await settled(officer, own.id)

      const province = await signIn('provinsi')
      const theirs = await review(province, aList(aLine({ ...line, name: 'Yuliana Kusumawati' })))
      expect(theirs).toMatchObject({ proposalCount: 1, createCount: 0, updateCount: 0 })
      await commit(province, theirs.id)
      expect(await settled(province, theirs.id)).toMatchObject({ state: 'COMMITTED', proposalCount: 1 })
      expect((await admin.query('select name, version from worker')).rows).toEqual([
        { name: 'Yuliana Kusuma', version: 1 },
      ])
      expect((await admin.query('select from worker_access')).rowCount).toBe(0)
      const { rows } = await admin.query('select * from worker_proposal')
      expect(rows).toMatchObject([{ tenant_id: kubuRaya, proposer_tenant_id: TENANTS.provinsi.id, fields: ['name'] }])
      const { worker_id, import_id, changes_cipher } = rows[0]
      const owner = ownerOf('worker_proposal.changes_cipher', worker_id, TENANTS.provinsi.id, import_id)
      expect(JSON.parse(vaultOf(keys).openForTenant(kubuRaya, owner, changes_cipher))).toMatchObject({
        name: 'Yuliana Kusumawati',
        villageCode: '61.12.05.2003',
      })
      const looks = await admin.query(
        `select tenant_id from audit_event where action = 'IMPORT_LOOKED_ACROSS' order by 1`,
      )
      expect(looks.rows.map((row) => row.tenant_id).sort()).toEqual([TENANTS.provinsi.id, kubuRaya].sort())
    },
  )
})

testWithJobs(
  'a city is not told that a regency keeps somebody: it registers its own inhabitant',
  async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
    const own = await review(officer, aList(aLine(line)))
    await commit(officer, own.id)
    await settled(officer, own.id)
    const city = await signIn('pontianak')
    const moved = aLine({ ...line, village: 'Benua Melayu Darat', district: 'Pontianak Selatan' })
    const theirs = await review(city, aList(moved))
    expect(theirs).toMatchObject({ createCount: 1, proposalCount: 0, skipCount: 0, issueCounts: [] })
    await commit(city, theirs.id)
    await settled(city, theirs.id)
    expect((await admin.query('select from person')).rowCount).toBe(1)
    expect((await admin.query('select version from worker')).rows).toEqual([{ version: 1 }, { version: 1 }])
    expect((await city.ask('{ workers(first: 10) { totalCount } }')).workers.totalCount).toBe(1)
    // People of another area are not its own to bring in.
    expect((await review(city, aList(aLine()))).issueCounts).toMatchObject([{ code: 'VILLAGE_OUTSIDE_TENANT' }])
  },
)

testWithJobs(
  'a regency proposes to a neighbour only about somebody whose record it can read anyway',
  async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { nationalId: '6171015511820001', in: '61.71.01.1001' })
    await admin.query(
      `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) values ($1, $2, $3, 'FULL', 'FORMER_CUSTODIAN')`,
      [person.id, kubuRaya, TENANTS.pontianak.id],
    )
    const officer = await signIn('kubu-raya')
    const reviewed = await review(officer, aList(aLine({ nik: person.nationalId, name: person.name })))
    expect(reviewed).toMatchObject({ proposalCount: 1 })
    expect((await admin.query('select changed_fields from import_row')).rows).toEqual([{ changed_fields: [] }])
    await commit(officer, reviewed.id)
    await settled(officer, reviewed.id)
    const { rows } = await admin.query('select tenant_id, proposer_tenant_id, fields from worker_proposal')
    expect(rows).toEqual([{ tenant_id: TENANTS.pontianak.id, proposer_tenant_id: kubuRaya, fields: ['villageCode'] }])
    expect((await admin.query('select village_code, version from worker')).rows).toEqual([
      { village_code: '61.71.01.1001', version: 1 },
    ])
  },
)

describe('somebody else’s import', () => {
  testWithJobs(
    'is as if missing, to people and to the functions of the database',
    async ({ signIn, admin, writeAs }) => {
      const officer = await signIn('kubu-raya')
      const { id } = await review(officer, aList(aLine()))
      const uuid = (await admin.query('select id from import_file')).rows[0].id
      for (const tenant of ['pontianak', 'provinsi'] as const) {
        const other = await signIn(tenant)
        expect(
          await other.ask(
            'query ($id: ID!) { import(id: $id) { id } node(id: $id) { id } imports(first: 10) { edges { node { id } } } }',
            { id },
          ),
        ).toEqual({
          import: null,
          node: null,
          imports: { edges: [] },
        })
        expect(await commit(other, id)).toMatchObject({ code: 'NOT_FOUND' })
        expect(
          (
            await other.ask(
              'mutation ($input: DiscardImportInput!) { discardImport(input: $input) { ... on Error { code } } }',
              { input: { importId: id } },
            )
          ).discardImport,
        ).toEqual({ code: 'NOT_FOUND' })
        for (const call of ['resolve_import', 'commit_import']) {
          await expect(
            writeAs(tenant, (tx) => tx.rows(Prisma.sql`select app.${Prisma.raw(call)}(${uuid}::uuid)`)),
          ).rejects.toThrow(/no such import/)
        }
      }
      expect((await read(officer, id)).state).toBe('REVIEW')
    },
  )

  testWithJobs('of a colleague outside one’s village is missing too', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    await admin.query(`delete from membership where role = 'ADMINISTRATOR'`)
    await admin.query(`update membership set area_prefix = '61.12.05.2003' where user_id = $1`, [USERS['kubu-raya']])
    await eventually(async () => expect(await read(officer, id)).toBeNull())
  })

  test('a company brings nobody in', async ({ signIn }) => {
    const company = await signIn('pertamina')
    expect(await create(company, '0199cccc-0000-7000-8000-000000000000')).toMatchObject({
      __typename: 'NotAllowedError',
    })
  })

  test('another’s upload is no file to import', async ({ signIn }) => {
    const fileId = await upload(await signIn('kubu-raya'), aList(aLine()))
    expect(await create(await signIn('pontianak'), fileId)).toMatchObject({ code: 'NOT_FOUND' })
  })
})
