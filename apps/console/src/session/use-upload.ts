import { useAuthProblemWords } from './auth-problem-words.ts'
import type { ProblemAnswer } from './problem.ts'
import { uploadFile } from './upload-file.ts'

/** Sends one file; what went wrong comes in the shape in which every refusal is shown. */
export function useUpload(): (
  file: File,
) => Promise<{ readonly id: string; readonly problem: null } | { readonly id: null; readonly problem: ProblemAnswer }> {
  const problemWords = useAuthProblemWords()
  return async (file) => {
    const upload = await uploadFile(file)
    if (upload.ok) return { id: upload.value.id, problem: null }
    const words = problemWords(upload.problem)
    const { code } = upload.problem
    return { id: null, problem: { __typename: 'NotFoundError', code, message: words, messageEn: words } }
  }
}
