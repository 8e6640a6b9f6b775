import { aHandover, HELD, MINUTES, movesHandover, SCHEDULED } from '@payung/database/testing/a-handover'
import { readPaper } from '@payung/documents/read-paper.builder'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { PAPER, uploadPaper } from '../../testing/agreements.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const HANDOVER = 'id guests { id name position } photos { id kind caption file { name href } }'
const PROBLEM = '... on ValidationError { issues { path code } } ... on Error { code }'

const does = async (client: Client, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on ${type}Success { data { ${HANDOVER} } } ${PROBLEM} } }`
  return (await client.ask(text, { input }))[name]
}
const did = async (client: Client, name: string, input: object) => {
  const answer = await does(client, name, input)
  expect(answer, JSON.stringify(answer)).toHaveProperty('data')
  return answer.data
}
const issuesOf = ({ issues }: { issues?: readonly { path: string; code: string }[] }) =>
  issues?.map(({ path, code }) => `${path} ${code}`)

const nodeOf = (id: string) => globalIdOf('Handover', id)

async function seatsOf(client: Client, id: string): Promise<string> {
  const { pages } = await readPaper(
    Buffer.from(await (await client.fetch(`/handovers/${id}/tempat-duduk.pdf`)).arrayBuffer()),
  )
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
}

test('guests are invited and taken off until the minutes are written, and have a seat on the list', async ({
  signIn,
  admin,
}) => {
  const event = await aHandover(admin)
  const officer = await signIn('kubu-raya')
  const invites = (name: string, position: string) =>
    does(officer, 'inviteHandoverGuest', { handoverId: nodeOf(event), name, position })
  expect(issuesOf(await invites('x', ''))).toEqual([
    'name HANDOVER_GUEST_NAME_INVALID',
    'position HANDOVER_GUEST_POSITION_INVALID',
  ])
  expect(issuesOf(await invites('Tamu 6112010101900001', 'Camat'))).toEqual(['name TEXT_HAS_NATIONAL_ID'])
  await invites('Camat Contoh', 'Camat Sungai Raya')
  const { guests } = (await invites('Wartawan Contoh', 'Surat kabar contoh')).data
  expect(guests.map(({ name }: { name: string }) => name)).toEqual(['Camat Contoh', 'Wartawan Contoh'])
  expect(await seatsOf(officer, event)).toContain('Camat Sungai Raya')
  const stranger = await signIn('pontianak')
  expect(await does(stranger, 'removeHandoverGuest', { guestId: guests[0].id })).toMatchObject({ code: 'NOT_FOUND' })
  const left = await did(officer, 'removeHandoverGuest', { guestId: guests[0].id })
  expect(left.guests).toEqual([expect.objectContaining({ name: 'Wartawan Contoh' })])
  expect(await seatsOf(officer, event)).not.toContain('Camat Contoh')
  await movesHandover(admin, 'kubu-raya', event, SCHEDULED, MINUTES)
  expect(await invites('Tamu terlambat', 'Camat')).toMatchObject({ code: 'HANDOVER_STATE' })
  expect(await does(officer, 'removeHandoverGuest', { guestId: guests[1].id })).toMatchObject({
    code: 'HANDOVER_STATE',
  })
})

test('a photograph shows only families that have agreed, and goes with its file; signed minutes stay', async ({
  signIn,
  admin,
}) => {
  const event = await aHandover(admin)
  const officer = await signIn('kubu-raya')
  const photo = { handoverId: nodeOf(event), kind: 'PHOTO', caption: 'Penyerahan papan', familiesAgreed: true }
  const uploads = async (words: string) =>
    globalIdOf('File', await uploadPaper(officer, `${words}.pdf`, Buffer.concat([PAPER, Buffer.from(words)])))
  const fileId = await uploads('papan')
  expect(await does(officer, 'addHandoverPhoto', { ...photo, fileId }), 'planned').toMatchObject({
    code: 'HANDOVER_STATE',
  })
  await movesHandover(admin, 'kubu-raya', event, SCHEDULED)
  const disagreed = { ...photo, fileId, familiesAgreed: false, caption: ' ' }
  expect(issuesOf(await does(officer, 'addHandoverPhoto', disagreed))).toEqual([
    'caption HANDOVER_CAPTION_INVALID',
    'familiesAgreed HANDOVER_PHOTO_DISAGREED',
  ])
  const [shown] = (await did(officer, 'addHandoverPhoto', { ...photo, fileId })).photos
  expect(shown).toMatchObject({ kind: 'PHOTO', caption: 'Penyerahan papan', file: { name: 'papan.pdf' } })
  expect(issuesOf(await does(officer, 'addHandoverPhoto', { ...photo, fileId }))).toEqual([
    'fileId HANDOVER_PHOTO_KNOWN',
  ])

  const signed = {
    ...photo,
    kind: 'SIGNED_MINUTES',
    caption: null,
    familiesAgreed: false,
    fileId: await uploads('bertanda'),
  }
  expect(await does(officer, 'addHandoverPhoto', signed), 'no minutes yet').toMatchObject({ code: 'HANDOVER_STATE' })
  await movesHandover(admin, 'kubu-raya', event, MINUTES)
  await movesHandover(admin, 'pontianak', event, HELD)
  const [, minutes] = (await did(officer, 'addHandoverPhoto', signed)).photos
  expect(minutes).toMatchObject({ kind: 'SIGNED_MINUTES', caption: null })

  // Whoever examines opens them; another government does not.
  await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
  const auditor = await signIn('kubu-raya')
  const stranger = await signIn('pontianak')
  const opens = async (client: Client) => (await client.fetch(shown.file.href)).status
  expect([await opens(auditor), await opens(stranger)]).toEqual([200, 404])
  expect(await does(auditor, 'removeHandoverPhoto', { photoId: shown.id })).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await does(stranger, 'removeHandoverPhoto', { photoId: shown.id })).toMatchObject({ code: 'NOT_FOUND' })

  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  expect(await does(officer, 'removeHandoverPhoto', { photoId: minutes.id })).toMatchObject({ code: 'HANDOVER_STATE' })
  expect((await did(officer, 'removeHandoverPhoto', { photoId: shown.id })).photos).toEqual([
    expect.objectContaining({ id: minutes.id }),
  ])
  await admin.query(
    `update file set created_at = now() - interval '3 days' where name in ('papan.pdf', 'bertanda.pdf')`,
  )
  const { rows } = await admin.query('select f.name from app.expired_files(10) x join file f on f.id = x.id')
  expect(rows, 'its file goes, the minutes stay').toEqual([{ name: 'papan.pdf' }])
})

test('a photograph waits for the day of the event', async ({ signIn, admin }) => {
  const event = await aHandover(admin, { day: '2126-01-01' })
  await movesHandover(admin, 'kubu-raya', event, SCHEDULED)
  const officer = await signIn('kubu-raya')
  const fileId = globalIdOf('File', await uploadPaper(officer, 'papan.pdf'))
  const photo = { handoverId: nodeOf(event), kind: 'PHOTO', caption: 'Penyerahan papan', familiesAgreed: true, fileId }
  expect(await does(officer, 'addHandoverPhoto', photo)).toMatchObject({ code: 'HANDOVER_DAY_TO_COME' })
})
