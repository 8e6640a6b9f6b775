import { aPaidList, peopleOf, receives, type StatedRow } from '@payung/database/testing/a-posting'
import type pg from 'pg'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import type { Client } from '../../testing/test.ts'

const STANDING = `id version state people paid received postedPeople rejectedPeople openRows actions onePersonRefusal { code }
  receipts { amount reference receivedOn recordedBy { email } }
  answers { id posted rejected known openCount conflicts maySettle maySetAside openRows { rowNumber outcome fault maySetAside nationalIdPrefix worker { name } }
    closedCount closedRows { rowNumber fault closing reason laterFileName closedAt closedBy { email } } }`
const FIELDS = `${STANDING} unposted(first: 10) { edges { node { months postedMonths isRejected reason worker { id } village { code } } } }`

export const does = (client: Client, name: string, input: object, data = STANDING) => mutates(client, name, input, data)

/** Decides something of an answer, and reads its list anew. @returns the list, or the refusal */
export async function decides(client: Client, name: string, input: { listId: string; [field: string]: unknown }) {
  const answer = await does(client, name, input, 'id')
  return answer.data === undefined ? answer : { data: await listOf(client, input.listId) }
}

export const listOf = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { contributionList(id: $id) { ${FIELDS} } }`, { id })).contributionList

export const readAs = ({ id, version }: { id: string; version: number }) => ({ listId: id, expectedVersion: version })

/** A list of Kubu Raya over three people that somebody else has paid, an officer of it, and a treasurer who may receive too. */
export async function aListToReceive(
  admin: pg.Client,
  signIn: (tenant: 'kubu-raya' | 'pontianak') => Promise<Client>,
  {
    isReceived = false,
    cohort = { members: 3, quota: 3 },
  }: { isReceived?: boolean; cohort?: Parameters<typeof aPaidList>[2]['cohort'] } = {},
) {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', ...(cohort === undefined ? {} : { cohort }) })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['TREASURER'])
  const people = await peopleOf(admin, list)
  if (isReceived) await receives(admin, 'kubu-raya', 'kubu-raya', list)
  return {
    list,
    id: globalIdOf('ContributionList', list),
    people,
    officer: await signIn('kubu-raya'),
    treasurer: await signIn('pontianak'),
  }
}

/** What the insurer's file says, by KPJ or NIK. */
export function aPostingFile(
  rows: readonly (Pick<StatedRow, 'verdict' | 'months' | 'rupiah'> & { nik: string; kpj: string })[],
) {
  const lines = rows.map(({ nik, kpj, months, rupiah, verdict }) =>
    [
      nik,
      kpj,
      months,
      rupiah,
      verdict === 'ACCEPTED' ? 'Diterima' : 'Ditolak',
      verdict === 'ACCEPTED' ? '' : 'NIK tidak padan',
    ].join(';'),
  )
  return ['NIK;No KPJ;Jumlah Bulan;Iuran;Hasil;Alasan', ...lines].join('\n')
}

/** A file of this content, uploaded to be read. @returns its id */
export async function upload(client: Client, content: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([content]), 'hasil.csv')
  const answer = await client.fetch('/files?purpose=IMPORT', { method: 'POST', body: form })
  return globalIdOf('File', ((await answer.json()) as { id: string }).id)
}
