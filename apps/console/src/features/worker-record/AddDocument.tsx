import { AddPaper } from '../../ui/AddPaper.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { Refusal } from '../../ui/form/use-refusal.ts'
import { AddWorkerDocumentMutation } from '../workers/add-document.mutation.ts'
import { type DocumentKind, useDocumentKinds } from './document-kinds.ts'

/** Adds one paper to a person's record. */
export function AddDocument(props: {
  workerId: string
  onAdded: () => void
  /** Where the record shows what was refused. */
  refusal: Refusal
}) {
  const kinds = useDocumentKinds()
  const addDocument = useOperation(AddWorkerDocumentMutation, { refusal: props.refusal })
  return (
    <AddPaper
      kinds={Object.entries(kinds) as [DocumentKind, string][]}
      attach={(kind, fileId) => addDocument.run({ input: { workerId: props.workerId, kind, fileId } })}
      onAdded={props.onAdded}
      operation={addDocument}
    />
  )
}
