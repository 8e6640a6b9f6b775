import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, test, vaultOf } from '../../testing/test.ts'

const DUPLICATES = `query ($nationalId: String, $name: String, $birthDate: CalendarDate, $villageCode: String) {
  possibleDuplicates(nationalId: $nationalId, name: $name, birthDate: $birthDate, villageCode: $villageCode) { workerId name maskedNationalId sameNationalId score reasons } }`
const READ =
  'query ($n: String!) { readNationalId(nationalId: $n) { readable fault district { name } birthDate sex groups { digits meaning meaningEn state } } }'

const duplicates = async (client: Client, question: Record<string, unknown>) =>
  (await client.ask(DUPLICATES, question)).possibleDuplicates

describe('possible duplicates', () => {
  test('are found by the NIK, by name and day, and by a day written the other way round', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { name: 'Moh. Yusuf Saputra', birthDate: '1982-11-05' })
    await arrangePerson(admin, vaultOf(keys), { name: 'Petrus Unyil', birthDate: '1982-11-05' })
    const officer = await signIn('kubu-raya')
    const expected = { workerId: globalIdOf('Worker', person.id), maskedNationalId: '6112 •••• •••• ••••' }
    expect(await duplicates(officer, { nationalId: person.nationalId })).toMatchObject([
      { ...expected, sameNationalId: true, score: 1 },
    ])
    for (const birthDate of ['1982-11-05', '1982-05-11'])
      expect(await duplicates(officer, { name: 'Muhammad Jusuf Saputra', birthDate })).toMatchObject([
        { ...expected, sameNationalId: false },
      ])
    expect(await duplicates(officer, { name: 'Mohamad Yusuf Saputra', villageCode: '61.12.05.2003' })).toMatchObject([
      expected,
    ])
    expect(await duplicates(officer, { birthDate: '1982-11-05' })).toEqual([])
    expect(await duplicates(officer, {})).toEqual([])
  })

  test('never tell of people whom the viewer does not read in full', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { in: '61.71.01.1001' })
    const question = { nationalId: person.nationalId, name: person.name, birthDate: person.birthDate }
    expect(await duplicates(await signIn('kubu-raya'), question)).toEqual([])
    await admin.query(
      `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
       select w.id, t.id, w.tenant_id, 'REGISTERED', 'FUNDING' from worker w, tenant t where t.code = 'pertamina'`,
    )
    expect(await duplicates(await signIn('pertamina'), question)).toEqual([])
  })
})

test('a NIK explains itself group by group while it is typed', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const read = async (n: string) => (await officer.ask(READ, { n })).readNationalId
  expect(await read('6112 0555 1182 0202')).toMatchObject({
    readable: true,
    fault: null,
    district: { name: 'Batu Ampar' },
    birthDate: '1982-11-15',
    sex: 'FEMALE',
    groups: [
      { digits: '611205', meaning: 'Batu Ampar, Kubu Raya, Kalimantan Barat', state: null },
      {
        digits: '551182',
        meaning: '15 November 1982, perempuan (tanggal + 40)',
        meaningEn: '1982-11-15, female (day + 40)',
      },
      { digits: '0202', meaning: 'Nomor urut 202' },
    ],
  })
  expect(await read('6112053102820202')).toMatchObject({
    readable: false,
    fault: 'DATE',
    groups: [{ state: null }, { state: 'ERROR' }, {}],
  })
  expect(await read('31')).toMatchObject({ fault: 'LENGTH', groups: [{ digits: '31', state: 'INFO' }] })
})
