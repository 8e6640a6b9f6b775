import { eventually } from '@payung/database/testing/eventually'
import { westKalimantan } from '@payung/domain/area/reference-areas.builder'
import type pg from 'pg'
import { expect } from 'vitest'
import { countSerials, SERIALS } from '../../testing/invented-serials.builder.ts'
import type { Client } from '../../testing/test.ts'

/** All of the province with its fourteen custodians, instead of the few villages of the smallest one. */
/** Small invented files in layouts that offices send, with what is to be found in them (`README.md` there). */
export const SAMPLES = new URL('../../../../../packages/domain/src/import/samples/', import.meta.url)

export async function layWestKalimantan(admin: pg.Client): Promise<void> {
  const areas = westKalimantan()
  const regencies = areas.filter(({ code }) => code.length === 5)
  await admin.query(
    `insert into tenant (code, kind, name, short_name) select code, case when code < '61.7' then 'REGENCY' else 'CITY' end, name, name
     from jsonb_to_recordset($1) as r(code text, name text) on conflict (code) do nothing`,
    [JSON.stringify(regencies)],
  )
  await admin.query(
    `insert into area (code, level, kind, name, parent_code, custodian_tenant_id)
     select a.code, (array['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'])[case length(a.code) when 2 then 1 when 5 then 2 when 8 then 3 else 4 end],
       case length(a.code) when 2 then 'PROVINCE' when 5 then 'REGENCY' when 8 then 'DISTRICT' else 'DESA' end, a.name,
       nullif(left(a.code, case length(a.code) when 5 then 2 when 8 then 5 when 13 then 8 else 0 end), ''),
       (select id from tenant t where t.code = case when length(a.code) = 2 then '61' else left(a.code, 5) end)
     from jsonb_to_recordset($1) as a(code text, name text) order by length(a.code)
     on conflict (code) do update set name = excluded.name`,
    [JSON.stringify(areas)],
  )
  await admin.query(`update tenant set area_code = code where code like '61%'`)
}

export async function upload(client: Client, content: string | Uint8Array, name = 'daftar.csv'): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
  const answer = await client.fetch('/files?purpose=IMPORT', { method: 'POST', body: form })
  if (!answer.ok) throw new Error(`upload: ${answer.status}`)
  return ((await answer.json()) as { id: string }).id
}

const IMPORT = `id state sheet headerRow rowCount validCount invalidCount createCount updateCount proposalCount skipCount
  refusal { code message } issueCounts { code severity count } job { state errorCode } annotatedFile { href name } columns { index header field confidence samples } sheets { name hidden }`

export async function create(client: Client, fileId: string, sheet?: string) {
  const { createImport } = await client.ask(
    `mutation ($input: CreateImportInput!) { createImport(input: $input) { __typename ... on CreateImportSuccess { data { id state } } ... on Error { code } } }`,
    { input: { fileId, sheet } },
  )
  return createImport
}

export async function read(client: Client, id: string) {
  return (await client.ask(`query ($id: ID!) { import(id: $id) { ${IMPORT} } }`, { id })).import
}

/** The import once its job is over. */
export async function settled(client: Client, id: string) {
  return eventually(async () => {
    const record = await read(client, id)
    expect(record.state).not.toMatch(/READING|COMMITTING|REVERTING/)
    expect(record.job.state).not.toMatch(/WAITING|RUNNING/)
    // The import was read before its job was: what the job did in between is seen the second time.
    return read(client, id)
  })
}

/** Upload, reading and staging, up to the review. */
export async function review(client: Client, content: string | Uint8Array, name?: string, sheet?: string) {
  const { data } = await create(client, await upload(client, content, name), sheet)
  return settled(client, data.id)
}

export async function commit(client: Client, importId: string, idempotencyKey = 'once') {
  const { commitImport } = await client.ask(
    `mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename ... on CommitImportSuccess { data { id state } } ... on Error { code } } }`,
    { input: { importId, idempotencyKey } },
  )
  return commitImport
}

