import { newMasterKey, openVault } from '@payung/database/vault'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { expect, test } from 'vitest'
import { DRAFT_DIVIDER } from './seal-drafts.ts'
import { SealingThread } from './sealing-thread.ts'
import { cellsOf } from './staged-cells.ts'

const vault = openVault(newMasterKey())
const tenantId = '00000000-0000-7000-8000-000000000061'
const importId = '00000000-0000-7000-8000-000000000001'

const draft = (number: number, ...parts: string[]) => [`${number}\tCREATE`, ...parts].join(DRAFT_DIVIDER)
const bytesOf = (field: string | undefined) => Buffer.from((field ?? '').replace('\\\\x', ''), 'hex')

test('what the thread seals opens with the vault, batch after batch in its order', async () => {
  const thread = new SealingThread(vault.sealingKeys(tenantId), importId)
  try {
    const batches = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const sealing = thread.seal(
          draft(number, `["baris ${number}"]`, 'Dj. Oesman', '6112055511820202', '6112052508100007'),
        )
        const lines = await sealing
        const text = lines.toString('utf8')
        thread.reuse(lines)
        return text
      }),
    )
    batches.forEach((line, index) => {
      const [number, outcome, search, cells, blindIndex, nationalId, card, cardIndex] = line.trimEnd().split('\t')
      expect([number, outcome, search]).toEqual([String(index + 1), 'CREATE', nameSearchKey('Dj. Oesman')])
      expect(vault.openForTenant(tenantId, cellsOf(importId, number ?? ''), bytesOf(cells))).toBe(
        `["baris ${index + 1}"]`,
      )
      expect(vault.openNationalId(bytesOf(nationalId), bytesOf(blindIndex))).toBe('6112055511820202')
      expect(vault.openFamilyCard(bytesOf(card), bytesOf(blindIndex))).toBe('6112052508100007')
      expect(bytesOf(blindIndex)).toEqual(vault.blindIndex('6112055511820202'))
      expect(bytesOf(cardIndex)).toEqual(vault.familyCardIndex('6112052508100007'))
    })
  } finally {
    await thread.close()
  }
})

test('a row without a person keeps its cells only', async () => {
  const thread = new SealingThread(vault.sealingKeys(tenantId), importId)
  const line = (await thread.seal(draft(7, '["x"]', '', '', ''))).toString('utf8')
  await thread.close()
  const [, , search, cells, ...rest] = line.trimEnd().split('\t')
  expect(search).toBe('\\N')
  expect(vault.openForTenant(tenantId, cellsOf(importId, 7), bytesOf(cells))).toBe('["x"]')
  expect(rest).toEqual(['\\N', '\\N', '\\N', '\\N'])
})

test('who waits for a thread that ended is told, and so is who asks it later', async () => {
  const thread = new SealingThread(vault.sealingKeys(tenantId), importId)
  const waiting = expect(thread.seal(draft(1, '[]', '', '', ''))).rejects.toThrow('ended')
  await thread.close()
  await waiting
  await expect(thread.seal('')).rejects.toThrow('ended')
})
