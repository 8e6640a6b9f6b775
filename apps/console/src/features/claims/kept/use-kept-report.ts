import { useClient } from 'urql'
import { keepItems } from '../../../session/outbox-items.ts'
import { randomId } from '../../../session/random-id.ts'
import { outboxOwner } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import { type PaperPhoto, paperItemsOf, sendPaper, sendPapers } from './send-papers.ts'
import { type KeptReport, keepReport } from './send-reports.ts'

/** The ways of a report, and of photos of papers, over this device. */
export function useKeptReport() {
  const client = useClient()
  const owner = outboxOwner(useViewer())

  /** @returns whether all have arrived, or lie on this device until they do */
  const sendPhotos = async (
    photos: readonly PaperPhoto[],
    claim: { readonly claimId: string; readonly name: string },
  ): Promise<boolean> => {
    const items = photos.flatMap((photo) => paperItemsOf([photo], claim, { owner, source: randomId() }))
    if (items.length === 0) return true
    if (await keepItems(items).catch(() => false)) {
      await sendPapers(client, owner, true).catch(() => [])
      return true
    }
    const answers = await Promise.all(items.map((item) => sendPaper(client, item)))
    return answers.every((answer) => answer === null)
  }
  return { keep: (content: KeptReport) => keepReport(owner, content), sendPhotos }
}
