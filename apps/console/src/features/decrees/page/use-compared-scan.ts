import { useState } from 'react'
import { useQuery } from 'urql'
import { useSendDocument } from '../../../session/upload/use-send-document.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type ComparedScan, ComparedScanQuery } from '../decree.query.ts'
import { CompareScanMutation } from '../decree-changes.query.ts'

/** The way of a signed file: sent, compared with the clean paper by a job, and looked at where it is a picture. */
export function useComparedScan(decreeId: string) {
  const { send, leaving, cancel } = useSendDocument()
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState<{ readonly fileId: string; readonly jobId: string } | null>(null)
  const [compared, setCompared] = useState(false)
  const [pagesLookedAt, setPagesLookedAt] = useState<readonly number[]>([])
  const start = useOperation(CompareScanMutation)
  const [{ data }] = useQuery({
    query: ComparedScanQuery,
    variables: { id: decreeId, fileId: sent?.fileId ?? '' },
    pause: !compared,
    requestPolicy: 'network-only',
  })
  const scan: ComparedScan | null = compared ? (data?.decree?.scan ?? null) : null
  const choose = async (next: File | null) => {
    cancel()
    setFile(next)
    setSent(null)
    start.refuse(null)
    setCompared(false)
    setPagesLookedAt([])
    if (next === null) return
    const { id, problem: refusal } = await send(next)
    if (id === null) return start.refuse(refusal)
    const outcome = await start.run((idempotencyKey) => ({ input: { decreeId, fileId: id, idempotencyKey } }))
    if (outcome === null) return
    setSent({ fileId: id, jobId: outcome.data.id })
  }
  return {
    file,
    choose,
    cancel,
    leaving,
    problem: start.problem,
    jobId: sent?.jobId ?? null,
    fileId: sent?.fileId ?? null,
    onCompared: () => setCompared(true),
    scan,
    pagesLookedAt,
    onLook: (page: number, looked: boolean) =>
      setPagesLookedAt((pages) => (looked ? [...pages, page] : pages.filter((other) => other !== page))),
    isReady: scan?.unread.every(({ page }) => pagesLookedAt.includes(page)) ?? false,
  }
}
