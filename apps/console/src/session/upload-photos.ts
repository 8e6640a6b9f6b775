import { CombinedError } from 'urql'
import { fileOf, type KeptPhoto } from './kept-photo.ts'
import type { ProblemAnswer } from './problem.ts'
import { uploadFile } from './upload-file.ts'

/** Sends photos. @returns their ids, what was refused, or that nobody knows whether they arrived */
export async function uploadPhotos(photos: readonly KeptPhoto[]): Promise<string[] | ProblemAnswer | CombinedError> {
  const ids: string[] = []
  for (const photo of photos) {
    const upload = await uploadFile(fileOf(photo))
    if (upload.ok) {
      ids.push(upload.value.id)
      continue
    }
    const { code, said: words } = upload.problem
    // Without words of the server it was not heard, or not understood: then it waits.
    if (words === null) return new CombinedError({ networkError: new Error(code) })
    return { __typename: 'NotFoundError', code, ...words }
  }
  return ids
}
