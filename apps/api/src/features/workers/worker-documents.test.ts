import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'

const ADD = `mutation ($input: AddWorkerDocumentInput!) { addWorkerDocument(input: $input) { __typename
  ... on AddWorkerDocumentSuccess { data { documents { id kind fileName fileId addedBy { email } } } } ... on ValidationError { issues { code } } ... on Error { code } } }`
const REMOVE = `mutation ($input: RemoveWorkerDocumentInput!) { removeWorkerDocument(input: $input) { __typename
  ... on RemoveWorkerDocumentSuccess { data { documents { id } } } ... on Error { code } } }`

const add = async (client: Client, workerId: string, fileId: string) =>
  (await client.ask(ADD, { input: { workerId: globalIdOf('Worker', workerId), kind: 'ID_CARD', fileId } }))
    .addWorkerDocument

test('a photo that I uploaded comes to the record and goes from it; others’ files and other tenants see nothing', async ({
  signIn,
  admin,
  keys,
}) => {
  const aFile = async (tenant: 'kubu-raya' | 'pontianak', mediaType = 'image/jpeg'): Promise<string> => {
    const { rows } = await admin.query(
      `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'ktp.jpg', $2, 10, decode(repeat('00', 32), 'hex'), 'DOCUMENT', $3) returning id`,
      [TENANTS[tenant].id, mediaType, USERS[tenant]],
    )
    return rows[0].id
  }
  const person = await arrangePerson(admin, vaultOf(keys), { registeredBy: 'provinsi' })
  const officer = await signIn('kubu-raya')
  const file = await aFile('kubu-raya')
  const added = await add(officer, person.id, file)
  expect(added.data.documents).toMatchObject([
    {
      kind: 'ID_CARD',
      fileName: 'ktp.jpg',
      fileId: globalIdOf('File', file),
      addedBy: { email: 'kubu-raya@payung.example' },
    },
  ])
  // Sent again, because no answer came, it is there once.
  expect((await add(officer, person.id, file)).data.documents).toEqual(added.data.documents)
  expect(await add(officer, person.id, await aFile('pontianak'))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await add(officer, person.id, await aFile('kubu-raya', 'text/csv'))).toMatchObject({
    issues: [{ code: 'DOCUMENT_TYPE' }],
  })
  expect(await add(await signIn('provinsi'), person.id, file)).toMatchObject({ code: 'NOT_ALLOWED' })

  const documentId = added.data.documents[0].id
  expect((await (await signIn('pontianak')).ask(REMOVE, { input: { documentId } })).removeWorkerDocument).toMatchObject(
    { code: 'NOT_FOUND' },
  )
  expect((await officer.ask(REMOVE, { input: { documentId } })).removeWorkerDocument.data.documents).toEqual([])
  expect((await officer.ask(REMOVE, { input: { documentId } })).removeWorkerDocument).toMatchObject({
    code: 'NOT_FOUND',
  })
  const { rows } = await admin.query(`select action from audit_event where action like 'WORKER_DOCUMENT%' order by id`)
  expect(rows.map(({ action }) => action)).toEqual(['WORKER_DOCUMENT_ADDED', 'WORKER_DOCUMENT_REMOVED'])
})
