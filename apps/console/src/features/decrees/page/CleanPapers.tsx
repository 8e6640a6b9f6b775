import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { JobProgress } from '../../../ui/JobProgress.tsx'
import { PaperList, PaperRow } from '../../../ui/PaperRow.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { RenderCleanPaperMutation } from '../decree-changes.query.ts'
import classes from './DecreePage.module.css'

/** What is printed and signed, once everybody has approved. It is made by itself; who decides can ask for it again where that failed. */
export function CleanPapers(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { decree } = props
  const { cleanPapers: papers } = decree
  const words = { TEXT: t`Naskah bersih`, ANNEX: t`Lampiran bersih` }
  if (decree.approvedHash === null) return null
  if (papers.length < (decree.kind === 'REVOCATION' ? 1 : 2))
    return decree.state === 'APPROVED' ? <Missing decree={decree} onChanged={props.onChanged} /> : null
  return (
    <>
      <PaperList>
        {papers.map(({ part, pages, file }) => (
          <PaperRow
            key={part}
            title={words[part]}
            facts={[t`${number(pages)} halaman`]}
            open={file && { href: file.href, name: file.name }}
          />
        ))}
      </PaperList>
      {decree.state === 'APPROVED' && (
        <p className={classes.dimmed}>
          <Trans>
            Cetak dan tanda tangani yang ini: tanpa tanda KONSEP, dengan kode pada setiap halaman. Pindaiannya
            dibandingkan dengan kode itu ketika penandatanganan dicatat.
          </Trans>
        </p>
      )}
    </>
  )
}

function Missing(props: { decree: DecreeDetail; onChanged: () => void }) {
  const may = [useMay('DECREE_SIGN'), useMay('DECREE_REVIEW'), useMay('DECREE_APPROVE')].includes(true)
  const [jobId, setJobId] = useState<string | null>(null)
  const start = useOperation(RenderCleanPaperMutation)
  const act = async () => {
    const outcome = await start.run((idempotencyKey) => ({
      input: { decreeId: props.decree.id, idempotencyKey },
    }))
    if (outcome === null) return
    setJobId(outcome.data.id)
  }
  return (
    <>
      <p className={classes.dimmed}>
        <Trans>Naskah bersih untuk ditandatangani sedang dibuat. Muat ulang sebentar lagi.</Trans>
      </p>
      <ProblemAlert problem={start.problem} />
      {may && jobId === null && (
        <Button variant="default" size="xs" loading={start.busy} onClick={() => void act()}>
          <Trans>Buat naskah bersih sekarang</Trans>
        </Button>
      )}
      {jobId !== null && <JobProgress jobId={jobId} onSucceeded={props.onChanged} />}
    </>
  )
}
