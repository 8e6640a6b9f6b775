import type pg from 'pg'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, type TestTenant, vaultOf } from '../../testing/test.ts'
import { testWithJobs as workerTest } from '../../testing/with-worker.ts'

export const ID = {
  yuliana: '6112055511820202',
  siti: '6112055511820303',
  maria: '6112055511820404',
  stranger: '6112055511820505',
}
export const PEOPLE = [
  { nationalId: ID.yuliana, name: 'Yuliana' },
  { nationalId: ID.siti, name: 'Siti' },
  { nationalId: ID.maria, name: 'Maria' },
]
export const HEADER = 'NIK;Nama Lengkap;Hasil Pemadanan;Nama di Dukcapil'
export const ANSWER = [
  HEADER,
  `${ID.yuliana};YULIANA;Nama berbeda;YULIANTI`,
  `${ID.siti};SITI;Meninggal dunia;`,
  `${ID.maria};MARIA;Padan;MARIA`,
]

export const test = workerTest.extend<{ people: string[] }>({
  people: async ({ admin, keys }, use) => {
    await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
    await use((await arrangePeople(admin, vaultOf(keys), PEOPLE)).map(({ id }) => id))
  },
})

/** Who brought the file does not decide its answers: a colleague does. */
export async function aDecider(
  admin: pg.Client,
  signIn: (tenant: TestTenant) => Promise<Client>,
  tenant: TestTenant = 'kubu-raya',
) {
  await colleague(admin, 'pertamina', tenant, ['OFFICER'])
  return signIn('pertamina')
}
