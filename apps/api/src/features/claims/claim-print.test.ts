import { withoutGuards } from '@payung/database/testing/a-claim'
import { aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { readPaper } from '@payung/documents/read-paper.builder'
import { CHECKLIST_VERSION, CLAIM_PAPERS } from '@payung/domain/benefit/claim-checklist'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, test, USERS, vaultOf } from '../../testing/test.ts'
import { aDeath, does } from './heirs.builder.ts'

const PATHS = `query ($id: ID!) { claim(id: $id) { checklistPath villageLettersPath synthetic } }`
const VILLAGE = '61.12.05.2003'
const HEIR = { relation: 'SPOUSE', name: 'Siti Aminah', birthDate: '1985-02-03', isLiving: true, source: 'FAMILY' }

async function pathsOf(client: Client, claimId: string) {
  return (await client.ask(PATHS, { id: claimId })).claim as {
    checklistPath: string
    villageLettersPath: string
    synthetic: boolean
  }
}

async function pagesOf(client: Client, path: string): Promise<readonly string[]> {
  const answer = await client.fetch(path)
  expect(answer.status).toBe(200)
  const { pages } = await readPaper(Buffer.from(await answer.arrayBuffer()))
  return pages.map(({ texts }) => texts.map(({ text }) => text).join(' '))
}

async function anAccident(admin: pg.Client, keys: string, client: Client, facts: object = {}) {
  const person = await arrangePerson(admin, vaultOf(keys))
  const { reportLifeEvent } = await client.ask(
    `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { ... on ReportLifeEventSuccess { data { claim { id } } } } }`,
    {
      input: {
        ...{
          workerId: globalIdOf('Worker', person.id),
          kind: 'ACCIDENT',
          eventDay: '2026-03-01',
          dayPrecision: 'MONTH',
        },
        ...{ place: 'Dermaga Kakap', source: 'VILLAGE', atWorkOrOnTheWay: true, ...facts },
      },
    },
  )
  return { person, claimId: reportLifeEvent.data.claim.id as string }
}

describe('the list for the family', () => {
  test('has its version, what is missing with where to bring it and by when, and that nothing is paid for it', async ({
    signIn,
    admin,
    keys,
  }) => {
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_DOCUMENTS_WITHIN', '[2015-07-01,)', 30, 'DAYS') on conflict do nothing`,
    )
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aDeath(admin, keys, officer)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(`update claim set state_since = app.today() - 1`)
    await admin.query(`set session_replication_role = 'origin'`)
    const [words = ''] = await pagesOf(officer, (await pathsOf(officer, claimId)).checklistPath)
    const { rows } = await admin.query(`select extract(day from app.today() + 29)::int as day`)
    for (const part of [
      person.name,
      `versi ${CHECKLIST_VERSION}`,
      '7 dokumen',
      'Kantor',
      'Tidak dipungut biaya apa pun',
      'kartu ATM atau PIN',
    ])
      expect(words).toContain(part)
    expect(words).toMatch(new RegExp(`Paling lambat ${rows[0].day} `))
    expect(words).not.toContain('Sudah ada')
    expect(words).not.toContain(person.nationalId)
  })

  test('of a returned case without a missing paper names what the insurer asks, and neither a place nor a day', async ({
    signIn,
    admin,
    keys,
  }) => {
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_RETURNED_WITHIN', '[2015-07-01,)', 7, 'DAYS') on conflict do nothing`,
    )
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    const path = (await pathsOf(officer, claimId)).checklistPath
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update claim set state = 'RETURNED', state_reason = 'Nama ibu di akta berbeda', state_since = app.today() - 30, complete_on = app.today() - 31, due_rupiah = 5`,
    )
    const [missing = ''] = await pagesOf(officer, path)
    expect(missing).toMatch(/Dibawa ke .* Paling lambat .* lewat/)
    await admin.query(
      `with papers as (select c.id, c.tenant_id, p.paper from claim c, unnest($1::text[]) p(paper))
       insert into claim_paper (claim_id, tenant_id, kind, file_id, added_by) select p.id, p.tenant_id, p.paper, gen_random_uuid(), $2 from papers p`,
      [CLAIM_PAPERS, USERS['kubu-raya']],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    const [words = ''] = await pagesOf(officer, path)
    expect(words).toContain('Dikembalikan BPJS karena Nama ibu di akta berbeda')
    expect(words).not.toContain('Dibawa ke')
    expect(words).not.toContain('Paling lambat')
  })

  test('is for who gathers papers, is logged, and ends with the case', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    const { checklistPath, villageLettersPath } = await pathsOf(officer, claimId)
    const statuses = async (client: Client) => [
      (await client.fetch(checklistPath)).status,
      (await client.fetch(villageLettersPath)).status,
    ]
    expect(await statuses(await signIn('pontianak'))).toEqual([404, 404])
    expect(await statuses(await signIn('pertamina'))).toEqual([404, 404])
    await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
    expect(await statuses(await signIn('kubu-raya'))).toEqual([404, 404])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01.2001' })
    expect(await statuses(await signIn('kubu-raya'))).toEqual([404, 404])
    const printed = `select action from audit_event where action in ('CLAIM_CHECKLIST_PRINTED', 'VILLAGE_LETTERS_PRINTED') order by 1`
    expect((await admin.query(printed)).rows).toEqual([])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
    expect(await statuses(await signIn('kubu-raya'))).toEqual([200, 200])
    expect((await admin.query(printed)).rows).toEqual([
      { action: 'CLAIM_CHECKLIST_PRINTED' },
      { action: 'VILLAGE_LETTERS_PRINTED' },
    ])
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update claim set state = 'CLOSED', complete_on = '2026-01-05', due_rupiah = 42000000, approved_rupiah = 42000000, insurer_number = 'K-1234'`,
    )
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await statuses(await signIn('kubu-raya'))).toEqual([409, 409])
  })
})

