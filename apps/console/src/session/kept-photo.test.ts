import { expect, test } from 'vitest'
import { addressOf, fileOf, keepPhoto } from './kept-photo.ts'

test('a photo that this device cannot draw anew is kept byte for byte, and what is no photo is not kept', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_one, at) => (at * 7) % 256)
  const photo = await keepPhoto(new File([bytes], 'rumah.png', { type: 'image/png' }))
  expect(photo).toMatchObject({ name: 'rumah.png', type: 'image/png' })
  const sent = photo && fileOf(photo)
  expect(sent?.name).toBe('rumah.png')
  expect(new Uint8Array((await sent?.arrayBuffer()) ?? [])).toEqual(bytes)
  expect(photo && addressOf(photo)).toMatch(/^data:image\/png;base64,/)
  expect(await keepPhoto(new File(['x'], 'surat.pdf', { type: 'application/pdf' }))).toBeNull()
  const large = new File([new Uint8Array(4_000_001)], 'besar.jpg', { type: 'image/jpeg' })
  expect(await keepPhoto(large)).toBeNull()
})
