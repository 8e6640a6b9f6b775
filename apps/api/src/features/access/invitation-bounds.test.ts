import { expect } from 'vitest'
import { mutates } from '../../testing/mutation.builder.ts'
import { test } from '../../testing/test.ts'

test('a mailbox gets five invitations of a government in a day, and others are invited as before', async ({
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const invite = (email: string) =>
    mutates(officer, 'inviteMember', { email, name: 'Ana Lestari', roles: ['VIEWER'] }, 'state')
  for (let times = 0; times < 5; times++)
    expect(await invite('ana@payung.example')).toMatchObject({ data: { state: 'OPEN' } })
  expect((await invite('ana@payung.example')).code).toBe('INVITATIONS_TOO_MANY')
  expect(await invite('budi@payung.example')).toMatchObject({ data: { state: 'OPEN' } })
})