test('papers of somebody who was handed over send the family to the government of the case, and name no street of the old village', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { claimId, person } = await aDeath(admin, keys, officer)
  await admin.query(`update worker set address = 'Jalan Adisucipto 7', rt = '002', rw = '005' where id = $1`, [
    person.id,
  ])
  const { checklistPath, villageLettersPath } = await pathsOf(officer, claimId)
  const printed = async () => [
    (await pagesOf(officer, checklistPath)).join(' '),
    (await pagesOf(officer, villageLettersPath)).join(' '),
  ]
  const [listBefore, lettersBefore] = await printed()
  expect(listBefore).toMatch(/Dibawa ke Kantor Desa .*, atau kantor Kabupaten Kubu Raya/)
  expect(lettersBefore).toContain('Jalan Adisucipto 7 RT 002 RW 005')
  const { proposeCustodyTransfer } = await officer.ask(
    `mutation ($input: ProposeCustodyTransferInput!) { proposeCustodyTransfer(input: $input) { ... on ProposeCustodyTransferSuccess { data { id } } } }`,
    {
      input: {
        ...{ workerId: globalIdOf('Worker', person.id), toVillageCode: '61.71.01.1001', reason: 'Pindah keluarga' },
      },
    },
  )
  await (await signIn('pontianak')).ask(
    `mutation ($id: ID!) { decideCustodyTransfer(input: { transferId: $id, accept: true }) { __typename } }`,
    { id: proposeCustodyTransfer.data.id },
  )
  const [list, letters] = await printed()
  expect(list).toContain('Dibawa ke Kantor Kabupaten Kubu Raya')
  expect(list).not.toMatch(/Kantor (Desa|Kelurahan)/)
  expect(letters).toContain('Kelurahan Benua Melayu Darat')
  expect(letters).not.toMatch(/Adisucipto|RT 002/)
})

test('an invented case and its papers say so on every page, whoever prints them, and no other case does', async ({
  signIn,
  admin,
  keys,
}) => {
  const { claimId, person } = await aDeath(admin, keys, await signIn('kubu-raya'))
  const decree = await aSignedDecree(admin, 'kubu-raya')
  await withoutGuards(admin, () =>
    admin.query('update decree_holding set worker_id = $2 where decree_id = $1 and line_no = 1', [decree, person.id]),
  )
  const marks = async () => {
    const client = await signIn('kubu-raya')
    const { checklistPath, villageLettersPath, synthetic } = await pathsOf(client, claimId)
    const pages = [...(await pagesOf(client, checklistPath)), ...(await pagesOf(client, villageLettersPath))]
    expect(pages.length).toBeGreaterThan(2)
    return new Set([synthetic, ...pages.map((words) => words.includes('DATA CONTOH'))])
  }
  expect(await marks()).toEqual(new Set([false]))
  await withoutGuards(admin, () => admin.query('update decree set synthetic = true where id = $1', [decree]))
  expect(await marks()).toEqual(new Set([true]))
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
  expect(await marks()).toEqual(new Set([true]))
})

