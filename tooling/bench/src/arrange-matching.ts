import type pg from 'pg'

const TEXT = ['bahwa dari {jumlah_orang} orang, {dipadankan} orang cocok sampai dengan {tanggal_pemadanan}']

/** The population register matched everybody of a draft but for one in fifty, who has died, and its text says so. @returns the question */
export async function arrangeMatching(admin: pg.Client, tenant: string, draft: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'Untuk pengukuran') returning id`,
    [tenant],
  )
  const request = rows[0]?.id ?? ''
  await admin.query(
    `insert into check_request_person (request_id, worker_id, tenant_id)
     select $3, worker_id, $2 from decree_entry where decree_id = $1`,
    [draft, tenant, request],
  )
  await admin.query(
    `insert into check_result (tenant_id, worker_id, question, answer, request_id)
     select $2, worker_id, 'POPULATION', case when entry_no % 50 = 0 then 'DIED' else 'MATCHED' end, $3 from decree_entry where decree_id = $1`,
    [draft, tenant, request],
  )
  await admin.query('update decree set considerations = $2, dictums = $2 where id = $1', [draft, TEXT])
  return request
}
