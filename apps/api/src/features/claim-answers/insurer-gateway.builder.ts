import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseNumberOf } from '@payung/domain/benefit/case-number'
import type { SubmittedClaim } from '@payung/domain/benefit/submission-file'
import { describe, expect, test } from 'vitest'
import type { InsurerGateway } from './insurer-gateway.ts'

const DAY = '2026-12-15'
const HEAD = { government: 'Kabupaten Contoh', day: DAY }

const aClaim = (id: string): SubmittedClaim => ({
  ...{ caseNumber: caseNumberOf(id), nationalId: '6112 •••• •••• ••••', membershipNumber: null, name: 'Siti Contoh' },
  ...{ programme: 'DEATH', eventKind: 'DEATH', eventDay: '2026-12-01', eventPlace: 'Rumah', submittedOn: '2026-12-05' },
  dueRupiah: 42_000_000n,
})

export const CLAIMS = ['0199a1b2-c3d4-7e5f-8a9b-4f2a9c0b7d31', '0199a1b2-c3d4-7e5f-8a9b-4f2a9c0b7d32'].map(aClaim)

/** What the insurer answers about the first of the claims; about the second it says nothing yet. */
export const ANSWER = { insurerNumber: 'B/12', outcome: 'DISETUJUI', onDay: '10/12/2026', approved: '42.000.000' }

export async function inFolder<T>(use: (path: (name: string) => string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'payung-insurer-'))
  try {
    return await use((name) => join(folder, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * What every way to the insurer keeps.
 *
 * @param answerTo what the insurer gives back for a submission that it was sent: `ANSWER` about the first claim
 */
export function keepsContract(
  gateway: InsurerGateway,
  answerTo: (submission: Buffer) => Promise<Buffer | string>,
): void {
  describe('a way to the insurer', () => {
    const sends = (path: string, claims = CLAIMS) => gateway.submission(path, claims, HEAD)
    const reads = (path: string) => gateway.answers(path, DAY, () => undefined)

    test('brings back the answer to a claim under the number by which it went out, and nothing about the other', async () => {
      const answers = await inFolder(async (path) => {
        await sends(path('out'))
        await writeFile(path('in'), await answerTo(await readFile(path('out'))))
        return reads(path('in'))
      })
      expect(answers).toEqual([
        {
          no: expect.any(Number),
          reading: {
            kind: 'ANSWER',
            answer: {
              ...{ caseNumber: CLAIMS[0]?.caseNumber, insurerNumber: 'B/12', outcome: 'APPROVED' },
              ...{ onDay: '2026-12-10', approved: 42_000_000n, paid: null, reason: null },
            },
          },
        },
      ])
    })

    test('says of a submission that nobody has answered that there is no answer', async () => {
      await inFolder(async (path) => {
        await sends(path('out'))
        await expect(reads(path('out'))).rejects.toMatchObject({ code: 'ANSWER_WITHOUT_ROWS' })
      })
    })

    test('names what is no answer at all', async () => {
      await inFolder(async (path) => {
        await writeFile(path('in'), 'NIK;Nama\n1;Siti\n')
        await expect(reads(path('in'))).rejects.toMatchObject({ code: 'ANSWER_HEADER_MISSING' })
        await writeFile(path('in'), '')
        await expect(reads(path('in'))).rejects.toMatchObject({ code: expect.any(String), text: expect.any(Object) })
      })
    })

    test('stops in the middle of a file where its reader asks it to', async () => {
      await inFolder(async (path) => {
        await sends(path('out'))
        const stops = () => {
          throw new Error('stopped')
        }
        await expect(gateway.answers(path('out'), DAY, stops)).rejects.toThrow('stopped')
      })
    })
  })
}
