import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { AddPaper } from '../../../ui/AddPaper.tsx'
import { AddWorkerDocumentMutation } from './add-document.mutation.ts'
import { type DocumentKind, useDocumentKinds } from './document-kinds.ts'

/** Adds one paper to a person's record. */
export function AddDocument(props: {
  workerId: string
  onAdded: () => void
  onProblem: (problem: ProblemAnswer | CombinedError | null) => void
}) {
  const kinds = useDocumentKinds()
  const [, addDocument] = useMutation(AddWorkerDocumentMutation)
  return (
    <AddPaper
      kinds={Object.entries(kinds) as [DocumentKind, string][]}
      attach={async (kind, fileId) => {
        const { data, error } = await addDocument({ input: { workerId: props.workerId, kind, fileId } })
        const outcome = data?.addWorkerDocument
        return outcome?.__typename === 'AddWorkerDocumentSuccess' ? null : (outcome ?? error ?? null)
      }}
      onAdded={props.onAdded}
      onProblem={props.onProblem}
    />
  )
}
