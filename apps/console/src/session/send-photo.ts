import { CombinedError } from 'urql'
import { deviceKeeps } from './device-store.ts'
import type { KeptPhoto } from './kept-photo.ts'
import type { OutboxItem } from './outbox.ts'
import { keepItem, readItem } from './outbox-items.ts'
import type { ProblemAnswer } from './problem.ts'
import { uploadPhotos } from './upload-photos.ts'

/** A photo on its way to where it belongs. */
export interface PhotoUnderWay {
  /** Null once it has arrived: here nothing of it is kept. */
  readonly photo: KeptPhoto | null
  /** It is in the storage but perhaps not in its place yet: tried again, the same file is put there, and not another. */
  readonly fileId: string | null
}

type Answer = null | ProblemAnswer | CombinedError

/**
 * Uploads one photo and puts it in its place.
 *
 * @param attach says where the uploaded file belongs; the same file twice has no effect
 * @returns as `Sending.ask` says
 */
export async function sendPhoto<Content extends PhotoUnderWay>(
  item: OutboxItem<Content>,
  attach: (fileId: string) => Promise<Answer>,
): Promise<Answer> {
  const { fileId, photo } = item.content
  if (fileId !== null) {
    const answer = await attach(fileId)
    // What nobody attaches is not stored for ever: then it is uploaded anew.
    if (answer === null || answer instanceof CombinedError || answer.code !== 'NOT_FOUND') return answer
  }
  if (photo === null) return null
  const uploaded = await uploadPhotos([photo])
  if (!Array.isArray(uploaded)) return uploaded
  const [uploadedId = ''] = uploaded
  // Discarded while it went up: it is put nowhere, and the storage drops it by itself.
  if (deviceKeeps && (await readItem(item.owner, item.id)) === null)
    return new CombinedError({ networkError: new Error('discarded') })
  await keepItem({ ...item, content: { ...item.content, fileId: uploadedId } })
  return attach(uploadedId)
}