/** Saved, and its job over. */
export async function saved(client: Client, content: string | Uint8Array, name?: string) {
  const { id } = await review(client, content, name)
  await commit(client, id)
  return settled(client, id)
}

export async function revert(client: Client, importId: string, people: number, reason = 'Berkas salah kirim') {
  const { revertImport } = await client.ask(
    `mutation ($input: RevertImportInput!) { revertImport(input: $input) { __typename ... on RevertImportSuccess { data { id } }
      ... on ValidationError { issues { path code } } ... on Error { code } } }`,
    { input: { importId, people, reason } },
  )
  return revertImport
}

export async function dependentsOf(client: Client, importId: string) {
  const answer = await client.ask(
    `query ($id: ID!) { import(id: $id) { dependentCounts { reason people } dependents(first: 10) { edges { node { reasons worker { name } } } } } }`,
    { id: importId },
  )
  return answer.import
}

const FOLDED = 'select app.fold_facets(1000)'
const COUNTS_BY_BITS =
  'select tenant_id, field, value, sum(bit_count(bits))::int as n from facet_bits group by 1, 2, 3 order by 1, 2, 3'

/** What lists, counts and records show, without what only history knows: numbers of versions, and when and by whom. */
export async function logicalContent(admin: pg.Client) {
  const { rows: listings } = await admin.query(
    'select to_jsonb(l) as row from worker_listing l order by tenant_id, worker_id',
  )
  await admin.query(FOLDED)
  const { rows: counts } = await admin.query(COUNTS_BY_BITS)
  const { rows: records } = await admin.query(
    `select to_jsonb(w) - '{version,updated_at,updated_by}'::text[] as row from worker w where reverted_import_id is null order by id`,
  )
  const { rows: proposals } = await admin.query(
    `select worker_id, fields from worker_proposal where state = 'OPEN' order by worker_id`,
  )
  return { listings, counts, records, proposals }
}

/** The totals as they are kept, beside the same counted anew: of no use to anybody unless equal. */
export async function recount(admin: pg.Client) {
  await admin.query(FOLDED)
  const { rows } = await admin.query(COUNTS_BY_BITS)
  const stored = rows
    .filter(({ field }) => field === 'STATUS')
    .map(({ tenant_id, value, n }) => ({ tenant_id, value, n }))
  const counted = await admin.query(
    'select tenant_id, status as value, count(*)::int as n from worker_listing group by 1, 2 order by 1, 2',
  )
  return { kept: stored, counted: counted.rows }
}

export async function rowsOf(client: Client, id: string, args = 'first: 25') {
  const answer = await client.ask(
    `query ($id: ID!) { import(id: $id) { rows(${args}) { edges { cursor node { row outcome cells { column text } issues { column header code severity message } } } pageInfo { hasNextPage endCursor } } } }`,
    { id },
  )
  return answer.import.rows
}

const nextSerial = countSerials(SERIALS.linesOfLists)

/** A line of a village's list; a woman of the smallest province unless said otherwise. */
export function aLine(
  change: {
    nik?: string
    name?: string
    village?: string
    district?: string
    occupation?: string
    phone?: string
  } = {},
): string {
  const serial = nextSerial()
  const nik = change.nik ?? `611205551182${serial}`
  return [
    nik,
    change.name ?? `Yuliana Kusuma ${'ABCDEFGHIJ'[Number(serial) % 10]}`,
    '1982-11-15',
    'P',
    change.district ?? 'Batu Ampar',
    change.village ?? 'Tanjung Beringin',
    change.occupation ?? 'Petani',
    change.phone ?? '',
  ].join(',')
}

export const HEADER = 'nik,nama,tanggal_lahir,jenis_kelamin,kecamatan,desa,pekerjaan,no_hp'

export function aList(...lines: string[]): string {
  return `${[HEADER, ...lines].join('\n')}\n`
}