test.extend({ settings: { PAYUNG_DEMO: 'none' } })(
  'a case that is reported on a demo and its papers say that it is invented, also where no decree names its person',
  async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    const { checklistPath, villageLettersPath, synthetic } = await pathsOf(officer, claimId)
    expect(synthetic).toBe(true)
    const pages = [...(await pagesOf(officer, checklistPath)), ...(await pagesOf(officer, villageLettersPath))]
    for (const words of pages) expect(words).toContain('DATA CONTOH')
  },
)

describe('letters of the village', () => {
  test('after a death name the heirs of the case, leave every NIK to the hand, and give no cause', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aDeath(admin, keys, officer)
    const named = await does(officer, 'saveClaimHeir', { claimId, ...HEIR, nationalId: '6112054302850001' })
    expect(named.data.heirs).toHaveLength(1)
    const { villageLettersPath } = await pathsOf(officer, claimId)
    const [death = '', heirs = '', ...rest] = await pagesOf(officer, villageLettersPath)
    expect(rest).toEqual([])
    for (const part of [
      'SURAT KETERANGAN KEMATIAN',
      person.name,
      '4 Maret 2026',
      'Saksi kedua',
      'Camat',
      'Tidak dipungut biaya',
    ])
      expect(death).toContain(part)
    expect(death).not.toContain('Siti Aminah')
    for (const part of [
      'SURAT KETERANGAN AHLI WARIS',
      'Siti Aminah',
      '3 Februari 1985',
      'Suami atau istri',
      'Saksi pertama',
    ])
      expect(heirs).toContain(part)
    expect(death + heirs).not.toMatch(/sebab|sakit|kecelakaan|\d{6}/i)
    // A village writes the rows of the family by hand.
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
    const byVillage = (await pagesOf(await signIn('kubu-raya'), villageLettersPath)).join(' ')
    expect(byVillage).toContain('SURAT KETERANGAN AHLI WARIS')
    expect(byVillage).not.toContain('Siti Aminah')
  })

  test('name no heirs once two people know none, whoever prints them, and none is asked of the family', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    const reason = 'Desa dan keluarga tidak menemukan ahli waris'
    const letterOfHeirs = async (client: Client) => {
      const { checklistPath, villageLettersPath } = await pathsOf(client, claimId)
      return {
        isDrafted: (await pagesOf(client, villageLettersPath)).join(' ').includes('AHLI WARIS'),
        isAsked: (await pagesOf(client, checklistPath)).join(' ').includes('Surat keterangan ahli waris'),
      }
    }
    const { data } = await does(officer, 'openHeirDispute', { claimId, reason, isWithoutHeir: true })
    expect(await letterOfHeirs(officer)).toEqual({ isDrafted: true, isAsked: true })
    const [{ id: disputeId }] = data.heirDisputes
    await does(await signIn('pontianak'), 'approveHeirSettlement', { disputeId, proposal: reason })
    expect(await letterOfHeirs(officer)).toEqual({ isDrafted: false, isAsked: false })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
    expect(await letterOfHeirs(await signIn('kubu-raya'))).toEqual({ isDrafted: false, isAsked: false })
  })

  test('after an accident say what the report says, and leave what happened to the hand', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await anAccident(admin, keys, officer)
    const [letter = '', ...rest] = await pagesOf(officer, (await pathsOf(officer, claimId)).villageLettersPath)
    expect(rest).toEqual([])
    for (const part of ['KRONOLOGI', 'Dermaga Kakap', '........ Maret 2026', 'ya / tidak', 'ditulis tangan'])
      expect(letter).toContain(part)
    const ill = await anAccident(admin, keys, officer, { kind: 'OCCUPATIONAL_ILLNESS', atWorkOrOnTheWay: null })
    const paths = await pathsOf(officer, ill.claimId)
    expect(paths.villageLettersPath).toBeNull()
    expect((await officer.fetch(paths.checklistPath.replace('daftar-syarat', 'surat-desa'))).status).toBe(404)
  })
})
