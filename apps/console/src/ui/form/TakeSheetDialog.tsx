import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { JobProgress } from '../JobProgress.tsx'
import { useNotify } from '../use-notify.ts'
import { FormDialog } from './FormDialog.tsx'
import { SheetField, useSheet } from './SheetField.tsx'
import type { Operation } from './use-operation.ts'

/**
 * A table in a file that a job reads. The same file again leads to the first one.
 *
 * @typeParam Result what the job leaves: `isKnown` where the file was read before, and the id of what came of it
 */
export function TakeSheetDialog<Result extends { readonly isKnown?: boolean }>(props: {
  title: string
  label: ReactNode
  /** Which columns it needs. */
  description: ReactNode
  /** Further fields, told whether the form was sent before. */
  children?: (hasTried: boolean) => ReactNode
  operation: Pick<Operation<never, unknown>, 'busy' | 'problem'>
  /** Starts the job. @returns null when it was refused, or when another field is missing */
  start: (fileId: string) => Promise<{ readonly data: { readonly id: string } } | null>
  /** What is shown in passing once it is read: the first time, or again where that is not refused. */
  notices: { readonly isNew: string; readonly isKnown?: string }
  onClose: () => void
  onTaken: (result: Result) => void
}) {
  const notify = useNotify()
  const sheet = useSheet()
  const [hasTried, setTried] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const { file } = sheet
  const submit = async () => {
    setTried(true)
    if (file === null) return
    setJobId(null)
    setFailed(false)
    const success = await props.start(file.id)
    if (success !== null) setJobId(success.data.id)
  }
  const lead = (text: string | null) => {
    if (text === null) return
    const result = JSON.parse(text) as Result
    notify((result.isKnown === true ? props.notices.isKnown : undefined) ?? props.notices.isNew)
    props.onTaken(result)
  }
  return (
    <FormDialog
      title={props.title}
      confirm={<Trans>Baca berkas</Trans>}
      busy={sheet.isSending || props.operation.busy || (jobId !== null && !hasFailed)}
      problem={props.operation.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <SheetField sheet={sheet} label={props.label} description={props.description} hasTried={hasTried} />
      {props.children?.(hasTried)}
      {jobId !== null && <JobProgress jobId={jobId} onSucceeded={lead} onFailed={() => setFailed(true)} />}
    </FormDialog>
  )
}
